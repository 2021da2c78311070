import { type ComponentProps, lazy, Suspense } from 'react';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { NotLoaded } from './not-loaded.tsx';
import type { ReadingPage } from './reading-page.tsx';

const Page = lazy(() => import('./reading-page.tsx').then((module) => ({ default: module.ReadingPage })));

/** What is read in the lab's place, loaded when it is first asked for. */
export function ReadingSlot(page: ComponentProps<typeof ReadingPage>) {
  return (
    <LoadBoundary fallback={<NotLoaded />}>
      <Suspense>
        <Page {...page} />
      </Suspense>
    </LoadBoundary>
  );
}
