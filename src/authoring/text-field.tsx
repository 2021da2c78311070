import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { FaultsAt, useFaultsAt } from './faults.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Where in the file it stands. */
  readonly path: string;
  readonly onChange: (value: string) => void;
  readonly isLong?: boolean;
}

/** A text to write, with what is wrong with it below. */
export function TextField({ label, value, path, onChange, isLong = false }: TextFieldProps) {
  const id = useId();
  const isFaulty = useFaultsAt(path, true).length > 0;
  const attributes = {
    id,
    value,
    'aria-invalid': isFaulty,
    'aria-describedby': isFaulty ? `${id}-faults` : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="author-field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea rows={3} {...attributes} />
      ) : (
        <input type="text" autoComplete="off" {...attributes} />
      )}
      <FaultsAt path={path} isDeep id={`${id}-faults`} />
    </div>
  );
}

interface ParagraphsFieldProps extends Omit<TextFieldProps, 'value' | 'onChange' | 'isLong'> {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Paragraphs, written as one text. What stands between them is kept as typed while they stay the same. */
export function ParagraphsField({ value, onChange, ...rest }: ParagraphsFieldProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState(value.join('\n\n'));
  const isOurs = sameTexts(paragraphsOf(typed), value);
  return (
    <TextField
      {...rest}
      label={`${rest.label} (${intl.formatMessage({ id: 'author.paragraphs' })})`}
      value={isOurs ? typed : value.join('\n\n')}
      isLong
      onChange={(text) => {
        setTyped(text);
        onChange(paragraphsOf(text));
      }}
    />
  );
}

/** A single line break within a paragraph is a space, as in any text that a person wraps. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  const written = others.filter((text) => text !== '');
  return some.length === written.length && some.every((text, i) => text === written[i]);
}
