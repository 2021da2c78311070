import { useIntl } from 'react-intl';
import type { Question } from '../scenarios/scenario.ts';
import { TextField } from './text-field.tsx';

interface PromptFieldProps<Kind extends Question> {
  readonly question: Kind;
  /** Where in the file the question stands. */
  readonly path: string;
  readonly onChange: (question: Kind, isTyped: boolean) => void;
}

/** What is asked, in the author's words: the first field of a question of any kind. */
export function PromptField<Kind extends Question>({ question, path, onChange }: PromptFieldProps<Kind>) {
  const intl = useIntl();
  return (
    <TextField
      label={intl.formatMessage({ id: 'author.question.prompt' })}
      value={question.prompt}
      path={`${path}.prompt`}
      onChange={(prompt) => onChange({ ...question, prompt }, true)}
    />
  );
}
