import { lazy, Suspense, useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { StageLayout } from '../stage/geometries.ts';
import {
  useAppearance,
  useHighlight,
  useLab,
  useLesson,
  usePlayback,
  useRival,
  useRun,
  useSelection,
} from '../stores/lab-context.ts';
import { readingPaceOf } from '../stores/reading-pace.ts';
import { useIsMotionReduced, useMediaQuery } from './system-preferences.ts';

const Stage = lazy(() => import('../stage/stage.tsx').then((module) => ({ default: module.Stage })));

interface StageSlotProps {
  /** Called when the stage stands. Keep it stable. */
  readonly onStanding: () => void;
  /** Whether the stage has the frame of another page to itself: then its height counts too. */
  readonly isEmbedded?: boolean;
  /** Whether something to read stands beside it in that frame. */
  readonly isShared?: boolean;
  /** The drawing that fits, where who places the stage knows better than the screen's size. */
  readonly layout?: StageLayout;
}

/** Where the stage stands as soon as its code and the first run are there. */
export function StageSlot({ onStanding, isEmbedded = false, isShared = false, layout }: StageSlotProps) {
  const intl = useIntl();
  const { feed, playback, selection, controller, view } = useLab();
  const isForReading = readingPaceOf(playback);
  const followed = useSelection((state) => state.job);
  const run = useRun((state) => state.run);
  const slowdown = usePlayback((state) => state.slowdown);
  const isPlaying = usePlayback((state) => state.isPlaying);
  const isReduced = useIsMotionReduced(useAppearance((state) => state.motion));
  const fitting = useStageLayout(isEmbedded, isShared);
  const highlighted = useHighlight();
  const waiting = <p className="app-waiting">{intl.formatMessage({ id: 'app.loading' })}</p>;
  if (run === null) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Stage
        lab={run.lab}
        settings={run.settings}
        feed={feed}
        slowdown={slowdown}
        isPlaying={isPlaying}
        isForReading={isForReading}
        motion={isReduced ? 'reduced' : 'full'}
        layout={layout ?? fitting}
        followed={followed}
        highlighted={highlighted}
        onFollow={(job) => {
          if (job === null) return selection.getState().letGo();
          // Whoever begins to follow one wants to read of it.
          if (followed === null) view.getState().setPanel('request');
          selection.getState().follow(job);
        }}
        askForLife={controller.follow}
      />
      <Standing onStanding={onStanding} />
    </Suspense>
  );
}

/** The drawing that shows most where the stage stands. */
function useStageLayout(isEmbedded: boolean, isShared: boolean): StageLayout {
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

/** Stands beside the stage in its boundary, so that its effect runs when the stage is on the page. */
function Standing({ onStanding }: Pick<StageSlotProps, 'onStanding'>) {
  useEffect(onStanding, [onStanding]);
  return null;
}
