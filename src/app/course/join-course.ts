import { readCmi5Launch } from '../../courses/cmi5/launch.ts';
import { openCmi5 } from '../../courses/cmi5/open-cmi5.ts';
import type { CourseSystem } from '../../courses/course-system.ts';
import { findScorm } from '../../courses/find-scorm.ts';
import { keepInCourse } from '../../courses/keep-in-course.ts';
import type { Lab } from '../../stores/lab-context.ts';
import { answerPlatform } from './answer-platform.ts';
import { newUuid } from './new-uuid.ts';

/**
 * Joins the course system that has opened this page, if one has. Loaded by itself, and only in a page that another window
 * holds or has opened, or whose address is a launch: a page of its own does not carry it.
 *
 * @param address The page's as it was opened.
 */
export async function joinCourse(lab: Pick<Lab, 'lesson' | 'problems'>, address: string): Promise<void> {
  const began = performance.now();
  const watch = { seconds: () => (performance.now() - began) / 1000 };
  const tell = (name: 'place' | 'launch') => lab.problems.getState().tell({ kind: 'course', name });

  const launch = readCmi5Launch(new URL(address));
  let course: CourseSystem | null;
  if (launch === null) {
    course = findScorm(window, watch);
    if (course === null) {
      if (window.parent !== window) answerPlatform(lab);
      return;
    }
  } else {
    const clock = { now: () => new Date().toISOString(), newId: newUuid };
    course =
      launch === 'unusable'
        ? null
        : await openCmi5(launch, watch, (asked, request) => window.fetch(asked, request), clock);
    if (course === null) return tell('launch');
  }
  const leave = keepInCourse(course, lab.lesson, () => tell('place'));
  window.addEventListener('pagehide', leave, { once: true });
}
