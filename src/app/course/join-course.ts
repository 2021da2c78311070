import { findScorm } from '../../courses/find-scorm.ts';
import { keepInCourse } from '../../courses/keep-in-course.ts';
import type { Lab } from '../../stores/lab-context.ts';

/**
 * Joins the course system that has opened this page, if one has. Loaded by itself, and only in a page that another window
 * holds or has opened: a page of its own does not carry it.
 */
export function joinCourse(lab: Pick<Lab, 'lesson' | 'problems'>): void {
  const began = performance.now();
  const watch = { seconds: () => (performance.now() - began) / 1000 };
  const course = findScorm(window, watch);
  if (course === null) return;
  const leave = keepInCourse(course, lab.lesson, () =>
    lab.problems.getState().tell({ kind: 'course', name: 'place' }),
  );
  window.addEventListener('pagehide', leave, { once: true });
}
