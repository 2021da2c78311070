import type { CourseAnswer } from '../course-system.ts';
import { rangeOf } from '../scorm-2004.ts';
import { durationOf } from '../session-time.ts';
import type { Cmi5Launch } from './launch.ts';

export type Statement = Readonly<Record<string, unknown>>;

/** What the course system says in its launch data of every session. */
export interface LaunchData {
  /** Goes into every statement. */
  readonly contextTemplate: Readonly<Record<string, unknown>>;
  /** The score, from 0 to 1, below which nothing counts as passed; null where the lab decides. */
  readonly masteryScore: number | null;
}

/** Makes the statements of one session. Their order and their number are the session's business. */
export interface StatementMaker {
  readonly initialized: () => Statement;
  readonly answered: (answer: CourseAnswer) => Statement;
  readonly completed: (seconds: number) => Statement;
  readonly passed: (score: number | null, seconds: number) => Statement;
  readonly terminated: (seconds: number) => Statement;
}

const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';
/** Marks the statements that cmi5 itself defines, and those of them that let a learner move on. */
const CMI5 = { id: `${CATEGORIES}/cmi5` };
const MOVE_ON = { id: `${CATEGORIES}/moveon` };

/** @param clock And ids: whatever makes one statement differ from the next. */
export function statementMaker(
  { actor, registration, activityId }: Cmi5Launch,
  { contextTemplate, masteryScore }: LaunchData,
  clock: { readonly now: () => string; readonly newId: () => string },
): StatementMaker {
  const statement = (
    verb: keyof typeof VERBS,
    rest: { readonly object?: object; readonly result?: object; readonly categories?: readonly object[] },
    extensions: object = {},
  ): Statement => ({
    id: clock.newId(),
    timestamp: clock.now(),
    actor,
    verb: { id: VERBS[verb], display: { en: verb } },
    object: rest.object ?? { objectType: 'Activity', id: activityId },
    ...(rest.result !== undefined && { result: rest.result }),
    context: contextOf(contextTemplate, registration, rest.categories ?? [], extensions),
  });
  const mastery =
    masteryScore === null
      ? {}
      : { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': masteryScore };
  return {
    initialized: () => statement('initialized', { categories: [CMI5] }),
    answered: (answer) =>
      statement('answered', {
        object: questionOf(activityId, answer),
        result: {
          response: String(answer.response),
          ...(answer.isCorrect !== null && { success: answer.isCorrect }),
        },
      }),
    completed: (seconds) =>
      statement('completed', {
        result: { completion: true, duration: durationOf(seconds) },
        categories: [CMI5, MOVE_ON],
      }),
    passed: (score, seconds) =>
      statement(
        'passed',
        {
          result: {
            success: true,
            duration: durationOf(seconds),
            ...(score !== null && { score: { scaled: Number(score.toFixed(4)) } }),
          },
          categories: [CMI5, MOVE_ON],
        },
        mastery,
      ),
    terminated: (seconds) =>
      statement('terminated', { result: { duration: durationOf(seconds) }, categories: [CMI5] }),
  };
}

/** The course system's own context, with the session's registration and what else this statement says. */
function contextOf(
  template: Readonly<Record<string, unknown>>,
  registration: string,
  categories: readonly object[],
  extensions: object,
) {
  const activities = objectOf(template.contextActivities);
  const known = Array.isArray(activities.category) ? activities.category : [];
  return {
    ...template,
    registration,
    contextActivities: { ...activities, category: [...known, ...categories] },
    extensions: { ...objectOf(template.extensions), ...extensions },
  };
}

const objectOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function questionOf(activityId: string, answer: CourseAnswer) {
  const definition = {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    description: { en: answer.prompt },
  };
  return {
    objectType: 'Activity',
    id: `${activityId}${activityId.includes('#') ? '/' : '#'}${answer.id}`,
    definition: { ...definition, ...interactionOf(answer) },
  };
}

function interactionOf(answer: CourseAnswer) {
  switch (answer.kind) {
    case 'choice':
      return {
        interactionType: 'choice',
        choices: answer.options.map(({ id, text }) => ({ id, description: { en: text } })),
        correctResponsesPattern: [answer.correct],
      };
    case 'numeric':
      return {
        interactionType: 'numeric',
        ...(answer.correct !== null && {
          correctResponsesPattern: [rangeOf(answer.correct)],
        }),
      };
    case 'sketch':
      return { interactionType: 'other' };
  }
}
