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
    // A share is read in per cent everywhere, so it is typed in per cent.
    const times = field.unit === 'share' ? 100 : 1;
    return (
      <NumberField
        label={unit === '' ? label : `${label} (${unit})`}
        range={{ min: times * field.min, max: times * field.max }}
        isWhole={field.isWhole}
        value={Number((times * Number(value)).toPrecision(12))}
        describedBy={describedBy}
        onCommit={(typed) => change({ [id]: typed / times })}
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
  // The model's parameters have fields of their own, one each.
  if (field.kind === 'parameters') return null;
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
