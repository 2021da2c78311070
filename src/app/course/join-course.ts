import { readCmi5Launch } from '../../courses/cmi5/launch.ts';
import { openCmi5 } from '../../courses/cmi5/open-cmi5.ts';
import { findScorm } from '../../courses/find-scorm.ts';
import type { Lab } from '../../stores/lab-context.ts';
import { answerPlatform } from './answer-platform.ts';
import { newUuid } from './new-uuid.ts';
import { stayInCourse, watchFromNow } from './stay-in-course.ts';

/**
 * Joins the course system that has opened this page, if one has. Loaded by itself, and only in a page that another window
 * holds or has opened, or whose address is a launch: a page of its own does not carry it.
 *
 * @param address The page's as it was opened.
 */
export async function joinCourse(lab: Pick<Lab, 'lesson' | 'problems'>, address: string): Promise<void> {
  const watch = watchFromNow();
  const launch = readCmi5Launch(new URL(address));
  if (launch === null) {
    const course = findScorm(window, watch);
    if (course !== null) stayInCourse(lab, course);
    else if (window.parent !== window) answerPlatform(lab);
    return;
  }
  const clock = { now: () => new Date().toISOString(), newId: newUuid };
  const course =
    launch === 'unusable'
      ? null
      : await openCmi5(launch, watch, (asked, request) => window.fetch(asked, request), clock);
  if (course === null) lab.problems.getState().tell({ kind: 'course', name: 'launch' });
  else stayInCourse(lab, course);
}
