import { useEffect } from 'react';
import { useLab } from '../stores/lab-context.ts';
import { directLessons } from '../stores/lesson-director.ts';
import type { Lesson } from '../stores/lesson-store.ts';

/** Lets a lesson's steps play and keeps the learner's place, wherever on the page the lesson is to be read. Shows nothing. */
export function LessonRoom({ lesson }: { readonly lesson: Lesson }) {
  const lab = useLab();
  useEffect(() => directLessons(lab), [lab]);
  useEffect(() => lab.progress.keep(lesson.scenario, lesson.journey), [lab, lesson]);
  return null;
}
