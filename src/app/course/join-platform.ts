import type { Lab } from '../../stores/lab-context.ts';
import { answerPlatform } from './answer-platform.ts';
import type { joinCourse as joinAnyCourse } from './join-course.ts';

/**
 * For the page that is one file, which platforms take as it is: Open edX asks the page itself. A SCORM system opens a
 * package, whose page has its own way to join; cmi5 needs requests, which one file may not make.
 */
export const joinCourse: typeof joinAnyCourse = async (lab: Pick<Lab, 'lesson'>) => {
  if (window.parent !== window) answerPlatform(lab);
};
