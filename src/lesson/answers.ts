import type { IntlShape } from 'react-intl';
import { type Journey, recordOf, type StepRecord } from '../scenarios/journey.ts';
import type { Question, Scenario } from '../scenarios/scenario.ts';
import { formatMeasure } from './format-measure.ts';

/** A prediction beside what it came to, in words; a dash where there is nothing to tell. */
export interface ToldAnswer {
  /** The step's id. */
  readonly step: string;
  readonly title: string;
  readonly prompt: string;
  readonly guess: string;
  readonly outcome: string;
}

/** Every step's question, in order, with what the learner said and what the run showed. */
export function answersOf(intl: IntlShape, scenario: Scenario, journey: Journey): ToldAnswer[] {
  return scenario.steps.flatMap((step) => {
    const { prediction } = step;
    if (prediction === undefined) return [];
    const record = recordOf(journey, step);
    return [
      {
        step: step.id,
        title: step.title,
        prompt: prediction.prompt,
        guess: guessOf(intl, prediction, record),
        outcome: record.isWatched
          ? outcomeOf(intl, prediction, record)
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
      return prediction.points
        .map(([offered, delivered]) => `${(offered / 1e9).toFixed(1)}: ${(delivered / 1e9).toFixed(1)}`)
        .join('; ');
  }
}

function outcomeOf(intl: IntlShape, question: Question, { outcome }: StepRecord): string {
  if (question.kind === 'choice') return optionText(question, question.correct);
  if (question.kind === 'estimate' && outcome !== undefined)
    return formatMeasure(intl, question.measure, outcome);
  return intl.formatMessage({ id: 'unit.none' });
}

function optionText({ options }: Question & { readonly kind: 'choice' }, wanted: string): string {
  return options.find(({ id }) => id === wanted)?.text ?? wanted;
}
