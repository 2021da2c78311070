import { useEffect } from 'react';
import { useLab } from '../stores/lab-context.ts';
import { directLessons } from '../stores/lesson-director.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import { LessonCard } from './lesson-card.tsx';

/** A lesson with all that it needs behind it: who lets its steps play, and who keeps the learner's place. */
export function LessonRoom({ lesson }: { readonly lesson: Lesson }) {
  const lab = useLab();
  useEffect(() => directLessons(lab), [lab]);
  useEffect(() => lab.progress.keep(lesson.scenario, lesson.journey), [lab, lesson]);
  return <LessonCard lesson={lesson} />;
}
