import { useId } from 'react';
import { useIntl } from 'react-intl';
import { type ChoiceQuestion, type Option, SCENARIO_LIMITS } from '../scenarios/scenario.ts';
import { FaultsAt } from './faults.tsx';
import { PromptField } from './prompt-field.tsx';
import { TextField } from './text-field.tsx';

interface ChoiceFieldsProps {
  readonly question: ChoiceQuestion;
  readonly path: string;
  readonly onChange: (question: ChoiceQuestion, isTyped?: boolean) => void;
}

/** A question with answers to choose from, one of which the run bears out. */
export function ChoiceFields({ question, path, onChange }: ChoiceFieldsProps) {
  const intl = useIntl();
  const name = useId();
  const { options } = question;
  const put = (at: number, change: Partial<Option>) =>
    onChange({ ...question, options: options.with(at, { ...(options[at] as Option), ...change }) }, true);
  const feedback = (at: number, text: string) => {
    const { feedback: _, ...bare } = options[at] as Option;
    onChange(
      { ...question, options: options.with(at, text === '' ? bare : { ...bare, feedback: text }) },
      true,
    );
  };
  return (
    <>
      <PromptField question={question} path={path} onChange={onChange} />
      <ol className="author-options">
        {options.map((option, i) => (
          <li key={option.id}>
            <input
              type="radio"
              name={name}
              checked={question.correct === option.id}
              aria-label={intl.formatMessage({ id: 'author.option.correct' }, { number: i + 1 })}
              onChange={() => onChange({ ...question, correct: option.id })}
            />
            <TextField
              label={intl.formatMessage({ id: 'author.option' }, { number: i + 1 })}
              value={option.text}
              path={`${path}.options[${i}].text`}
              onChange={(text) => put(i, { text })}
            />
            <button
              type="button"
              className="ui-button ui-button--icon"
              aria-label={intl.formatMessage({ id: 'author.option.remove' }, { number: i + 1 })}
              aria-disabled={options.length <= 2}
              onClick={() => {
                if (options.length > 2) onChange({ ...question, options: options.toSpliced(i, 1) });
              }}
            >
              ×
            </button>
            <TextField
              label={intl.formatMessage({ id: 'author.option.feedback' }, { number: i + 1 })}
              value={option.feedback ?? ''}
              path={`${path}.options[${i}].feedback`}
              onChange={(text) => feedback(i, text)}
            />
          </li>
        ))}
      </ol>
      <FaultsAt path={`${path}.correct`} />
      <button
        type="button"
        className="ui-button"
        aria-disabled={options.length >= SCENARIO_LIMITS.options}
        onClick={() => {
          if (options.length < SCENARIO_LIMITS.options)
            onChange({ ...question, options: [...options, { id: freeOptionId(options), text: '' }] });
        }}
      >
        {intl.formatMessage({ id: 'author.option.add' })}
      </button>
    </>
  );
}

export function emptyChoice(): ChoiceQuestion {
  const options = [
    { id: 'a', text: '' },
    { id: 'b', text: '' },
  ];
  return { kind: 'choice', prompt: '', options, correct: 'a' };
}

function freeOptionId(options: readonly Option[]): string {
  const taken = new Set(options.map(({ id }) => id));
  return ['a', 'b', 'c', 'd', 'e', 'f'].find((id) => !taken.has(id)) ?? `option-${options.length}`;
}
