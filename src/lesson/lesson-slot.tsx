import { lazy, Suspense } from 'react';
import { useLesson } from '../stores/lab-context.ts';
import { StepCard } from './step-card.tsx';

const LessonRoom = lazy(() => import('./lesson-room.tsx').then((module) => ({ default: module.LessonRoom })));

/** The step of the lesson under way; without one, what the free lab's settings add up to. */
export function LessonSlot() {
  const lesson = useLesson((state) => state.lesson);
  if (lesson === null) return <StepCard />;
  return (
    <Suspense fallback={<StepCard />}>
      <LessonRoom lesson={lesson} />
    </Suspense>
  );
}
