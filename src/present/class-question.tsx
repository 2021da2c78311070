import { useIntl } from 'react-intl';
import { recordOf, stepOf } from '../scenarios/journey.ts';
import type { ChoiceQuestion } from '../scenarios/scenario.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import type { SpeakerWish } from './speaker-messages.ts';

interface ClassQuestionProps {
  readonly lesson: Lesson;
  readonly say: (wish: SpeakerWish) => void;
}

/** What the class is asked now: before the play to predict, after it to say what was seen. One press says what it answered. */
export function ClassQuestion({ lesson: { scenario, journey }, say }: ClassQuestionProps) {
  const intl = useIntl();
  const step = stepOf(scenario, journey);
  const { prediction, observation } = recordOf(journey, step);
  const question = journey.phase === 'observe' ? step.observation : (step.prediction ?? step.observation);
  if (question === undefined) return null;
  const isObservation = question === step.observation;
  const predicted =
    typeof prediction === 'object' && prediction.kind === 'choice' ? prediction.option : undefined;
  return (
    <div className="present-question">
      <h3>{intl.formatMessage({ id: 'present.question' })}</h3>
      <p>
        <strong>{question.prompt}</strong>
      </p>
      {question.kind === 'choice' ? (
        <Options
          question={question}
          answered={isObservation ? observation : predicted}
          isOpen={journey.phase === (isObservation ? 'observe' : 'predict')}
          onAnswer={(option) =>
            say({ kind: 'answered', question: isObservation ? 'observation' : 'prediction', option })
          }
        />
      ) : (
        <p>
          {intl.formatMessage({
            id: question.kind === 'estimate' ? 'present.question.measured' : 'present.question.curve',
          })}
        </p>
      )}
      {step.hint === undefined ? null : (
        <p className="ui-card-subtitle">{intl.formatMessage({ id: 'present.hint' }, { hint: step.hint })}</p>
      )}
    </div>
  );
}

interface OptionsProps {
  readonly question: ChoiceQuestion;
  readonly answered: string | undefined;
  /** Whether the question waits for an answer now. */
  readonly isOpen: boolean;
  readonly onAnswer: (option: string) => void;
}

function Options({ question: { options, correct }, answered, isOpen, onAnswer }: OptionsProps) {
  const intl = useIntl();
  return (
    <ul>
      {options.map(({ id, text }) => (
        <li key={id}>
          <button
            type="button"
            className="ui-button"
            aria-disabled={!isOpen}
            onClick={() => isOpen && onAnswer(id)}
          >
            {text}
          </button>
          <span className="ui-card-subtitle">
            {id === correct ? ` ${intl.formatMessage({ id: 'present.question.answer' })}` : null}
            {id === answered ? ` ${intl.formatMessage({ id: 'present.question.answered' })}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
