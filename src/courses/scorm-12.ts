import type { CourseAnswer, CourseProgress, CourseSystem } from './course-system.ts';
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
  const set = (element: string, value: string) => void api.LMSSetValue(`cmi.${element}`, value);
  let isOpen = true;
  // A first visit would otherwise be left as "not attempted".
  if (api.LMSGetValue('cmi.core.lesson_status') === 'not attempted') {
    set('core.lesson_status', 'incomplete');
    api.LMSCommit('');
  }
  return {
    kind: 'scorm-1.2',
    resume: () => api.LMSGetValue('cmi.suspend_data') || null,
    record({ score, isComplete, answers, bookmark }: CourseProgress) {
      if (!isOpen) return;
      if (score !== null) {
        set('core.score.min', '0');
        set('core.score.max', '100');
        set('core.score.raw', String(Math.round(score * 100)));
      }
      for (const [i, answer] of answers.entries()) setInteraction(set, i, answer);
      set('suspend_data', bookmark);
      set('core.lesson_status', isComplete ? 'completed' : 'incomplete');
      set('core.exit', isComplete ? '' : 'suspend');
      api.LMSCommit('');
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

function setInteraction(
  set: (element: string, value: string) => void,
  index: number,
  { id, kind, response, correct, isCorrect }: CourseAnswer,
): void {
  const at = `interactions.${index}`;
  set(`${at}.id`, id);
  set(`${at}.type`, kind === 'numeric' ? 'numeric' : 'choice');
  set(`${at}.student_response`, shortOf(response, kind));
  if (correct !== null) set(`${at}.correct_responses.0.pattern`, shortOf(correct, kind));
  if (isCorrect !== null) set(`${at}.result`, isCorrect ? 'correct' : 'wrong');
}

/** A choice is told by one letter or digit in SCORM 1.2's own grammar; course systems take a word, and cut a long one. */
function shortOf(response: string, kind: CourseAnswer['kind']): string {
  return kind === 'numeric' ? response : response.slice(0, 255);
}

/** HHHH:MM:SS.SS, the form of CMITimespan. */
function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3600);
  const hundredths = two(centiseconds(seconds));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${hundredths}`;
}
