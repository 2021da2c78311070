/** Ids of the scenarios that come with the lab, in the order of a course. Their texts are loaded when one is opened. */
export const BUILT_IN_IDS = [
  'pattern-in-six-steps',
  'packets-not-bytes',
  'buys-nothing',
  'noisy-neighbour',
  'receive-livelock',
  'tune-before-you-bypass',
  'next-bottleneck',
  'what-you-give-up',
] as const;
export type BuiltInId = (typeof BUILT_IN_IDS)[number];
