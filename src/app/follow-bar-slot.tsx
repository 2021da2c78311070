import { lazy, Suspense } from 'react';
import { GEOMETRIES } from '../stage/geometries.ts';
import { useLab, useRun } from '../stores/lab-context.ts';
import { useFollowing } from './use-following.ts';
import { useStageLayout } from './use-stage-layout.ts';

const FollowBar = lazy(() =>
  import('../stage/follow-bar.tsx').then((module) => ({ default: module.FollowBar })),
);

/** Whether the drawing that fits here has room in it for the bar that follows a request. */
export const useIsFollowBarApart = (): boolean => useStageLayout() !== 'tall';

/** The bar that follows a request, for whoever has a better place for it than the drawing. */
export function FollowBarSlot() {
  const { feed } = useLab();
  const run = useRun((state) => state.run);
  const following = useFollowing();
  const isApart = useIsFollowBarApart();
  if (run === null || !isApart) return null;
  return (
    <Suspense fallback={null}>
      <FollowBar lab={run.lab} feed={feed} geometry={GEOMETRIES.wide} {...following} />
    </Suspense>
  );
}
