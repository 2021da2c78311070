import { lazy, type ReactNode, Suspense } from 'react';
import { useLesson, useView } from '../stores/lab-context.ts';

const AuthorCard = lazy(() => import('./author-card.tsx').then((module) => ({ default: module.AuthorCard })));
const TryingBar = lazy(() => import('./trying-bar.tsx').then((module) => ({ default: module.TryingBar })));

/** The forms of whoever writes a lesson, in the place of `children`, which show the lesson while it is tried. */
export function AuthorSlot({ children }: { readonly children: ReactNode }) {
  const isWriting = useView((state) => state.isWriting);
  const hasLesson = useLesson(({ lesson }) => lesson !== null);
  if (!isWriting) return children;
  return (
    <Suspense fallback={children}>
      {hasLesson ? (
        <>
          <TryingBar />
          {children}
        </>
      ) : (
        <AuthorCard />
      )}
    </Suspense>
  );
}
