import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { StepRecord } from '../scenarios/journey.ts';
import { type ChoiceQuestion, type EstimateQuestion, isClose, type Step } from '../scenarios/scenario.ts';
import { useLesson } from '../stores/lab-context.ts';
import { formatMeasure } from './format-measure.ts';
import { SketchDrawing } from './sketch-drawing.tsx';
import { lawPoints } from './sketch-points.ts';
import { capacityOfStep } from './step-capacity.ts';

interface OutcomeProps {
  readonly step: Step;
  readonly record: StepRecord;
}

/** Guess and outcome together. A wrong guess costs nothing; it is only told beside the truth. */
export function Outcome({ step: { prediction }, record }: OutcomeProps) {
  const intl = useIntl();
  if (prediction === undefined) return null;
  return (
    <section className="lesson-card-box" aria-label={intl.formatMessage({ id: 'scenario.outcome' })}>
      {prediction.kind === 'choice' ? <ChoiceOutcome question={prediction} record={record} /> : null}
      {prediction.kind === 'estimate' ? <EstimateOutcome question={prediction} record={record} /> : null}
      {prediction.kind === 'sketch' ? <SketchOutcome most={prediction.most} record={record} /> : null}
    </section>
  );
}

interface AnsweredProps<Question> {
  readonly question: Question;
  readonly record: StepRecord;
}

function ChoiceOutcome({ question: { options, correct }, record }: AnsweredProps<ChoiceQuestion>) {
  const intl = useIntl();
  const textOf = (wanted: string) => options.find(({ id }) => id === wanted)?.text ?? wanted;
  const { prediction } = record;
  const chosen = typeof prediction === 'object' && prediction.kind === 'choice' ? prediction.option : null;
  const feedback = options.find(({ id }) => id === chosen)?.feedback;
  const isRight = chosen === correct;
  return (
    <>
      <p>{guessText(intl, chosen === null ? null : textOf(chosen))}</p>
      <p>
        <strong>
          {isRight
            ? intl.formatMessage({ id: 'scenario.outcome.right' })
            : intl.formatMessage({ id: 'scenario.outcome.other' }, { answer: textOf(correct) })}
        </strong>
      </p>
      {feedback === undefined ? null : <p>{feedback}</p>}
    </>
  );
}

function EstimateOutcome({ question, record: { prediction, outcome } }: AnsweredProps<EstimateQuestion>) {
  const intl = useIntl();
  const guess = typeof prediction === 'object' && prediction.kind === 'estimate' ? prediction.value : null;
  const tell = (value: number) => formatMeasure(intl, question.measure, value);
  const verdict = guess === null || outcome === undefined ? null : verdictOf(question, guess, outcome);
  return (
    <>
      <p>{guessText(intl, guess === null ? null : tell(guess))}</p>
      {outcome === undefined ? null : (
        <p>
          <strong>{intl.formatMessage({ id: 'scenario.outcome.number' }, { value: tell(outcome) })}</strong>{' '}
          {verdict === null ? null : intl.formatMessage({ id: `scenario.outcome.${verdict}` })}
        </p>
      )}
    </>
  );
}

/** Where a guess lies against the outcome. */
function verdictOf(question: EstimateQuestion, guess: number, outcome: number): 'close' | 'low' | 'high' {
  if (isClose(question, guess, outcome)) return 'close';
  return guess < outcome ? 'low' : 'high';
}

/** The learner's curve under the bottleneck law of the run: delivered is the lesser of offered and capacity. */
function SketchOutcome({ most, record }: { readonly most: number; readonly record: StepRecord }) {
  const intl = useIntl();
  const lesson = useLesson((state) => state.lesson);
  const capacity = useMemo(
    () => (lesson === null ? null : capacityOfStep(lesson.scenario, lesson.journey.step)),
    [lesson],
  );
  const { prediction } = record;
  const yours = typeof prediction === 'object' && prediction.kind === 'sketch' ? prediction.points : [];
  const law = capacity === null ? [] : lawPoints(most, capacity);
  return (
    <>
      {prediction === 'skipped' ? <p>{guessText(intl, null)}</p> : null}
      <SketchDrawing most={most} yours={yours} run={law} />
      <p className="lesson-sketch-key">
        <span data-line="yours">{intl.formatMessage({ id: 'scenario.sketch.yours' })}</span>
        <span data-line="run">{intl.formatMessage({ id: 'scenario.sketch.run' })}</span>
      </p>
    </>
  );
}

function guessText(intl: IntlShape, answer: string | null): string {
  return answer === null
    ? intl.formatMessage({ id: 'scenario.outcome.skipped' })
    : intl.formatMessage({ id: 'scenario.outcome.guess' }, { answer });
}
