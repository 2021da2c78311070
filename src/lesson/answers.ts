import type { IntlShape } from 'react-intl';
import type { BitsPerSecond } from '../engine/units.ts';
import { formatGbps } from '../i18n/format-quantity.ts';
import { type Journey, recordOf, type StepRecord } from '../scenarios/journey.ts';
import type { Question, Scenario } from '../scenarios/scenario.ts';
import { formatMeasure } from './format-measure.ts';
import { capacityOfStep } from './step-capacity.ts';

/** What a learner said, beside what the run came to, in words; a dash where nothing was said yet. */
export interface ToldAnswer {
  /** The step's id. */
  readonly step: string;
  readonly title: string;
  /** Whether it was said before the run played, or of what was seen then. */
  readonly asked: 'before' | 'after';
  readonly prompt: string;
  readonly guess: string;
  /** Of a curve that was drawn, every point of it, in Gbit/s: for a file, where there is room. */
  readonly curve?: string;
  readonly outcome: string;
}

/** Every question, in order, with what the learner said and what the run showed. */
export function answersOf(intl: IntlShape, scenario: Scenario, journey: Journey): ToldAnswer[] {
  return scenario.steps.flatMap((step, index) => {
    const { id, title, prediction } = step;
    const record = recordOf(journey, step);
    const told: ToldAnswer[] = [];
    if (prediction !== undefined) {
      told.push({
        step: id,
        title,
        asked: 'before',
        prompt: prediction.prompt,
        guess: guessOf(intl, prediction, record),
        ...(typeof record.prediction === 'object' &&
          record.prediction.kind === 'sketch' && { curve: pointsText(record.prediction.points) }),
        outcome: record.isWatched
          ? outcomeOf(intl, prediction, record, () => capacityOfStep(scenario, index))
          : intl.formatMessage({ id: 'unit.none' }),
      });
    }
    const { observation } = step;
    if (observation !== undefined) {
      const none = intl.formatMessage({ id: 'unit.none' });
      const { observation: seen } = record;
      told.push({
        step: id,
        title,
        asked: 'after',
        prompt: observation.prompt,
        guess: seen === undefined ? none : optionText(observation, seen),
        outcome: seen === undefined ? none : optionText(observation, observation.correct),
      });
    }
    return told;
  });
}

function guessOf(intl: IntlShape, question: Question, { prediction }: StepRecord): string {
  if (prediction === undefined) return intl.formatMessage({ id: 'unit.none' });
  if (prediction === 'skipped') return intl.formatMessage({ id: 'scenario.summary.skipped' });
  switch (prediction.kind) {
    case 'choice':
      return question.kind === 'choice' ? optionText(question, prediction.option) : prediction.option;
    case 'estimate':
      return question.kind === 'estimate'
        ? formatMeasure(intl, question.measure, prediction.value)
        : String(prediction.value);
    case 'sketch':
      return upTo(intl, Math.max(...prediction.points.map(([, delivered]) => delivered)));
  }
}

function pointsText(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([offered, delivered]) => `${(offered / 1e9).toFixed(1)}: ${(delivered / 1e9).toFixed(1)}`)
    .join('; ');
}

/** What a curve of delivered load rises to. */
function upTo(intl: IntlShape, delivered: BitsPerSecond): string {
  return intl.formatMessage({ id: 'scenario.sketch.upTo' }, { most: formatGbps(intl, delivered / 1e9) });
}

function outcomeOf(
  intl: IntlShape,
  question: Question,
  { outcome }: StepRecord,
  capacity: () => BitsPerSecond,
): string {
  if (question.kind === 'sketch') return upTo(intl, Math.min(question.most, capacity()));
  if (question.kind === 'choice') return optionText(question, question.correct);
  if (question.kind === 'estimate' && outcome !== undefined)
    return formatMeasure(intl, question.measure, outcome);
  return intl.formatMessage({ id: 'unit.none' });
}

function optionText({ options }: Question & { readonly kind: 'choice' }, wanted: string): string {
  return options.find(({ id }) => id === wanted)?.text ?? wanted;
}
