import type { IntlShape } from 'react-intl';
import type { BitsPerSecond } from '../engine/units.ts';
import { formatGbps } from '../i18n/format-quantity.ts';
import { type Journey, recordOf, type StepRecord } from '../scenarios/journey.ts';
import type { Question, Scenario } from '../scenarios/scenario.ts';
import { formatMeasure } from './format-measure.ts';
import { capacityOfStep } from './step-capacity.ts';

/** A prediction beside what it came to, in words; a dash where there is nothing to tell. */
export interface ToldAnswer {
  /** The step's id. */
  readonly step: string;
  readonly title: string;
  readonly prompt: string;
  readonly guess: string;
  /** Of a curve that was drawn, every point of it, in Gbit/s: for a file, where there is room. */
  readonly curve?: string;
  readonly outcome: string;
}

/** Every step's question, in order, with what the learner said and what the run showed. */
export function answersOf(intl: IntlShape, scenario: Scenario, journey: Journey): ToldAnswer[] {
  return scenario.steps.flatMap((step, index) => {
    const { prediction } = step;
    if (prediction === undefined) return [];
    const record = recordOf(journey, step);
    return [
      {
        step: step.id,
        title: step.title,
        prompt: prediction.prompt,
        guess: guessOf(intl, prediction, record),
        ...(typeof record.prediction === 'object' &&
          record.prediction.kind === 'sketch' && { curve: pointsText(record.prediction.points) }),
        outcome: record.isWatched
          ? outcomeOf(intl, prediction, record, () => capacityOfStep(scenario, index))
          : intl.formatMessage({ id: 'unit.none' }),
      },
    ];
  });
}

function guessOf(intl: IntlShape, question: Question, { prediction }: StepRecord): string {
  if (prediction === undefined || prediction === 'skipped') return intl.formatMessage({ id: 'unit.none' });
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
