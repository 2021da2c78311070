import type { StageLayout } from '../stage/geometries.ts';
import { useAppearance, useLesson, useRival } from '../stores/lab-context.ts';
import { useMediaQuery } from './system-preferences.ts';

/** The drawing that shows most where the stage stands. */
export function useStageLayout(isEmbedded = false, isShared = false): StageLayout {
  const isNarrow = useMediaQuery('(max-width: 40rem)');
  const isUpright = useMediaQuery('(max-aspect-ratio: 1/1)');
  const isSmall = useMediaQuery('(max-width: 44.9375rem), (max-height: 24.9375rem)');
  const isSmallHalf = useMediaQuery('(max-width: 64rem)');
  // Two beside each other, and a lesson at their side or a hall before them: letters count more than details.
  const isCompared = useRival(({ change }) => change !== null);
  const hasLesson = useLesson(({ lesson }) => lesson !== null);
  const isProjected = useAppearance((state) => state.colorProfile === 'projector');
  if (!isEmbedded && isNarrow) return 'tall';
  if (!isEmbedded) return isCompared && (hasLesson || isProjected) ? 'compact' : 'wide';
  if (isUpright && isNarrow) return 'tall';
  return isSmall || (isShared && isSmallHalf) ? 'compact' : 'wide';
}
