import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import './number-field.css';

interface NumberFieldProps {
  /** With its unit, where it has one. */
  readonly label: string;
  readonly range: { readonly min: number; readonly max: number };
  readonly value: number;
  /** Called with a number in the range, when the field is left or Enter is pressed. */
  readonly onCommit: (value: number) => void;
  readonly isWhole?: boolean;
  /** Id of a text that explains the field further. */
  readonly describedBy?: string;
}

/**
 * A number to type. What cannot be taken is kept as typed and told what is wrong with it; the value stays as it was.
 * A plain text field: `type="number"` loses what it cannot read, and a wheel over it changes it unasked.
 */
export function NumberField({
  label,
  range,
  value,
  onCommit,
  isWhole = false,
  describedBy,
}: NumberFieldProps) {
  const intl = useIntl();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null ? null : faultOf(typed, range, isWhole);
  const commit = () => {
    if (typed === null || fault !== null) return;
    setTyped(null);
    const read = numberIn(typed);
    if (read !== value) onCommit(read);
  };
  const faultId = `${id}-fault`;
  return (
    <div className="ui-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="ui-figures"
        type="text"
        inputMode={isWhole ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? String(value)}
        aria-invalid={fault !== null}
        aria-describedby={[fault === null ? '' : faultId, describedBy ?? ''].join(' ').trim() || undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          setTyped(null);
        }}
      />
      {fault === null ? null : (
        <p className="ui-number-fault" id={faultId} role="alert">
          {intl.formatMessage(
            { id: `number.${fault}` },
            { min: intl.formatNumber(range.min), max: intl.formatNumber(range.max) },
          )}
        </p>
      )}
    </div>
  );
}

/** Spaces and commas group digits here; the decimal mark is a point. */
function numberIn(typed: string): number {
  const digits = typed.replaceAll(/[\s,_\u00a0\u202f]/g, '');
  return digits === '' ? Number.NaN : Number(digits);
}

function faultOf(
  typed: string,
  { min, max }: NumberFieldProps['range'],
  isWhole: boolean,
): 'notNumber' | 'notWhole' | 'outside' | null {
  const read = numberIn(typed);
  if (!Number.isFinite(read)) return 'notNumber';
  if (read < min || read > max) return 'outside';
  return isWhole && !Number.isInteger(read) ? 'notWhole' : null;
}
