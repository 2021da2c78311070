/**
 * What a host page and the lab in its frame say to each other: the wire itself. The client speaks it for the page, and
 * `src/embed/host` for the lab. It knows nothing else, so that the client stays small and its types stand alone.
 */

export const NAMESPACE = 'direct-io-access';

/** Rises when a message of before would be misunderstood. New methods, events and fields do not raise it. */
export const PROTOCOL_VERSION = 1;

export type PartName = 'A' | 'B' | 'C';

/** Values of settings by the names that the address has for them: `rate`, `path`, `response`. */
export type Parameters = Readonly<Record<string, string | number | boolean>>;

/** What the lab shows. `setState` takes it back. */
export interface LabState {
  /** The query that shows this very instant: `?part=B&t=0.012&paused=1`. */
  readonly address: string;
  readonly part: PartName;
  /** All settings in force. */
  readonly parameters: Parameters;
  /** Simulated seconds. */
  readonly time: number;
  readonly isPlaying: boolean;
  /** 16 hexadecimal digits that stand for the run so far; empty before its first picture. */
  readonly fingerprint: string;
  /** Where the learner is in a lesson; null in the free lab. */
  readonly lesson: LessonPlace | null;
}

export interface LessonPlace {
  readonly scenario: string;
  /** Counted from 1. */
  readonly step: number;
  readonly steps: number;
  /** What the step waits for: `predict`, `watch`, `observe`, `explain`, `change` or `done`. */
  readonly phase: string;
  /** Steps watched, with every question answered. */
  readonly met: number;
  readonly isComplete: boolean;
  /** All of the learner's answers, as a short text: for a lesson that comes with the lab far below 4,096 characters. */
  readonly bookmark: string;
}

/** Figures of the run at the instant shown. Null where nothing can be measured yet. */
export interface Metrics {
  readonly time: number;
  /** Over the last two simulated milliseconds. */
  readonly offeredGbps: number | null;
  readonly deliveredGbps: number | null;
  readonly medianUs: number | null;
  readonly p99Us: number | null;
  /** Since the run's start. */
  readonly requests: number;
  readonly lost: number;
  /** The component that limits, if one does. */
  readonly bottleneck: string | null;
  /** By component, from 0 to 1. */
  readonly utilization: Readonly<Record<string, number>>;
  readonly fingerprint: string;
}

/** Every method: what it takes and what it is answered with. */
export interface Methods {
  readonly getState: Method<[], LabState>;
  /**
   * Shows the very instant that `getState` told of, and plays on if it played; within a lesson's step too, with the learner's
   * answers. An address alone opens a step as it begins.
   */
  readonly setState: Method<[state: Pick<LabState, 'address'> & Partial<LabState>], LabState>;
  readonly play: Method<[], LabState>;
  readonly pause: Method<[], LabState>;
  /** To an instant in simulated seconds; answered once it is on the screen. */
  readonly seek: Method<[seconds: number], LabState>;
  /** False at the last step: the host may go on. */
  readonly next: Method<[], boolean>;
  readonly previous: Method<[], boolean>;
  readonly setPart: Method<[part: PartName], LabState>;
  /** All of them, or, where one cannot be followed, none. */
  readonly setParameters: Method<[parameters: Parameters], LabState>;
  readonly getMetrics: Method<[], Metrics>;
  /** The stage as a PNG in a `data:` address. */
  readonly screenshot: Method<[], string>;
}

interface Method<Args extends readonly unknown[], Result> {
  readonly args: Args;
  readonly result: Result;
}

export type MethodName = keyof Methods;

export const METHOD_NAMES = [
  'getState',
  'setState',
  'play',
  'pause',
  'seek',
  'next',
  'previous',
  'setPart',
  'setParameters',
  'getMetrics',
  'screenshot',
] as const satisfies readonly MethodName[];

/** What the host asks. `namespace`, `version` and `id` may be left out; an `id` comes back with the answer. */
export interface Command<Name extends MethodName = MethodName> {
  readonly namespace?: typeof NAMESPACE;
  readonly version?: number;
  readonly id?: string | number;
  readonly method: Name;
  readonly args?: Methods[Name]['args'];
}

/** One thing that was wrong with a message, where it was, and what would be right. */
export interface Fault {
  /** Such as `args[0].rate`; empty for the message as a whole. */
  readonly path: string;
  readonly message: string;
}

export interface Failure {
  readonly code: 'not-understood' | 'other-version' | 'failed';
  /** All faults in a sentence or two. */
  readonly message: string;
  readonly faults: readonly Fault[];
}

/** An answer that a learner gave, to a prediction or about what was seen. */
export interface AnsweredDetail {
  readonly scenario: string;
  readonly step: string;
  readonly question: 'prediction' | 'observation';
  /** An option's id, a number, or the points of a curve; null where the question was skipped on purpose. */
  readonly answer: string | number | readonly (readonly [number, number])[] | null;
  /** Null where the question is not one of right or wrong. */
  readonly isCorrect: boolean | null;
}

/** What is told beside the state with each event. */
export interface Events {
  /** The asked instant is on the screen. */
  readonly ready: undefined;
  /** Settings, play or pause, or the instant at rest have changed. Never with every frame. */
  readonly statechange: undefined;
  /** Another step of a lesson, or another part. */
  readonly stepchange: undefined;
  readonly answered: AnsweredDetail;
  /** Every step of the lesson was met. */
  readonly completed: { readonly scenario: string };
  readonly error: Failure;
}

export type EventName = keyof Events;

interface Sent {
  readonly namespace: typeof NAMESPACE;
  readonly version: number;
}

export type EventMessage = {
  readonly [Name in EventName]: Sent & {
    readonly eventName: Name;
    readonly state: LabState | null;
    readonly detail?: Events[Name];
  };
}[EventName];

/** The answer to a command: its result, or why there is none. */
export type CallbackMessage = Sent & {
  readonly eventName: 'callback';
  readonly method: string;
  readonly id?: string | number;
} & (
    | { readonly result: unknown; readonly error?: never }
    | { readonly error: Failure; readonly result?: never }
  );
