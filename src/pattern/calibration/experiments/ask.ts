import {
  type Experiment,
  FORWARDING_TOPOLOGIES,
  type ForwardingTopology,
  forwarding,
  HOST_PATHS,
  type HostPath,
  pingPong,
  SETUP_IDS,
  type SetupId,
  stream,
} from './experiment.ts';

/** A question as it is asked: what is left out is as in the lab. Units are part of the names. */
export interface Question {
  readonly kind?: string;
  readonly path?: string;
  readonly topology?: string;
  readonly bytes?: number;
  readonly virtualMachines?: number;
  readonly lineRateGbps?: number;
  readonly cores?: number;
  readonly coreSpeed?: number;
  /** Share of the most that is carried. */
  readonly load?: number;
  readonly offeredKpps?: number;
  readonly setup?: string;
}

export type Answerable =
  | { readonly experiment: Experiment; readonly faults?: never }
  | { readonly faults: readonly { readonly path: string; readonly message: string }[] };

interface Range {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** What can be asked for: beyond these the model would not be this model. */
export const QUESTION_RANGES = {
  bytes: { min: 1, max: 65_536, isWhole: true },
  virtualMachines: { min: 1, max: 64, isWhole: true },
  lineRateGbps: { min: 1, max: 400, isWhole: false },
  cores: { min: 1, max: 16, isWhole: true },
  coreSpeed: { min: 0.1, max: 10, isWhole: false },
  load: { min: 0.001, max: 10, isWhole: false },
  offeredKpps: { min: 0.001, max: 1e6, isWhole: false },
} as const satisfies Record<string, Range>;
type NumberKey = keyof typeof QUESTION_RANGES;

export const KINDS = ['stream', 'ping-pong', 'forwarding'] as const;
const KEYS_OF = {
  stream: ['path', 'bytes', 'virtualMachines', 'offeredKpps'],
  'ping-pong': ['path', 'bytes'],
  forwarding: ['topology', 'bytes', 'virtualMachines', 'cores', 'load'],
} as const satisfies Record<(typeof KINDS)[number], readonly (keyof Question)[]>;
const COMMON: readonly string[] = ['kind', 'lineRateGbps', 'coreSpeed', 'setup'];

/** A question's experiment, or every fault of it. Never throws. */
export function readQuestion(asked: unknown): Answerable {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) {
    return { faults: [{ path: '', message: 'must be an object with a kind' }] };
  }
  const question = asked as Record<string, unknown>;
  const faults: { path: string; message: string }[] = [];
  const oneOf = <T extends string>(key: keyof Question, known: readonly T[], fallback?: T): T => {
    const value = question[key] ?? fallback;
    const found = known.find((item) => item === value);
    if (found === undefined) faults.push({ path: key, message: `must be one of ${known.join(', ')}` });
    return found ?? (known[0] as T);
  };
  const number = (key: NumberKey): number | undefined => {
    const value = question[key];
    if (value === undefined) return undefined;
    const { min, max, isWhole } = QUESTION_RANGES[key];
    if (typeof value === 'number' && value >= min && value <= max && (!isWhole || Number.isInteger(value)))
      return value;
    faults.push({ path: key, message: `must be a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}` });
    return undefined;
  };
  const kind = oneOf('kind', KINDS);
  const allowed: readonly string[] = [...KEYS_OF[kind], ...COMMON];
  for (const key of Object.keys(question)) {
    if (!allowed.includes(key))
      faults.push({ path: key, message: `does not belong to ${kind}; leave it out` });
  }
  const machine = {
    setup: oneOf<SetupId>('setup', SETUP_IDS, 'lab'),
    ...given('coreSpeed', number('coreSpeed')),
    ...given('lineRate', number('lineRateGbps')),
  };
  const bytes = number('bytes');
  const machines = given('virtualMachines', number('virtualMachines'));
  let experiment: Experiment;
  if (kind === 'forwarding') {
    const topology = oneOf<ForwardingTopology>('topology', FORWARDING_TOPOLOGIES);
    const rest = {
      ...machine,
      ...machines,
      ...given('cores', number('cores')),
      ...given('load', number('load')),
    };
    experiment = forwarding(topology, bytes ?? 64, rest);
  } else {
    const path = oneOf<HostPath>('path', HOST_PATHS);
    const size = given('messageBytes', bytes);
    experiment =
      kind === 'ping-pong'
        ? pingPong(path, { ...machine, ...size })
        : stream(path, { ...machine, ...size, ...machines, ...given('offered', number('offeredKpps')) });
  }
  return faults.length > 0 ? { faults } : { experiment };
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}
