import { journeyFrom } from '../scenarios/bookmark.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { LessonState, LessonStore } from '../stores/lesson-store.ts';
import { courseProgressOf } from './course-progress.ts';
import type { CourseSystem } from './course-system.ts';

/**
 * Keeps the learner's way through the course's lesson in the course system: the first lesson that is open there. It goes on
 * where the course system says that it was left; lessons opened beside it are nobody's business.
 *
 * @param tellUnkept Called once when the place has grown too long to be kept, or is refused; what was kept before stays.
 * @returns How to end the session, with the newest state of affairs recorded.
 */
export function keepInCourse(course: CourseSystem, lessons: LessonStore, tellUnkept: () => void): () => void {
  let ours: Scenario | null = null;
  let isUnkept = false;

  const record = ({ lesson }: LessonState) => {
    if (lesson === null || lesson.scenario !== ours) return;
    const progress = courseProgressOf(lesson.scenario, lesson.journey, course.longestBookmark);
    const isKept = course.record(progress) && progress.bookmark !== null;
    if (!isKept && !isUnkept) tellUnkept();
    isUnkept = !isKept;
  };

  const attend = (now: LessonState) => {
    if (ours !== null || now.lesson === null) return record(now);
    ours = now.lesson.scenario;
    const kept = course.resume();
    const resumed = kept === null ? null : journeyFrom(ours, kept);
    if (resumed === null) record(now);
    else now.open(ours, resumed);
  };

  const stop = lessons.subscribe((now, before) => {
    if (now.lesson !== before.lesson) attend(now);
  });
  attend(lessons.getState());
  return () => {
    stop();
    record(lessons.getState());
    course.end();
  };
}
