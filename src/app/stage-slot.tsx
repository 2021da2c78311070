import { lazy, Suspense, useEffect } from 'react';
import { useIntl } from 'react-intl';
import {
  useAppearance,
  useHighlight,
  useLab,
  usePlayback,
  useRun,
  useSelection,
} from '../stores/lab-context.ts';
import { useIsMotionReduced, useMediaQuery } from './system-preferences.ts';

const Stage = lazy(() => import('../stage/stage.tsx').then((module) => ({ default: module.Stage })));

interface StageSlotProps {
  /** Called when the stage stands. Keep it stable. */
  readonly onStanding: () => void;
}

/** Where the stage stands as soon as its code and the first run are there. */
export function StageSlot({ onStanding }: StageSlotProps) {
  const intl = useIntl();
  const { feed, selection } = useLab();
  const followed = useSelection((state) => state.job);
  const run = useRun((state) => state.run);
  const slowdown = usePlayback((state) => state.slowdown);
  const isPlaying = usePlayback((state) => state.isPlaying);
  const isReduced = useIsMotionReduced(useAppearance((state) => state.motion));
  const isNarrow = useMediaQuery('(max-width: 40rem)');
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
        motion={isReduced ? 'reduced' : 'full'}
        layout={isNarrow ? 'tall' : 'wide'}
        followed={followed}
        highlighted={highlighted}
        onFollow={(job) => (job === null ? selection.getState().letGo() : selection.getState().follow(job))}
      />
      <Standing onStanding={onStanding} />
    </Suspense>
  );
}

/** Stands beside the stage in its boundary, so that its effect runs when the stage is on the page. */
function Standing({ onStanding }: StageSlotProps) {
  useEffect(onStanding, [onStanding]);
  return null;
}
