import buysNothing from './built-in/buys-nothing.json' with { type: 'json' };
import nextBottleneck from './built-in/next-bottleneck.json' with { type: 'json' };
import noisyNeighbour from './built-in/noisy-neighbour.json' with { type: 'json' };
import packetsNotBytes from './built-in/packets-not-bytes.json' with { type: 'json' };
import patternInSixSteps from './built-in/pattern-in-six-steps.json' with { type: 'json' };
import receiveLivelock from './built-in/receive-livelock.json' with { type: 'json' };
import tuneBeforeYouBypass from './built-in/tune-before-you-bypass.json' with { type: 'json' };
import whatYouGiveUp from './built-in/what-you-give-up.json' with { type: 'json' };
import type { Scenario } from './scenario.ts';

/** The scenarios that come with the lab, in the order of a course. */
export const BUILT_IN_SCENARIOS = [
  patternInSixSteps,
  packetsNotBytes,
  buysNothing,
  noisyNeighbour,
  receiveLivelock,
  tuneBeforeYouBypass,
  nextBottleneck,
  whatYouGiveUp,
] as unknown as readonly Scenario[];
