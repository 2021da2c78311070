import { useId } from 'react';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few named values. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="author-field author-field--select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="ui-select"
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([choice]) => choice === event.target.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
