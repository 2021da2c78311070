import {
  type Claim,
  isAtComponent,
  latestOf,
  type Measure,
  type Question,
  SCENARIO_LIMITS,
  type Scenario,
  type Step,
} from '../scenarios/scenario.ts';
import { check, writtenPath } from '../schema/check.ts';
import { scenarioFile } from './schema.ts';

/** A fault of a file: where it is, and what to do about it. */
export interface ScenarioFault {
  /** Path in the file, such as `steps[2].prediction.correct`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export type ScenarioReading =
  | { readonly scenario: Scenario; readonly faults?: never }
  | { readonly faults: readonly ScenarioFault[] };

/** More faults than anybody reads at once. */
const MOST_FAULTS = 50;

/** A scenario out of a file's text, or every fault of the file by its path in it. Never throws. */
export function readScenario(text: string): ScenarioReading {
  if (text.length > SCENARIO_LIMITS.characters) {
    return refuse(`has ${text.length} characters; at most ${SCENARIO_LIMITS.characters} are read`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refuse(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return isUnfinished(json)
    ? refuse('is an unfinished lesson: its author can go on with it under “Write a lesson”')
    : checkScenario(json);
}

/** The same for what has been parsed already. */
export function checkScenario(json: unknown): ScenarioReading {
  const reading = checkShape(json);
  if (reading.faults !== undefined) return reading;
  const { scenario } = reading;
  const faults = [...namedTwice(scenario), ...endsTooSoon(scenario), ...scenario.steps.flatMap(faultsOfStep)];
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { scenario };
}

/** Whether a scenario's fields are those of the format, whatever they come to together. */
export function checkShape(json: unknown): ScenarioReading {
  const checked = check(scenarioFile, json);
  if (checked.faults !== undefined) {
    const faults = checked.faults.slice(0, MOST_FAULTS);
    return { faults: faults.map(({ path, message }) => ({ path: writtenPath(path), message })) };
  }
  // The schema knows every field of the type; its optional ones are the same optional ones.
  return { scenario: checked.value as unknown as Scenario };
}

/** How a file says that its lesson is still being written: in the place of its format. No class can open it so. */
export const UNFINISHED_FORMAT = 'direct-io-access-lab/unfinished-scenario';

export function isUnfinished(json: unknown): json is object {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === UNFINISHED_FORMAT;
}

function refuse(message: string): ScenarioReading {
  return { faults: [{ path: '', message }] };
}

function namedTwice({ steps }: Scenario): ScenarioFault[] {
  return steps.flatMap(({ id }, i) =>
    steps.findIndex((other) => other.id === id) < i
      ? [{ path: `steps[${i}].id`, message: `“${id}” is another step’s already; every step needs its own` }]
      : [],
  );
}

/** A run that goes on where the step before stops is there already; it does not play backwards. */
function endsTooSoon({ steps }: Scenario): ScenarioFault[] {
  return steps.flatMap(({ run }, i) => {
    const before = steps[i - 1];
    if (before === undefined || run.begins !== 'on' || run.from !== undefined) return [];
    const begins = latestOf(before.run.until);
    const ends = latestOf(run.until);
    return ends < begins
      ? [
          {
            path: `steps[${i}].run.until`,
            message: `ends at ${ends} s; the run goes on from ${begins} s, where the step before stops`,
          },
        ]
      : [];
  });
}

function faultsOfStep(step: Step, index: number): ScenarioFault[] {
  const path = `steps[${index}]`;
  return [
    ...(step.prediction === undefined ? [] : faultsOfQuestion(step.prediction, `${path}.prediction`)),
    ...(step.observation === undefined ? [] : faultsOfQuestion(step.observation, `${path}.observation`)),
    ...faultsOfRun(step, index, `${path}.run`),
    ...faultsOfClaims(step, path),
  ];
}

function faultsOfQuestion(question: Question, path: string): ScenarioFault[] {
  if (question.kind === 'estimate') {
    return question.min < question.max
      ? []
      : [{ path: `${path}.max`, message: `must be more than min, which is ${question.min}` }];
  }
  if (question.kind === 'sketch') return [];
  const ids = question.options.map(({ id }) => id);
  const twice = ids.flatMap((id, i) =>
    ids.indexOf(id) < i
      ? [{ path: `${path}.options[${i}].id`, message: `“${id}” is another option’s already` }]
      : [],
  );
  return ids.includes(question.correct)
    ? twice
    : [
        ...twice,
        {
          path: `${path}.correct`,
          message: `“${question.correct}” is none of the options, which are ${ids.join(', ')}`,
        },
      ];
}

function faultsOfRun({ run }: Step, index: number, path: string): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const end = latestOf(run.until);
  if (index === 0 && run.begins === 'on')
    faults.push({ path: `${path}.begins`, message: 'the first step has no run to go on with: begin anew' });
  if (run.from !== undefined && run.from > end)
    faults.push({ path: `${path}.from`, message: `lies after the end, which is ${end} s` });
  const plays = (end - (run.from ?? 0)) * (run.slowdown ?? 0);
  if (run.begins === 'anew' && plays > SCENARIO_LIMITS.playSeconds)
    faults.push({
      path: `${path}.slowdown`,
      message: `would play for ${Math.round(plays)} s; a step plays for ${SCENARIO_LIMITS.playSeconds} s at most`,
    });
  return faults;
}

/** What a claim asks of a second run, of a component, needs one. */
function faultsOfClaims({ claims = [], run, prediction, change }: Step, path: string): ScenarioFault[] {
  const measures = claims.map((claim, i) => ({ at: `${path}.claims[${i}]`, ...asksOf(claim) }));
  // Of a run with a change made, the one beside it is there always: at least the run as it was.
  change?.claims?.forEach((claim, i) => {
    measures.push({ ...asksOf(claim), at: `${path}.change.claims[${i}]`, of: undefined });
  });
  if (prediction?.kind === 'estimate')
    measures.push({ at: `${path}.prediction`, measure: prediction.measure, of: prediction.measure.of });
  return measures.flatMap(({ at, measure, of }) => {
    const faults: ScenarioFault[] = [];
    if (of !== undefined && of !== 'run' && run.compare === undefined)
      faults.push({ path: at, message: 'asks for a second run, and the step compares with none' });
    if (measure !== null && isAtComponent(measure.figure) && measure.component === undefined)
      faults.push({ path: `${at}.measure.component`, message: `${measure.figure} needs a component` });
    return faults;
  });
}

function asksOf(claim: Claim): { readonly measure: Measure | null; readonly of: Measure['of'] } {
  if ('measure' in claim) return { measure: claim.measure, of: claim.measure.of };
  return { measure: null, of: 'refused' in claim ? undefined : claim.of };
}
