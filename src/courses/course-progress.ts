import { bookmarkOf } from '../scenarios/bookmark.ts';
import { type Answer, type Journey, progressOf, recordOf, type StepRecord } from '../scenarios/journey.ts';
import { isClose, type Question, type Scenario, type Step } from '../scenarios/scenario.ts';
import type { CourseAnswer, CourseProgress } from './course-system.ts';

/**
 * What a course system is told of a journey. The score is the share of predictions that were committed to: a wrong guess
 * costs nothing, one that was skipped is not counted.
 */
export function courseProgressOf(
  scenario: Scenario,
  journey: Journey,
  longestBookmark: number,
): CourseProgress {
  const { met, steps, isComplete } = progressOf(scenario, journey);
  const answers = scenario.steps.flatMap((step) => answerIn(step, recordOf(journey, step)));
  const asked = scenario.steps.filter(({ prediction }) => prediction !== undefined).length;
  const bookmark = bookmarkOf(scenario, journey);
  return {
    score: asked === 0 ? null : answers.length / asked,
    progress: met / steps,
    isComplete,
    answers,
    bookmark: bookmark.length <= longestBookmark ? bookmark : null,
  };
}

function answerIn({ id, prediction: question }: Step, record: StepRecord): readonly CourseAnswer[] {
  const { prediction, outcome } = record;
  if (question === undefined || prediction === undefined || prediction === 'skipped') return [];
  const answer = told(question, prediction, outcome);
  return answer === null ? [] : [{ ...answer, id, prompt: question.prompt }];
}

type Told<T> = T extends unknown ? Omit<T, 'id' | 'prompt'> : never;

function told(question: Question, answer: Answer, outcome: number | undefined): Told<CourseAnswer> | null {
  if (question.kind === 'choice' && answer.kind === 'choice') {
    const { options, correct } = question;
    const { option: response } = answer;
    return { kind: 'choice', options, response, correct, isCorrect: response === correct };
  }
  if (question.kind === 'estimate' && answer.kind === 'estimate') {
    const response = short(answer.value);
    if (outcome === undefined) return { kind: 'numeric', response, correct: null, isCorrect: null };
    const { min, max, closeWithin } = question;
    const correct = { value: short(outcome), within: short(closeWithin * (max - min)) };
    const isCorrect = isClose(question, answer.value, outcome);
    return { kind: 'numeric', response, correct, isCorrect };
  }
  if (question.kind === 'sketch' && answer.kind === 'sketch')
    return { kind: 'sketch', response: curveText(answer.points), isCorrect: null };
  return null;
}

/** Points of a drawn curve that are told: every course system keeps 255 characters of an answer. */
const MOST_POINTS = 20;

function curveText(points: readonly (readonly [number, number])[]): string {
  const every = Math.max(1, Math.ceil(points.length / (MOST_POINTS - 1)));
  return points
    .filter((_, i) => i % every === 0 || i === points.length - 1)
    .map(([offered, delivered]) => `${(offered / 1e9).toFixed(1)}:${(delivered / 1e9).toFixed(1)}`)
    .join(' ');
}

/** Figures enough for a guess, and none that only binary fractions have. */
const short = (value: number) => Number(value.toPrecision(6));
