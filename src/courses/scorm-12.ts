import { LONGEST_BOOKMARK } from '../scenarios/bookmark.ts';
import type { CourseAnswer, CourseProgress, CourseSystem } from './course-system.ts';
import { interactionPlaces } from './interaction-places.ts';
import { onlyChanges, type SetElement } from './only-changes.ts';
import { centiseconds, type Stopwatch } from './session-time.ts';

/** The course system's end of SCORM 1.2. Every call answers in strings. */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
}

/** SCORM 1.2 (ADL, 2001), over the API that a course system offers. Null where it refuses to begin. */
export function openScorm12(api: Scorm12Api, watch: Stopwatch): CourseSystem | null {
  if (api.LMSInitialize('') !== 'true') return null;
  const set = onlyChanges((element, value) => api.LMSSetValue(`cmi.${element}`, value) === 'true');
  const placeOf = interactionPlaces();
  let isOpen = true;
  const before = api.LMSGetValue('cmi.core.lesson_status');
  // Who has completed it once may look at it again without losing that.
  const wasComplete = before === 'completed' || before === 'passed';
  // A first visit would otherwise be left as "not attempted".
  if (before === 'not attempted') {
    set('core.lesson_status', 'incomplete');
    api.LMSCommit('');
  }
  return {
    kind: 'scorm-1.2',
    longestBookmark: LONGEST_BOOKMARK,
    resume: () => api.LMSGetValue('cmi.suspend_data') || null,
    record({ score, isComplete, answers, bookmark }: CourseProgress) {
      if (!isOpen) return true;
      if (score !== null) {
        set('core.score.min', '0');
        set('core.score.max', '100');
        set('core.score.raw', String(Math.round(score * 100)));
      }
      for (const answer of answers) setInteraction(set, placeOf(answer.id), answer);
      const isKept = bookmark === null || set('suspend_data', bookmark);
      if (isComplete || !wasComplete) set('core.lesson_status', isComplete ? 'completed' : 'incomplete');
      // Also when it is complete: whoever comes back finds the answers.
      set('core.exit', 'suspend');
      api.LMSCommit('');
      return isKept;
    },
    end() {
      if (!isOpen) return;
      isOpen = false;
      set('core.session_time', clockOf(watch.seconds()));
      api.LMSCommit('');
      api.LMSFinish('');
    },
  };
}

/** What SCORM 1.2 calls the kinds of answers; a drawn curve is something done. */
const TYPES = { choice: 'choice', numeric: 'numeric', sketch: 'performance' } as const;

function setInteraction(set: SetElement, index: number, answer: CourseAnswer): void {
  const at = `interactions.${index}`;
  set(`${at}.id`, answer.id);
  set(`${at}.type`, TYPES[answer.kind]);
  // A choice is one letter or digit in SCORM 1.2's own grammar; course systems take a word, and cut a long one.
  set(`${at}.student_response`, String(answer.response).slice(0, 255));
  if (answer.kind === 'choice') set(`${at}.correct_responses.0.pattern`, answer.correct.slice(0, 255));
  if (answer.kind === 'numeric' && answer.correct !== null)
    set(`${at}.correct_responses.0.pattern`, String(answer.correct.value));
  if (answer.isCorrect !== null) set(`${at}.result`, answer.isCorrect ? 'correct' : 'wrong');
}

/** HHHH:MM:SS.SS, the form of CMITimespan. */
function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const hundredths = two(centiseconds(seconds));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${hundredths}`;
}
