import { lazy, Suspense } from 'react';
import { useLesson } from '../stores/lab-context.ts';
import { StepCard } from './step-card.tsx';

const LessonCard = lazy(() => import('./lesson-card.tsx').then((module) => ({ default: module.LessonCard })));
const LessonRoom = lazy(() => import('./lesson-room.tsx').then((module) => ({ default: module.LessonRoom })));

/** The step of the lesson under way; without one, what the free lab's settings add up to. */
export function LessonSlot() {
  const lesson = useLesson((state) => state.lesson);
  if (lesson === null) return <StepCard />;
  return (
    <Suspense fallback={<StepCard />}>
      <LessonCard lesson={lesson} />
    </Suspense>
  );
}

/** What stands behind a lesson while there is one. It has one place on the page, and stays there. */
export function LessonRoomSlot({ isGuided = false }: { readonly isGuided?: boolean }) {
  const lesson = useLesson((state) => state.lesson);
  return lesson === null ? null : (
    <Suspense fallback={null}>
      <LessonRoom lesson={lesson} isGuided={isGuided} />
    </Suspense>
  );
}
