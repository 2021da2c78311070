import { lazy, Suspense } from 'react';
import type { Run } from '../stores/run-store.ts';

const ChartSlots = lazy(() =>
  import('../charts/chart-slots.tsx').then((module) => ({ default: module.ChartSlots })),
);

/** Where the charts stand, as soon as their code is there: the stage is drawn before. */
export function ChartsSlot({ run }: { readonly run: Run }) {
  return (
    <Suspense fallback={<div data-waiting />}>
      <ChartSlots run={run} />
    </Suspense>
  );
}
