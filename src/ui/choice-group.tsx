import { useId } from 'react';
import './choice-group.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceGroupProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** `row` is a segmented control whose legend is for screen readers; `list` shows legend and one choice a line. */
  readonly layout: 'row' | 'list';
}

/** A radio group of native radio buttons: arrow keys, names and states are the browser's. */
export function ChoiceGroup<T extends string>({
  legend,
  choices,
  value,
  onChange,
  layout,
}: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className={`ui-choices-${layout}`}>
      <legend className={layout === 'row' ? 'ui-visually-hidden' : 'ui-choices-legend'}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={`ui-choice-${layout}`}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
