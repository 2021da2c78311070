import { bookmarkOf, journeyFrom } from '../scenarios/bookmark.ts';
import type { Journey } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** Where a learner's place in each scenario is kept between visits. */
export interface ProgressKeeper {
  /** The journey as it was left; null where there is none to go on with. */
  readonly recall: (scenario: Scenario) => Journey | null;
  readonly keep: (scenario: Scenario, journey: Journey) => void;
}

/** What a keeper needs of the browser's storage. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = ({ id }: Scenario) => `direct-io-access-lab/progress/${id}`;

/**
 * Keeps progress on the device, where that is allowed. `storage` is asked for each time: a frame that may not have any
 * throws at the asking. Without storage everything works, and the next visit starts anew.
 */
export function keepProgressIn(storage: () => KeptTexts): ProgressKeeper {
  return {
    recall(scenario) {
      const text = attempt(() => storage().getItem(keyOf(scenario)));
      return typeof text === 'string' ? journeyFrom(scenario, text) : null;
    },
    keep(scenario, journey) {
      attempt(() => storage().setItem(keyOf(scenario), bookmarkOf(scenario, journey)));
    },
  };
}

/** Storage that is refused or full is no storage. */
export function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
