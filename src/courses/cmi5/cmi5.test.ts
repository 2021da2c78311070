import { describe, expect, it } from 'vitest';
import type { CourseAnswer, CourseProgress, CourseSystem } from '../course-system.ts';
import { fakeRecordStore, launchAddress, ORIGIN } from '../testing/fake-record-store.ts';
import { type Cmi5Launch, readCmi5Launch } from './launch.ts';
import { openCmi5 } from './open-cmi5.ts';

const launch = readCmi5Launch(launchAddress()) as Cmi5Launch;
const watch = { seconds: () => 61.25 };

function clock() {
  let number = 0;
  return { now: () => '2026-01-01T00:00:00.000Z', newId: () => `id-${++number}` };
}

const begin = async (store: ReturnType<typeof fakeRecordStore>) =>
  (await openCmi5(launch, watch, store.send, clock())) as CourseSystem;

/** Until all that was sent has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const choice: CourseAnswer = {
  kind: 'choice',
  id: 'neighbours',
  prompt: 'What happens?',
  options: [{ id: 'loss', text: 'Loss' }],
  response: 'loss',
  correct: 'loss',
  isCorrect: true,
};
const guess: CourseAnswer = {
  kind: 'numeric',
  id: 'bypass',
  prompt: 'How much?',
  response: 0.2,
  correct: null,
  isCorrect: null,
};
const seen: CourseAnswer = { ...guess, correct: { value: 0.3, within: 0.03 }, isCorrect: false };
const progress: CourseProgress = {
  score: 0.5,
  progress: 0.5,
  isComplete: false,
  answers: [choice],
  bookmark: '{"v":1}',
};

describe('a cmi5 launch', () => {
  it('is read off the address, and is none where a part is missing', () => {
    expect(launch).toMatchObject({
      endpoint: `${ORIGIN}/xapi/`,
      activityId: 'https://lms.example/activities/9',
    });
    expect(readCmi5Launch(new URL(`${ORIGIN}/lab/?endpoint=${ORIGIN}/xapi`))).toBeNull();
  });

  it('is refused where it names any other origin than the page’s own, or is no launch', () => {
    const hostile = [
      { endpoint: 'https://elsewhere.example/xapi' },
      { fetch: 'https://elsewhere.example/token' },
      { fetch: 'http://lms.example/token' },
      { endpoint: `javascript:alert(1)` },
      { endpoint: '/xapi' },
      { actor: '[]' },
      { actor: '{' },
      { registration: '' },
    ];
    for (const changes of hostile) expect(readCmi5Launch(launchAddress(changes))).toBe('unusable');
  });
});

describe('a cmi5 session', () => {
  it('tells: initialized, what was answered, completed and passed, terminated', async () => {
    const store = fakeRecordStore({
      contextTemplate: { contextActivities: { grouping: [{ id: 'https://lms.example/courses/1' }] } },
    });
    const course = await begin(store);
    course.record(progress);
    course.record({ ...progress, answers: [choice, guess] });
    course.record({ ...progress, answers: [choice, seen] });
    course.record({ ...progress, answers: [choice, seen], score: 1, isComplete: true });
    course.record({ ...progress, answers: [choice, seen], score: 1, isComplete: true });
    course.end();
    course.end();
    await settled();
    expect(store.verbs().toSorted()).toEqual(
      ['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated'].toSorted(),
    );
    expect(store.verbs()[0]).toBe('initialized');
    expect(store.statements).toContainEqual(
      expect.objectContaining({
        actor: launch.actor,
        object: {
          objectType: 'Activity',
          id: 'https://lms.example/activities/9#bypass',
          definition: {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
            description: { en: 'How much?' },
            interactionType: 'numeric',
            correctResponsesPattern: ['0.27[:]0.33'],
          },
        },
        result: { response: '0.2', success: false },
      }),
    );
    const [initialized] = store.statements;
    expect(initialized).toMatchObject({
      context: {
        registration: launch.registration,
        contextActivities: {
          grouping: [{ id: 'https://lms.example/courses/1' }],
          category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
        },
      },
    });
    expect(store.statements).toContainEqual(
      expect.objectContaining({
        result: { success: true, duration: 'PT61.25S', score: { scaled: 1 } },
      }),
    );
  });

  it('tells in the order that cmi5 wants: what was chosen between "initialized" and "terminated"', async () => {
    const store = fakeRecordStore();
    const course = await begin(store);
    course.record(progress);
    await settled();
    course.record({ ...progress, isComplete: true });
    await settled();
    course.end();
    await settled();
    expect(store.verbs()).toEqual(['initialized', 'answered', 'completed', 'passed', 'terminated']);
    expect(store.statements[1]).toMatchObject({
      object: {
        definition: {
          interactionType: 'choice',
          choices: [{ id: 'loss', description: { en: 'Loss' } }],
          correctResponsesPattern: ['loss'],
        },
      },
      result: { response: 'loss', success: true },
    });
  });

  it('speaks with the addresses of its launch, with the token, and with no other', async () => {
    const store = fakeRecordStore();
    const course = await begin(store);
    course.record(progress);
    course.end();
    await settled();
    for (const { address, headers } of store.requests) {
      expect(
        [`${ORIGIN}/token?one=1`, `${ORIGIN}/xapi/`].some((start) => address.href.startsWith(start)),
      ).toBe(true);
      if (address.pathname !== '/token') expect(headers.get('Authorization')).toBe('Basic once');
    }
  });

  it('asks for what cmi5 wants asked before the first statement', async () => {
    const store = fakeRecordStore();
    await begin(store);
    await settled();
    expect(store.requests.map(({ method, address }) => `${method} ${address.pathname}`)).toEqual([
      'POST /token',
      'GET /xapi/activities/state',
      'GET /xapi/agents/profile',
      'GET /xapi/activities/state',
      'POST /xapi/statements',
    ]);
  });

  it('goes on where the session before ended, and tells nothing twice', async () => {
    const store = fakeRecordStore();
    const first = await begin(store);
    first.record({ ...progress, isComplete: true });
    first.end();
    await settled();
    const told = store.statements.length;
    const second = await begin(store);
    expect(second.resume()).toBe('{"v":1}');
    second.record({ ...progress, isComplete: true });
    second.end();
    await settled();
    expect(store.verbs().slice(told)).toEqual(['initialized', 'terminated']);
  });

  it('does not pass who is below the course’s mastery score', async () => {
    const store = fakeRecordStore({ masteryScore: 0.8 });
    const course = await begin(store);
    course.record({ ...progress, isComplete: true });
    await settled();
    expect(store.verbs()).toEqual(['initialized', 'answered', 'completed']);
  });

  it('records nothing of who only looks around', async () => {
    const store = fakeRecordStore({ launchMode: 'Browse' });
    const course = await begin(store);
    course.record({ ...progress, isComplete: true });
    course.end();
    await settled();
    expect(store.verbs()).toEqual(['initialized', 'terminated']);
    expect(store.documents.has('direct-io-access-lab')).toBe(false);
  });

  it('tells at the end of a guess whose run was never watched', async () => {
    const store = fakeRecordStore();
    const course = await begin(store);
    course.record({ ...progress, answers: [guess] });
    await settled();
    expect(store.verbs()).toEqual(['initialized']);
    course.end();
    await settled();
    expect(store.verbs()).toEqual(['initialized', 'answered', 'terminated']);
  });

  it('sends what could not be sent with the next that is told, and never throws', async () => {
    const store = fakeRecordStore();
    const course = await begin(store);
    await settled();
    store.disconnect(true);
    course.record(progress);
    await settled();
    store.disconnect(false);
    course.record({ ...progress, isComplete: true });
    await settled();
    expect(store.verbs()).toEqual(['initialized', 'answered', 'completed', 'passed']);
    store.disconnect(true);
    expect(await openCmi5(launch, watch, store.send, clock())).toBeNull();
  });
});
