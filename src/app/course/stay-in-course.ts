import type { CourseSystem } from '../../courses/course-system.ts';
import { keepInCourse } from '../../courses/keep-in-course.ts';
import type { Stopwatch } from '../../courses/session-time.ts';
import type { Lab } from '../../stores/lab-context.ts';

/** Times a session that begins with this call. */
export function watchFromNow(): Stopwatch {
  const began = performance.now();
  return { seconds: () => (performance.now() - began) / 1000 };
}

/** Keeps the learner's place in a course system until the page is left; says so once when the place no longer fits. */
export function stayInCourse(lab: Pick<Lab, 'lesson' | 'problems'>, course: CourseSystem): void {
  const tellUnkept = () => lab.problems.getState().tell({ kind: 'course', name: 'place' });
  window.addEventListener('pagehide', keepInCourse(course, lab.lesson, tellUnkept), { once: true });
}
