import { describe, expect, it } from 'vitest';
import type { CourseAnswer, CourseProgress } from './course-system.ts';
import { type Frame, findApi } from './find-api.ts';
import { openScorm12 } from './scorm-12.ts';
import { openScorm2004 } from './scorm-2004.ts';
import { recordingApi } from './testing/recording-api.ts';

const watch = { seconds: () => 3725.5 };
const choice: CourseAnswer = {
  kind: 'choice',
  id: 'part-b',
  prompt: 'Which stage runs out first?',
  options: [{ id: 'virtual-nic', text: 'The virtual NIC' }],
  response: 'virtual-nic',
  correct: 'virtual-nic',
  isCorrect: true,
};
const guess: CourseAnswer = {
  kind: 'numeric',
  id: 'how-much',
  prompt: 'How much?',
  response: 9,
  correct: { value: 11.8, within: 1.18 },
  isCorrect: false,
};
const curve: CourseAnswer = {
  kind: 'sketch',
  id: 'draw',
  prompt: 'Draw it.',
  response: '0.0:0.0 20.0:10.0',
  isCorrect: null,
};
const progress: CourseProgress = {
  score: 0.5,
  progress: 0.25,
  isComplete: false,
  answers: [choice, guess, curve],
  bookmark: '{"v":1}',
};

describe('SCORM 1.2', () => {
  it('records score, place, answers and status in its own words', () => {
    const { scorm12, values } = recordingApi({ 'cmi.core.lesson_status': 'not attempted' });
    const course = openScorm12(scorm12, watch);
    expect(values.get('cmi.core.lesson_status')).toBe('incomplete');
    course?.record(progress);
    expect(Object.fromEntries(values)).toMatchObject({
      'cmi.core.score.raw': '50',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': '{"v":1}',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.1.type': 'numeric',
      'cmi.interactions.1.result': 'wrong',
      'cmi.interactions.1.correct_responses.0.pattern': '11.8',
      'cmi.interactions.2.type': 'performance',
      'cmi.interactions.2.student_response': '0.0:0.0 20.0:10.0',
    });
    course?.record({ ...progress, isComplete: true });
    expect(values.get('cmi.core.lesson_status')).toBe('completed');
  });

  it('never takes back that it was completed', () => {
    const { scorm12, values } = recordingApi({ 'cmi.core.lesson_status': 'completed' });
    openScorm12(scorm12, watch)?.record(progress);
    expect(values.get('cmi.core.lesson_status')).toBe('completed');
  });

  it('says when the place was refused, and keeps the one before where there is none to keep', () => {
    const { scorm12, values } = recordingApi({ 'cmi.suspend_data': 'before' });
    const course = openScorm12(scorm12, watch);
    expect(course?.record({ ...progress, bookmark: null })).toBe(true);
    expect(values.get('cmi.suspend_data')).toBe('before');
    const refusing = { ...scorm12, LMSSetValue: (element: string) => String(element !== 'cmi.suspend_data') };
    expect(openScorm12(refusing, watch)?.record(progress)).toBe(false);
  });

  it('tells again only what has changed, each answer in its place', () => {
    const { scorm12, sets } = recordingApi();
    const course = openScorm12(scorm12, watch);
    course?.record({ ...progress, answers: [guess] });
    const told = sets.length;
    // An earlier step is answered later.
    course?.record({ ...progress, answers: [choice, guess] });
    expect(sets.slice(told).map(([element]) => element)).toEqual([
      'cmi.interactions.1.id',
      'cmi.interactions.1.type',
      'cmi.interactions.1.student_response',
      'cmi.interactions.1.correct_responses.0.pattern',
      'cmi.interactions.1.result',
    ]);
  });

  it('ends once, with the time the session took', () => {
    const { scorm12, values, calls } = recordingApi();
    const course = openScorm12(scorm12, watch);
    course?.end();
    course?.end();
    course?.record(progress);
    expect(values.get('cmi.core.session_time')).toBe('0001:02:05.50');
    expect(values.has('cmi.suspend_data')).toBe(false);
    expect(calls.filter((name) => name === 'finish')).toHaveLength(1);
  });

  it('is not there where the course system refuses to begin', () => {
    const { scorm12 } = recordingApi();
    expect(openScorm12({ ...scorm12, LMSInitialize: () => 'false' }, watch)).toBeNull();
  });
});

describe('SCORM 2004', () => {
  it('records score, place, answers and status in its own words', () => {
    const { scorm2004, values } = recordingApi();
    const course = openScorm2004(scorm2004, watch);
    course?.record({ ...progress, isComplete: true });
    course?.end();
    expect(Object.fromEntries(values)).toMatchObject({
      'cmi.score.scaled': '0.5000',
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '0.2500',
      'cmi.exit': 'suspend',
      'cmi.interactions.0.learner_response': 'virtual-nic',
      'cmi.interactions.1.correct_responses.0.pattern': '10.62[:]12.98',
      'cmi.interactions.2.type': 'other',
      'cmi.session_time': 'PT3725.50S',
    });
  });

  it('finds the answers of sessions before in the places that they have', () => {
    const { scorm2004, values } = recordingApi({
      'cmi.interactions._count': '1',
      'cmi.interactions.0.id': 'how-much',
    });
    openScorm2004(scorm2004, watch)?.record(progress);
    expect(values.get('cmi.interactions.0.type')).toBe('numeric');
    expect(values.get('cmi.interactions.1.id')).toBe('part-b');
  });

  it('resumes only what was suspended', () => {
    const suspended = recordingApi({ 'cmi.entry': 'resume', 'cmi.suspend_data': 'kept' });
    expect(openScorm2004(suspended.scorm2004, watch)?.resume()).toBe('kept');
    const fresh = recordingApi({ 'cmi.entry': 'ab-initio', 'cmi.suspend_data': 'old' });
    expect(openScorm2004(fresh.scorm2004, watch)?.resume()).toBeNull();
  });
});

describe('the search for a course system', () => {
  const api = { LMSInitialize: () => 'true' };
  const chain = (top: object, levels: number): Frame => {
    let frame = { ...top } as { parent: Frame | null };
    frame.parent = frame as Frame;
    for (let i = 0; i < levels; i++) frame = { parent: frame as Frame };
    return frame as Frame;
  };

  it('finds it in a window around the window around this one', () => {
    expect(findApi(chain({ API: api }, 3), 'API')).toBe(api);
  });

  it('finds it around the window that opened this one', () => {
    const own: { parent: Frame | null; opener: Frame } = { parent: null, opener: chain({ API: api }, 2) };
    own.parent = own as Frame;
    expect(findApi(own as Frame, 'API')).toBe(api);
  });

  it('goes on above a window of another origin, which refuses to be looked into', () => {
    const middle = {
      parent: chain({ API: api }, 0),
      get API(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
      get opener(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    };
    expect(findApi({ parent: middle as unknown as Frame }, 'API')).toBe(api);
  });

  it('comes to an end where there is none, however deep', () => {
    expect(findApi(chain({}, 200), 'API')).toBeNull();
  });
});
