import { useId } from 'react';
import { useIntl } from 'react-intl';
import { choiceName, settingName } from '../i18n/setting-words.ts';
import { SETTING_IDS, type SettingField, type SettingId, settingField } from '../pattern/setting-fields.ts';
import { type Change, valueAsked } from '../scenarios/scenario.ts';
import { NumberField } from '../ui/number-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

interface ChangeFieldsProps {
  readonly change: Change | undefined;
  readonly path: string;
  readonly onChange: (change: Change | undefined, isTyped?: boolean) => void;
}

type DoneKind = 'anythingElse' | 'is' | 'atLeast' | 'atMost';

/** One setting for the learner to change, and when that counts as done. */
export function ChangeFields({ change, path, onChange }: ChangeFieldsProps) {
  const intl = useIntl();
  const settings = SETTING_IDS.filter((id) => id !== 'seed' && id !== 'model').map(
    (id) => [id as SettingId | 'none', settingName(intl, id)] as const,
  );
  return (
    <>
      <SelectField<SettingId | 'none'>
        label={intl.formatMessage({ id: 'author.change' })}
        value={change?.setting ?? 'none'}
        choices={[['none', intl.formatMessage({ id: 'author.change.none' })], ...settings]}
        onChange={(setting) =>
          onChange(
            setting === 'none'
              ? undefined
              : { prompt: change?.prompt ?? '', setting, isDone: { anythingElse: true } },
          )
        }
      />
      {change === undefined ? null : (
        <>
          <TextField
            label={intl.formatMessage({ id: 'author.change.prompt' })}
            value={change.prompt}
            path={`${path}.prompt`}
            onChange={(prompt) => onChange({ ...change, prompt }, true)}
          />
          <DoneFields change={change} onChange={onChange} />
        </>
      )}
    </>
  );
}

function DoneFields({
  change,
  onChange,
}: {
  readonly change: Change;
  readonly onChange: (change: Change) => void;
}) {
  const intl = useIntl();
  const field = settingField(change.setting);
  const kind = kindOf(change);
  const kinds: readonly DoneKind[] =
    field.kind === 'number' ? ['anythingElse', 'is', 'atLeast', 'atMost'] : ['anythingElse', 'is'];
  return (
    <div className="author-numbers">
      <SelectField
        label={intl.formatMessage({ id: 'author.change.done' })}
        value={kind}
        choices={kinds.map((done) => [done, intl.formatMessage({ id: `author.change.done.${done}` })])}
        onChange={(done) =>
          onChange({ ...change, isDone: doneBy(done, valueAsked(change) ?? field.default) })
        }
      />
      {kind === 'anythingElse' ? null : (
        <ValueField
          setting={change.setting}
          field={field}
          value={valueAsked(change) ?? field.default}
          onChange={(value) => onChange({ ...change, isDone: doneBy(kind, value) })}
        />
      )}
    </div>
  );
}

type Value = string | number | boolean | null;

interface ValueFieldProps {
  readonly setting: SettingId;
  readonly field: SettingField;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function ValueField({ setting, field, value, onChange }: ValueFieldProps) {
  const intl = useIntl();
  const id = useId();
  const label = intl.formatMessage({ id: 'author.change.value' });
  if (field.kind === 'number')
    return (
      <NumberField
        label={label}
        range={field}
        isWhole={field.isWhole}
        value={Number(value)}
        onCommit={onChange}
      />
    );
  const choices: readonly (string | number | boolean)[] =
    field.kind === 'choice' ? field.choices : [true, false];
  return (
    <div className="author-field author-field--select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="ui-select"
        value={String(value)}
        onChange={(event) =>
          onChange(choices.find((choice) => String(choice) === event.target.value) ?? value)
        }
      >
        {choices.map((choice) => (
          <option key={String(choice)} value={String(choice)}>
            {typeof choice === 'boolean'
              ? intl.formatMessage({ id: choice ? 'setting.on' : 'setting.off' })
              : choiceName(intl, setting, choice, field.kind === 'choice' ? field.unit : undefined)}
          </option>
        ))}
      </select>
    </div>
  );
}

function kindOf({ isDone }: Change): DoneKind {
  if ('is' in isDone) return 'is';
  if ('atLeast' in isDone) return 'atLeast';
  return 'atMost' in isDone ? 'atMost' : 'anythingElse';
}

function doneBy(kind: DoneKind, value: Value): Change['isDone'] {
  switch (kind) {
    case 'anythingElse':
      return { anythingElse: true };
    case 'is':
      return { is: value ?? 0 };
    case 'atLeast':
      return { atLeast: Number(value) };
    case 'atMost':
      return { atMost: Number(value) };
  }
}
