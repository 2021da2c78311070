import type { CourseAnswer, CourseProgress, CourseSystem } from './course-system.ts';
import { interactionPlaces } from './interaction-places.ts';
import { onlyChanges, type SetElement } from './only-changes.ts';
import { durationOf, type Stopwatch } from './session-time.ts';

/** The course system's end of SCORM 2004 (IEEE 1484.11.2). Every call answers in strings. */
export interface Scorm2004Api {
  Initialize(nothing: ''): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(nothing: ''): string;
  Terminate(nothing: ''): string;
}

/** Characters of `cmi.suspend_data` that every course system keeps since the third edition. */
const LONGEST_SUSPEND_DATA = 64_000;

/** SCORM 2004 4th edition, over the API that a course system offers. Null where it refuses to begin. */
export function openScorm2004(api: Scorm2004Api, watch: Stopwatch): CourseSystem | null {
  if (api.Initialize('') !== 'true') return null;
  const set = onlyChanges((element, value) => api.SetValue(`cmi.${element}`, value) === 'true');
  const placeOf = interactionPlaces(knownInteractions(api));
  let isOpen = true;
  // Who has completed it once may look at it again without losing that.
  const wasComplete = api.GetValue('cmi.completion_status') === 'completed';
  return {
    kind: 'scorm-2004',
    longestBookmark: LONGEST_SUSPEND_DATA,
    resume: () => (api.GetValue('cmi.entry') === 'resume' ? api.GetValue('cmi.suspend_data') || null : null),
    record({ score, progress, isComplete, answers, bookmark }: CourseProgress) {
      if (!isOpen) return true;
      if (score !== null) {
        set('score.min', '0');
        set('score.max', '100');
        set('score.raw', String(Math.round(score * 100)));
        set('score.scaled', score.toFixed(4));
      }
      set('progress_measure', progress.toFixed(4));
      for (const answer of answers) setInteraction(set, placeOf(answer.id), answer);
      const isKept = bookmark === null || set('suspend_data', bookmark);
      if (isComplete || !wasComplete) set('completion_status', isComplete ? 'completed' : 'incomplete');
      // A lesson where a wrong guess costs nothing has nothing to fail.
      if (isComplete) set('success_status', 'passed');
      // Also when it is complete: whoever comes back finds the answers, in the same attempt.
      set('exit', 'suspend');
      api.Commit('');
      return isKept;
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

/** Ids of what the attempt holds already. */
function knownInteractions(api: Scorm2004Api): readonly string[] {
  const count = Number(api.GetValue('cmi.interactions._count')) || 0;
  return Array.from({ length: count }, (_, i) => api.GetValue(`cmi.interactions.${i}.id`));
}

/** A drawn curve is neither of the kinds that SCORM has a grammar for. */
const TYPES = { choice: 'choice', numeric: 'numeric', sketch: 'other' } as const;

function setInteraction(set: SetElement, index: number, answer: CourseAnswer): void {
  const at = `interactions.${index}`;
  set(`${at}.id`, answer.id);
  set(`${at}.type`, TYPES[answer.kind]);
  set(`${at}.learner_response`, String(answer.response));
  const pattern = patternOf(answer);
  if (pattern !== null) set(`${at}.correct_responses.0.pattern`, pattern);
  if (answer.isCorrect !== null) set(`${at}.result`, answer.isCorrect ? 'correct' : 'incorrect');
  set(`${at}.description`, answer.prompt.slice(0, 250));
}

function patternOf(answer: CourseAnswer): string | null {
  switch (answer.kind) {
    case 'choice':
      return answer.correct;
    case 'numeric':
      return answer.correct === null ? null : rangeOf(answer.correct);
    case 'sketch':
      return null;
  }
}

/** A right number is a range, both ends included. */
export function rangeOf({ value, within }: { readonly value: number; readonly within: number }): string {
  const figures = (number: number) => String(Number(number.toPrecision(6)));
  return `${figures(value - within)}[:]${figures(value + within)}`;
}
