import { useEffect } from 'react';
import { useLab } from '../stores/lab-context.ts';
import { directLessons } from '../stores/lesson-director.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import { useGuide } from './lesson-guide.ts';

interface LessonRoomProps {
  readonly lesson: Lesson;
  /** Whether the page is led to what the step is at; never in another page's frame, which would move along. */
  readonly isGuided: boolean;
}

/** Lets a lesson's steps play and keeps the learner's place, wherever on the page the lesson is to be read. Shows nothing. */
export function LessonRoom({ lesson, isGuided }: LessonRoomProps) {
  const lab = useLab();
  useEffect(() => directLessons(lab), [lab]);
  useEffect(() => {
    // An author who tries a lesson, and a learner who looks at an old one, leave what is kept as it is.
    if (lesson.isReview === true || lab.view.getState().isWriting) return;
    lab.progress.keep(lesson.scenario, lesson.journey);
  }, [lab, lesson]);
  useGuide(lesson, isGuided);
  return null;
}
