import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KnownCurve, LoadCurvesTask } from '../engine/experiments/load-curves.ts';
import type { FrameScheduler } from './play-loop.ts';

/** What is known of the sweep that is shown. */
export interface SweepState {
  /** Names all that decides the sweep; null before the first. */
  readonly key: string | null;
  readonly status: 'running' | 'done' | 'failed';
  readonly curves: readonly KnownCurve[];
  /** Runs that have ended, of those known to be needed. */
  readonly ended: number;
  readonly planned: number;
}

export type SweepStore = StoreApi<SweepState>;

type SweepPartial = Pick<SweepState, 'curves' | 'ended' | 'planned'>;

/** Whoever runs a sweep: a pool of workers, or a test's own. */
export interface SweepRunner {
  readonly run: (
    task: LoadCurvesTask,
    onPartial: (partial: SweepPartial) => void,
  ) => {
    readonly done: Promise<
      SweepPartial & {
        readonly end: 'done' | 'cancelled';
        readonly fault?: { readonly details: readonly string[] };
      }
    >;
    readonly cancel: () => void;
  };
}

/** One sweep at a time, for the chart that shows it. */
export interface Sweeps {
  readonly store: SweepStore;
  /** Shows the sweep of this key: from memory, or run anew and told as it grows. Cancels another one that is on. */
  readonly show: (key: string, task: () => LoadCurvesTask) => void;
  /** Nobody looks any more: what is on is cancelled; what is known is kept. */
  readonly rest: () => void;
}

/** Finished sweeps that are remembered: as many as a person may go back and forth between. */
const REMEMBERED = 16;

/**
 * @param loadRunner Loads the runner when the first sweep is asked for.
 * @param scheduler Tells when to draw: results come far more often than pictures.
 */
export function createSweeps(
  loadRunner: () => Promise<SweepRunner>,
  scheduler: Pick<FrameScheduler, 'request'>,
): Sweeps {
  const store = createStore<SweepState>()(() => NOTHING);
  const finished = new Map<string, SweepState>();
  let runner: Promise<SweepRunner> | null = null;
  /** Takes back what is on, if anything is. */
  let stop: (() => void) | null = null;

  async function run(key: string, task: () => LoadCurvesTask, isWanted: () => boolean): Promise<void> {
    let newest: SweepPartial | null = null;
    const tell = () => {
      if (newest !== null && isWanted()) store.setState({ ...newest });
      newest = null;
    };
    try {
      runner ??= loadRunner();
      const { run: start } = await runner;
      if (!isWanted()) return;
      const sweep = start(task(), (partial) => {
        if (newest === null) scheduler.request(tell);
        newest = partial;
      });
      const cancel = stop;
      stop = () => {
        cancel?.();
        sweep.cancel();
      };
      const { curves, ended, planned, end, fault } = await sweep.done;
      if (end === 'cancelled' || !isWanted()) return;
      stop = null;
      newest = null;
      const known: SweepState = {
        key,
        status: fault === undefined ? 'done' : 'failed',
        curves,
        ended,
        planned,
      };
      store.setState(known);
      if (known.status === 'done') remember(known, key);
    } catch {
      // The code for it could not be loaded: the chart says so, and the next sweep tries again.
      runner = null;
      if (isWanted()) store.setState({ status: 'failed' });
    }
  }

  function remember(known: SweepState, key: string): void {
    finished.set(key, known);
    const [oldest] = finished.keys();
    if (finished.size > REMEMBERED && oldest !== undefined) finished.delete(oldest);
  }

  function rest(): void {
    stop?.();
    stop = null;
    if (store.getState().status === 'running') store.setState(NOTHING);
  }

  return {
    store,
    rest,
    show(key, task) {
      const { key: shown, status } = store.getState();
      if (shown === key && status !== 'failed') return;
      rest();
      const known = finished.get(key);
      if (known !== undefined) {
        store.setState(known);
        return;
      }
      let isOn = true;
      stop = () => {
        isOn = false;
      };
      store.setState({ ...NOTHING, key });
      void run(key, task, () => isOn);
    },
  };
}

const NOTHING: SweepState = { key: null, status: 'running', curves: [], ended: 0, planned: 0 };
