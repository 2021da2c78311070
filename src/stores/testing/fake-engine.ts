import type { Frame } from '../../engine/frame.ts';
import { type EngineClient, EngineFault } from '../../worker/client.ts';
import type { AdvanceRun, OpenRun, StepRun, WorkerFault } from '../../worker/protocol.ts';
import { madeFrame } from './made-frame.ts';

/** A frame for an instant of the run that was opened. */
export type MakeFrame = (until: number, opened: OpenRun) => Frame;

/** An engine that answers when the test says so. */
export interface FakeEngine {
  readonly createClient: () => EngineClient;
  readonly opened: OpenRun[];
  readonly advanced: AdvanceRun[];
  readonly stepped: StepRun['direction'][];
  /** Clients made, clients closed. */
  readonly counts: { created: number; closed: number };
  /** Answers all that is waiting, with frames of these figures. */
  readonly answer: (makeFrame?: MakeFrame) => Promise<void>;
  readonly failNext: (fault: WorkerFault) => Promise<void>;
  readonly waiting: () => number;
}

type Waiting = { readonly resolve: (frame: Frame) => void; readonly reject: (error: unknown) => void } & {
  readonly until: number;
  readonly opened: OpenRun;
};

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

export function createFakeEngine(): FakeEngine {
  const opened: OpenRun[] = [];
  const advanced: AdvanceRun[] = [];
  const stepped: StepRun['direction'][] = [];
  const counts = { created: 0, closed: 0 };
  let waiting: Waiting[] = [];
  const takeBack = () => {
    const cancelled = waiting;
    waiting = [];
    for (const { reject } of cancelled) reject(new EngineFault({ kind: 'cancelled', details: [] }));
  };
  return {
    opened,
    advanced,
    stepped,
    counts,
    waiting: () => waiting.length,
    createClient() {
      counts.created += 1;
      let current: OpenRun;
      return {
        open: (parameters) => {
          current = parameters;
          opened.push(parameters);
          return Promise.resolve();
        },
        advance: (parameters) => {
          advanced.push(parameters);
          return new Promise((resolve, reject) =>
            waiting.push({ resolve, reject, until: parameters.until, opened: current }),
          );
        },
        record: () => Promise.reject(new Error('a made-up engine has no run to record')),
        stepEvent: ({ direction }) => {
          stepped.push(direction);
          return new Promise((resolve, reject) =>
            waiting.push({ resolve, reject, until: 0, opened: current }),
          );
        },
        follow: ({ job, until }) => Promise.resolve({ job, visits: [], end: 'not-born', until }),
        stationHistograms: () => Promise.resolve([]),
        cancel: takeBack,
        close() {
          counts.closed += 1;
          takeBack();
        },
      };
    },
    async answer(makeFrame = (time) => madeFrame({ time })) {
      const answered = waiting;
      waiting = [];
      for (const { resolve, until, opened: run } of answered) resolve(makeFrame(until, run));
      await settle();
    },
    async failNext(fault) {
      const failed = waiting;
      waiting = [];
      for (const { reject } of failed) reject(new EngineFault(fault));
      await settle();
    },
  };
}

/** Animation frames that come when the test says so. */
export function createFakeScheduler() {
  let callbacks = new Map<number, (now: number) => void>();
  let handles = 0;
  let now = 0;
  return {
    request(callback: (now: number) => void) {
      handles += 1;
      callbacks.set(handles, callback);
      return handles;
    },
    cancel: (handle: number) => void callbacks.delete(handle),
    /** One animation frame, `milliseconds` after the one before. */
    tick(milliseconds: number) {
      now += milliseconds;
      const due = callbacks;
      callbacks = new Map();
      for (const callback of due.values()) callback(now);
    },
    pending: () => callbacks.size,
    now: () => now,
  };
}
