import type { RunRecord } from '../worker/protocol.ts';

/** What may leave the page with a run: its address, and the run once more, in figures and life lines. */
export interface Share {
  /** The address of the very instant on the screen, at rest. */
  readonly address: () => string;
  /**
   * Runs the run in force once more to `until`, on an engine of its own, and hands over what it came to. Rejects with
   * `EngineFault`; after `stop`, of kind 'cancelled'.
   */
  readonly record: (until: number, lifeLines?: LifeLineChoice) => Recording;
}

export interface Recording {
  readonly record: Promise<RunRecord>;
  readonly stop: () => void;
}

/** Every `every`-th job, up to `mostVisits` visits in all. */
export interface LifeLineChoice {
  readonly every: number;
  readonly mostVisits: number;
}
