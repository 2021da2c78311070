import type { CourseSystem } from './course-system.ts';
import { type Frame, findApi } from './find-api.ts';
import { openScorm12, type Scorm12Api } from './scorm-12.ts';
import { openScorm2004, type Scorm2004Api } from './scorm-2004.ts';
import type { Stopwatch } from './session-time.ts';

/** The SCORM course system around a window, with its session begun; the newer version where it speaks both. */
export function findScorm(start: Frame, watch: Stopwatch): CourseSystem | null {
  const newer = findApi<Scorm2004Api>(start, 'API_1484_11');
  const course = newer === null ? null : openScorm2004(newer, watch);
  if (course !== null) return course;
  const older = findApi<Scorm12Api>(start, 'API');
  return older === null ? null : openScorm12(older, watch);
}
