import buysNothing from './built-in/buys-nothing.json' with { type: 'json' };
import nextBottleneck from './built-in/next-bottleneck.json' with { type: 'json' };
import packetsNotBytes from './built-in/packets-not-bytes.json' with { type: 'json' };
import patternInSixSteps from './built-in/pattern-in-six-steps.json' with { type: 'json' };
import type { Scenario } from './scenario.ts';

/** The scenarios that come with the lab, in the order of a course. */
export const BUILT_IN_SCENARIOS = [
  patternInSixSteps,
  packetsNotBytes,
  buysNothing,
  nextBottleneck,
] as unknown as readonly Scenario[];
