import type { KnownPairs, PairsTask } from '../engine/experiments/compare-paired.ts';

/** Runs the pairs and tells of each; returns how to take all of it back. */
export type ComparePairs = (task: PairsTask, onKnown: (known: KnownPairs) => void) => () => void;

export interface Comparisons {
  /** Begins a comparison, whose code may still have to be loaded. After the returned function was called, nothing is told. */
  readonly begin: ComparePairs;
}

/** Comparisons by a runner that is loaded when the first one is asked for. */
export function createComparisons(load: () => Promise<ComparePairs>): Comparisons {
  let loaded: Promise<ComparePairs> | null = null;
  return {
    begin(task, onKnown) {
      let isWanted = true;
      let cancel = () => {};
      loaded ??= load();
      void loaded.then((comparePairs) => {
        if (isWanted) cancel = comparePairs(task, onKnown);
      });
      return () => {
        isWanted = false;
        cancel();
      };
    },
  };
}
