import { type ComponentProps, lazy, Suspense } from 'react';
import type { ReadingPage } from './reading-page.tsx';

const Page = lazy(() => import('./reading-page.tsx').then((module) => ({ default: module.ReadingPage })));

/** What is read in the lab's place, loaded when it is first asked for. */
export function ReadingSlot(page: ComponentProps<typeof ReadingPage>) {
  return (
    <Suspense>
      <Page {...page} />
    </Suspense>
  );
}
