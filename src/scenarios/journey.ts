import type { Scenario, Step } from './scenario.ts';

/**
 * A learner's way through a scenario: a value, and what happens to it. Nothing here plays, draws or keeps time; who
 * plays tells it what happened, and it tells what may be shown.
 */
export interface Journey {
  readonly step: number;
  readonly phase: Phase;
  /** By step id. What was once committed stays, back and forth. */
  readonly records: Readonly<Record<string, StepRecord>>;
}

/**
 * What a step waits for, in this order; phases that a step has no use for are passed over.
 * `predict`: an answer, or a skip on purpose. `watch`: the play's end. `observe`: what the learner says happened.
 * `explain`: nothing, the explanation is shown. `change`: the learner's own change. `done`: the next step.
 */
export const PHASES = ['predict', 'watch', 'observe', 'explain', 'change', 'done'] as const;
export type Phase = (typeof PHASES)[number];

/** A committed answer: an option's id, a number, or a curve as delivered over offered load, both in bit/s. */
export type Answer =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'estimate'; readonly value: number }
  | { readonly kind: 'sketch'; readonly points: readonly (readonly [number, number])[] };

export interface StepRecord {
  readonly prediction?: Answer | 'skipped';
  readonly observation?: string;
  /** What the run came to, where the question was for a number of it. */
  readonly outcome?: number;
  readonly isWatched: boolean;
  readonly isChanged: boolean;
}

export type JourneyEvent =
  | { readonly kind: 'predicted'; readonly answer: Answer }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'watched'; readonly outcome?: number }
  | { readonly kind: 'observed'; readonly option: string }
  /** The learner asks to see it again: from the start of the step's play. */
  | { readonly kind: 'replayed' }
  | { readonly kind: 'understood' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'went-on' }
  /** Before a class: on within the step, past what was asked aloud; to the next step only when this one is shown. */
  | { readonly kind: 'led-on' }
  | { readonly kind: 'went-back' }
  | { readonly kind: 'went-to'; readonly step: number };

const NOTHING_YET: StepRecord = { isWatched: false, isChanged: false };

export function beginJourney(scenario: Scenario): Journey {
  return enter(scenario, { step: 0, phase: 'predict', records: {} }, 0);
}

/** The journey after an event. One that does not fit the phase changes nothing: the same value comes back. */
export function follow(scenario: Scenario, journey: Journey, event: JourneyEvent): Journey {
  const step = stepOf(scenario, journey);
  const { phase } = journey;
  switch (event.kind) {
    case 'predicted':
      if (phase !== 'predict' || !answers(step, event.answer)) return journey;
      return settle(scenario, record(journey, step, { prediction: event.answer }));
    case 'skipped':
      if (phase !== 'predict') return journey;
      return settle(scenario, record(journey, step, { prediction: 'skipped' }));
    case 'watched':
      if (phase !== 'watch') return journey;
      return settle(
        scenario,
        record(journey, step, {
          isWatched: true,
          ...(event.outcome !== undefined && { outcome: event.outcome }),
        }),
      );
    case 'observed':
      if (phase !== 'observe' || !isOption(step, event.option)) return journey;
      return settle(scenario, record(journey, step, { observation: event.option }));
    case 'replayed':
      return recordOf(journey, step).isWatched ? watchAgain(scenario, journey) : journey;
    case 'understood':
      if (phase !== 'explain') return journey;
      return { ...journey, phase: phaseFrom(step, recordOf(journey, step), 'change') };
    case 'changed':
      return step.change === undefined || isBefore(phase, 'explain')
        ? journey
        : settle(scenario, record(journey, step, { isChanged: true }));
    case 'went-on':
      return goOn(scenario, journey);
    case 'led-on':
      return leadOn(scenario, journey);
    case 'went-back':
      return journey.step > 0 ? enter(scenario, journey, journey.step - 1) : journey;
    case 'went-to':
      return Number.isInteger(event.step) && event.step >= 0 && event.step < scenario.steps.length
        ? enter(scenario, journey, event.step)
        : journey;
  }
}

/**
 * The journey in a phase of its step that its records allow, on from the one that they imply: a play that is watched again,
 * an explanation that was read, an observation that was passed over before a class. It answers nothing for the learner.
 */
export function inPhase(scenario: Scenario, journey: Journey, phase: Phase): Journey {
  if (phase === 'watch') return follow(scenario, journey, { kind: 'replayed' });
  const observed =
    journey.phase === 'observe' && isBefore('observe', phase) ? leadOn(scenario, journey) : journey;
  return observed.phase === 'explain' && isBefore('explain', phase)
    ? follow(scenario, observed, { kind: 'understood' })
    : observed;
}

/** What was observed wrongly is asked again after a second look; what was predicted stays. */
function watchAgain(scenario: Scenario, journey: Journey): Journey {
  const { observation, ...known } = recordOf(journey, stepOf(scenario, journey));
  const isKept = observation !== undefined && !isMismatch(scenario, journey);
  const { id } = stepOf(scenario, journey);
  const records = { ...journey.records, [id]: isKept ? { ...known, observation } : known };
  return { ...journey, phase: 'watch', records };
}

/** "Next", as a clicker says it: on within the step first, then to the next step. It never answers for the learner. */
function goOn(scenario: Scenario, journey: Journey): Journey {
  const isLast = journey.step + 1 === scenario.steps.length;
  if (journey.phase === 'explain') {
    const understood = follow(scenario, journey, { kind: 'understood' });
    if (understood.phase !== 'done' || isLast) return understood;
  }
  return isLast ? journey : enter(scenario, journey, journey.step + 1);
}

/** What waits for an answer is passed over on purpose; a step that still plays is not left. It answers nothing either. */
function leadOn(scenario: Scenario, journey: Journey): Journey {
  const step = stepOf(scenario, journey);
  switch (journey.phase) {
    case 'predict':
      return follow(scenario, journey, { kind: 'skipped' });
    case 'watch':
      return journey;
    case 'observe':
      return { ...journey, phase: phaseFrom(step, recordOf(journey, step), 'explain') };
    default:
      return goOn(scenario, journey);
  }
}

export function stepOf(scenario: Scenario, { step }: Journey): Step {
  const found = scenario.steps[step];
  if (found === undefined) throw new RangeError(`step ${step} of ${scenario.steps.length}`);
  return found;
}

export function recordOf({ records }: Journey, { id }: Step): StepRecord {
  return Object.hasOwn(records, id) ? (records[id] ?? NOTHING_YET) : NOTHING_YET;
}

/** Whether figures, charts and marks would give an answer away that has neither been committed nor skipped. */
export function areResultsHidden({ phase }: Journey): boolean {
  return phase === 'predict';
}

/** Whether guess and outcome are to be shown together now. */
export function isOutcomeShown(scenario: Scenario, journey: Journey): boolean {
  const step = stepOf(scenario, journey);
  return step.prediction !== undefined && recordOf(journey, step).isWatched && journey.phase !== 'predict';
}

/** Whether the learner saw something else than what happened; false where nothing was to be said, or it is not said yet. */
export function isMismatch(scenario: Scenario, journey: Journey): boolean {
  const step = stepOf(scenario, journey);
  const { observation } = recordOf(journey, step);
  return observation !== undefined && step.observation?.correct !== observation;
}

export interface Progress {
  /** Steps whose play was watched and whose questions were met. */
  readonly met: number;
  readonly steps: number;
  readonly isComplete: boolean;
}

/** A scenario is complete when every step was met; steps that were passed over do not count. */
export function progressOf(scenario: Scenario, journey: Journey): Progress {
  const met = scenario.steps.filter((step) => isMet(step, recordOf(journey, step))).length;
  return { met, steps: scenario.steps.length, isComplete: met === scenario.steps.length };
}

function isMet(step: Step, { prediction, observation, isWatched, isChanged }: StepRecord): boolean {
  return (
    isWatched &&
    (step.prediction === undefined || prediction !== undefined) &&
    (step.observation === undefined || observation !== undefined) &&
    (step.change === undefined || isChanged)
  );
}

function enter(scenario: Scenario, journey: Journey, index: number): Journey {
  const moved = { ...journey, step: index };
  const step = stepOf(scenario, moved);
  return { ...moved, phase: phaseFrom(step, recordOf(moved, step), 'predict') };
}

/** On to the first phase that still waits for something, after the record of this step has grown. */
function settle(scenario: Scenario, journey: Journey): Journey {
  const step = stepOf(scenario, journey);
  return { ...journey, phase: phaseFrom(step, recordOf(journey, step), journey.phase) };
}

function phaseFrom(step: Step, known: StepRecord, from: Phase): Phase {
  const waits: Record<Phase, boolean> = {
    predict: step.prediction !== undefined && known.prediction === undefined,
    watch: !known.isWatched,
    observe: step.observation !== undefined && known.observation === undefined,
    explain: step.why.length > 0,
    change: step.change !== undefined && !known.isChanged,
    done: true,
  };
  return PHASES.slice(PHASES.indexOf(from)).find((phase) => waits[phase]) ?? 'done';
}

function record(journey: Journey, { id }: Step, grown: Partial<StepRecord>): Journey {
  const before = Object.hasOwn(journey.records, id) ? journey.records[id] : NOTHING_YET;
  return {
    ...journey,
    records: { ...journey.records, [id]: { ...NOTHING_YET, ...before, ...grown } },
  };
}

function answers({ prediction }: Step, answer: Answer): boolean {
  if (prediction === undefined || prediction.kind !== answer.kind) return false;
  switch (answer.kind) {
    case 'choice':
      return prediction.kind === 'choice' && prediction.options.some(({ id }) => id === answer.option);
    case 'estimate':
      return (
        prediction.kind === 'estimate' && answer.value >= prediction.min && answer.value <= prediction.max
      );
    case 'sketch':
      return answer.points.length >= 2 && answer.points.every((point) => point.every(Number.isFinite));
  }
}

function isOption({ observation }: Step, option: string): boolean {
  return observation?.options.some(({ id }) => id === option) === true;
}

function isBefore(phase: Phase, other: Phase): boolean {
  return PHASES.indexOf(phase) < PHASES.indexOf(other);
}
