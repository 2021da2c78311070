import type { Step } from '../scenarios/scenario.ts';
import type { Level } from './view-store.ts';

/** What a step says at a level: in queueing's words for the advanced one, where it has such. */
export function wordsOf(
  { text, advanced }: Pick<Step, 'text' | 'advanced'>,
  level: Level,
): readonly string[] {
  return level === 'advanced' ? (advanced ?? text) : text;
}

/** What explains a step at a level: the advanced one adds what the formulas come to. */
export function whyOf(
  { why, advancedWhy = [] }: Pick<Step, 'why' | 'advancedWhy'>,
  level: Level,
): readonly string[] {
  return level === 'advanced' ? [...why, ...advancedWhy] : why;
}
