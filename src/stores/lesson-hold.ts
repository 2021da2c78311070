import type { LessonState } from './lesson-store.ts';

/**
 * What a lesson's step keeps the lab from meanwhile. `predict`: nothing moves and nothing is changed before the learner has
 * answered, or what is asked would be seen. `watch`: the step's own run plays to its own stop, or the outcome would be
 * another run's.
 */
export type LessonHold = 'predict' | 'watch';

export function holdOf({ lesson }: Pick<LessonState, 'lesson'>): LessonHold | null {
  const phase = lesson?.journey.phase;
  return phase === 'predict' || phase === 'watch' ? phase : null;
}
