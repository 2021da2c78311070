import { findScorm } from '../../courses/find-scorm.ts';
import type { joinCourse as joinAnyCourse } from './join-course.ts';
import { stayInCourse, watchFromNow } from './stay-in-course.ts';

/** For the page in a SCORM package, which no other kind of course system opens. */
export const joinCourse: typeof joinAnyCourse = async (lab) => {
  const course = findScorm(window, watchFromNow());
  if (course !== null) stayInCourse(lab, course);
};
