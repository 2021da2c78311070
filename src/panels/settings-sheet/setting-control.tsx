import { useId } from 'react';
import { useIntl } from 'react-intl';
import { choiceName, unitName } from '../../i18n/setting-words.ts';
import { type SettingId, settingField } from '../../pattern/setting-fields.ts';
import { useSettings } from '../../stores/lab-context.ts';
import { NumberField } from '../../ui/number-field.tsx';

interface SettingControlProps {
  readonly id: SettingId;
  readonly label: string;
  readonly describedBy: string;
}

/** A field to type a number into, a list of choices, or a box to tick: as the setting's kind asks for. */
export function SettingControl({ id, label, describedBy }: SettingControlProps) {
  const intl = useIntl();
  const controlId = useId();
  const value = useSettings(({ settings }) => settings[id]);
  const change = useSettings((state) => state.change);
  const field = settingField(id);
  if (field.kind === 'number') {
    const unit = unitName(intl, field.unit);
    return (
      <NumberField
        label={unit === '' ? label : `${label} (${unit})`}
        range={field}
        isWhole={field.isWhole}
        value={Number(value)}
        describedBy={describedBy}
        onCommit={(typed) => change({ [id]: typed })}
      />
    );
  }
  if (field.kind === 'flag') {
    return (
      <label className="panel-check">
        <input
          type="checkbox"
          checked={value === true}
          aria-describedby={describedBy}
          onChange={(event) => change({ [id]: event.target.checked })}
        />
        {label}
      </label>
    );
  }
  return (
    <div className="panel-setting-choice">
      <label htmlFor={controlId}>{label}</label>
      <select
        id={controlId}
        className="ui-select"
        value={String(value)}
        aria-describedby={describedBy}
        onChange={(event) => change({ [id]: field.choices.find((c) => String(c) === event.target.value) })}
      >
        {field.choices.map((choice) => (
          <option key={choice} value={String(choice)}>
            {choiceName(intl, id, choice, field.unit)}
          </option>
        ))}
      </select>
    </div>
  );
}
