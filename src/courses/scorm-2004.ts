import type { CourseAnswer, CourseProgress, CourseSystem } from './course-system.ts';
import { durationOf, type Stopwatch } from './session-time.ts';

/** The course system's end of SCORM 2004 (IEEE 1484.11.2). Every call answers in strings. */
export interface Scorm2004Api {
  Initialize(nothing: ''): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(nothing: ''): string;
  Terminate(nothing: ''): string;
}

/** SCORM 2004 4th edition, over the API that a course system offers. Null where it refuses to begin. */
export function openScorm2004(api: Scorm2004Api, watch: Stopwatch): CourseSystem | null {
  if (api.Initialize('') !== 'true') return null;
  const set = (element: string, value: string) => void api.SetValue(`cmi.${element}`, value);
  let isOpen = true;
  return {
    kind: 'scorm-2004',
    resume: () => (api.GetValue('cmi.entry') === 'resume' ? api.GetValue('cmi.suspend_data') || null : null),
    record({ score, isComplete, answers, bookmark }: CourseProgress) {
      if (!isOpen) return;
      if (score !== null) {
        set('score.min', '0');
        set('score.max', '100');
        set('score.raw', String(Math.round(score * 100)));
        set('score.scaled', score.toFixed(4));
      }
      for (const [i, answer] of answers.entries()) setInteraction(set, i, answer);
      set('suspend_data', bookmark);
      set('completion_status', isComplete ? 'completed' : 'incomplete');
      // A lesson where a wrong guess costs nothing has nothing to fail.
      if (isComplete) set('success_status', 'passed');
      set('exit', isComplete ? 'normal' : 'suspend');
      api.Commit('');
    },
    end() {
      if (!isOpen) return;
      isOpen = false;
      set('session_time', durationOf(watch.seconds()));
      api.Commit('');
      api.Terminate('');
    },
  };
}

function setInteraction(
  set: (element: string, value: string) => void,
  index: number,
  { id, prompt, kind, response, correct, isCorrect }: CourseAnswer,
): void {
  const at = `interactions.${index}`;
  const isNumeric = kind === 'numeric';
  set(`${at}.id`, id);
  set(`${at}.type`, kind);
  set(`${at}.learner_response`, response);
  // A right number is a range; here one from the number to itself.
  if (correct !== null)
    set(`${at}.correct_responses.0.pattern`, isNumeric ? `${correct}[:]${correct}` : correct);
  if (isCorrect !== null) set(`${at}.result`, isCorrect ? 'correct' : 'incorrect');
  set(`${at}.description`, prompt.slice(0, 250));
}
