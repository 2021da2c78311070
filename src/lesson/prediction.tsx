import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Answer } from '../scenarios/journey.ts';
import type { Question } from '../scenarios/scenario.ts';
import { useLesson } from '../stores/lab-context.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { handFocusHome } from '../ui/focus-home.ts';
import { EstimateScale } from './estimate-scale.tsx';
import { SketchPad } from './sketch-pad.tsx';

interface PredictionProps {
  readonly question: Question;
  readonly hint: string | undefined;
}

/** Asks before anything shows. The learner commits to an answer, or skips on purpose. */
export function Prediction({ question, hint }: PredictionProps) {
  const intl = useIntl();
  const send = useLesson((state) => state.send);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isAsked, setAsked] = useState(false);
  const notice = useLesson(({ lesson }) => lesson?.notice ?? null);
  return (
    <div className="lesson-question" ref={handFocusHome}>
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'scenario.predict' })}</p>
      <AnswerField question={question} answer={answer} onAnswer={setAnswer} />
      {isAsked && answer === null ? (
        <p role="alert" className="lesson-question-fault">
          {intl.formatMessage({ id: 'scenario.commit.none' })}
        </p>
      ) : null}
      <p role="status" className="lesson-question-notice">
        {notice === null ? '' : intl.formatMessage({ id: `scenario.notice.${notice}` })}
      </p>
      <div className="lesson-question-buttons">
        <button
          type="button"
          className="ui-button ui-button--primary"
          aria-disabled={answer === null}
          onClick={() => {
            setAsked(true);
            if (answer !== null) send({ kind: 'predicted', answer });
          }}
        >
          {intl.formatMessage({ id: 'scenario.commit' })}
        </button>
        <button type="button" className="ui-button" onClick={() => send({ kind: 'skipped' })}>
          {intl.formatMessage({ id: 'scenario.skip' })}
        </button>
      </div>
      {hint === undefined ? null : (
        <details className="lesson-question-hint">
          <summary>{intl.formatMessage({ id: 'scenario.hint' })}</summary>
          <p>{hint}</p>
        </details>
      )}
    </div>
  );
}

interface AnswerFieldProps {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
}

function AnswerField({ question, answer, onAnswer }: AnswerFieldProps) {
  switch (question.kind) {
    case 'choice':
      return (
        <ChoiceGroup
          layout="list"
          legend={question.prompt}
          choices={question.options.map(({ id, text }) => ({ value: id, label: text }))}
          value={answer?.kind === 'choice' ? answer.option : ''}
          onChange={(option) => onAnswer({ kind: 'choice', option })}
        />
      );
    case 'estimate':
      return (
        <EstimateScale
          question={question}
          value={answer?.kind === 'estimate' ? answer.value : null}
          onChange={(value) => onAnswer({ kind: 'estimate', value })}
        />
      );
    case 'sketch':
      return (
        <SketchPad
          question={question}
          points={answer?.kind === 'sketch' ? answer.points : []}
          onDraw={(points) => onAnswer({ kind: 'sketch', points })}
        />
      );
  }
}
