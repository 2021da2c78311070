import { bookmarkOf, journeyFrom } from '../scenarios/bookmark.ts';
import { type Journey, progressOf } from '../scenarios/journey.ts';
import type { Scenario, Step } from '../scenarios/scenario.ts';

/** Where a learner's place in each scenario is kept between visits. */
export interface ProgressKeeper {
  /** The journey as it was left; null where there is none to go on with. */
  readonly recall: (scenario: Scenario) => Journey | null;
  /** The last journey that came to its end, though another one may have begun since. */
  readonly recallFinished: (scenario: Scenario) => Journey | null;
  /** Keeps what the learner has done. Where nothing was done yet, what was kept before stays. */
  readonly keep: (scenario: Scenario, journey: Journey) => void;
}

/** What a keeper needs of the browser's storage. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

/** For a page within another one: its learner is known there, if anywhere, and this device may be many a learner's. */
export const KEEPS_NOTHING: ProgressKeeper = {
  recall: () => null,
  recallFinished: () => null,
  keep: () => {},
};

/**
 * Keeps progress on the device, where that is allowed. `storage` is asked for each time: a frame that may not have any
 * throws at the asking. Without storage everything works, and the next visit starts anew.
 */
export function keepProgressIn(storage: () => KeptTexts): ProgressKeeper {
  const journeyAt = (kind: Kind, scenario: Scenario) => {
    const text = attempt(() => storage().getItem(keyOf(kind, scenario)));
    return typeof text === 'string' ? journeyFrom(scenario, text) : null;
  };
  return {
    recall: (scenario) => journeyAt('progress', scenario),
    recallFinished: (scenario) => journeyAt('finished', scenario),
    keep(scenario, journey) {
      if (Object.keys(journey.records).length === 0) return;
      const bookmark = bookmarkOf(scenario, journey);
      const { isComplete } = progressOf(scenario, journey);
      for (const kind of isComplete ? (['progress', 'finished'] as const) : (['progress'] as const))
        attempt(() => storage().setItem(keyOf(kind, scenario), bookmark));
    },
  };
}

type Kind = 'progress' | 'finished';

/** Answers belong to what was asked: two lessons of the same name, one of them from a file, do not share them. */
const keyOf = (kind: Kind, scenario: Scenario) =>
  `direct-io-access-lab/${kind}/${scenario.id}/${digestOf([scenario.settings, scenario.steps.map(askedIn)])}`;

/** What a step asks, and of which run. Its narration may be mended without an answer being lost. */
const askedIn = ({ id, run, prediction, observation, change }: Step) => ({
  id,
  run,
  prediction,
  observation,
  change: change?.setting,
});

/** FNV-1a over the text that something is as JSON: to tell lessons apart, not to keep a secret. */
function digestOf(value: unknown): string {
  let digest = 0x811c9dc5;
  for (const letter of JSON.stringify(value)) {
    digest = Math.imul(digest ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return digest.toString(36);
}

/** Storage that is refused or full is no storage. */
export function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
