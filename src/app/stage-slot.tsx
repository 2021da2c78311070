import { lazy, Suspense, useEffect } from 'react';
import { useIntl } from 'react-intl';
import type { StageLayout } from '../stage/geometries.ts';
import { useAppearance, useHighlight, useLab, usePlayback, useRun } from '../stores/lab-context.ts';
import { readingPaceOf } from '../stores/reading-pace.ts';
import { useIsMotionReduced } from './system-preferences.ts';
import { useFollowing } from './use-following.ts';
import { useStageLayout } from './use-stage-layout.ts';

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
  readonly hasFollowBar?: boolean;
}

/** Where the stage stands as soon as its code and the first run are there. */
export function StageSlot({
  onStanding,
  isEmbedded = false,
  isShared = false,
  layout,
  hasFollowBar = true,
}: StageSlotProps) {
  const intl = useIntl();
  const { feed, playback } = useLab();
  const isForReading = readingPaceOf(playback);
  const following = useFollowing();
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
        highlighted={highlighted}
        hasFollowBar={hasFollowBar}
        {...following}
      />
      <Standing onStanding={onStanding} />
    </Suspense>
  );
}

/** Stands beside the stage in its boundary, so that its effect runs when the stage is on the page. */
function Standing({ onStanding }: Pick<StageSlotProps, 'onStanding'>) {
  useEffect(onStanding, [onStanding]);
  return null;
}
