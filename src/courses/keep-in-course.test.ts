import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { createLessonStore } from '../stores/lesson-store.ts';
import type { CourseProgress, CourseSystem } from './course-system.ts';
import { keepInCourse } from './keep-in-course.ts';

const scenario = BUILT_IN_SCENARIOS.find(({ id }) => id === 'noisy-neighbour') as Scenario;
const other = BUILT_IN_SCENARIOS.find(({ id }) => id !== 'noisy-neighbour') as Scenario;

function courseOf(kept: string | null = null, longestBookmark = 4_096) {
  const records: CourseProgress[] = [];
  const log: string[] = [];
  const course: CourseSystem = {
    kind: 'scorm-1.2',
    longestBookmark,
    resume: () => kept,
    record: (progress) => {
      records.push(progress);
      log.push('record');
      return true;
    },
    end: () => void log.push('end'),
  };
  return { course, records, log };
}

const ignore = () => {};

/** Through the first step, and to the question of the second. */
function toTheSecondStep(lessons: ReturnType<typeof createLessonStore>) {
  lessons.getState().open(scenario);
  lessons.getState().send({ kind: 'watched' });
  lessons.getState().send({ kind: 'went-to', step: 1 });
}

describe('a lesson in a course system', () => {
  it('tells of every answer, whose score is the share of predictions that were committed to', () => {
    const { course, records } = courseOf();
    const lessons = createLessonStore();
    keepInCourse(course, lessons, ignore);
    toTheSecondStep(lessons);
    expect(records.at(-1)).toMatchObject({ score: 0, progress: 0.25, isComplete: false, answers: [] });
    const { prediction } = scenario.steps[1];
    const wrong =
      prediction?.kind === 'choice' && prediction.options.find(({ id }) => id !== prediction.correct);
    if (!wrong) throw new Error('the second step asks for a choice');
    lessons.getState().send({ kind: 'predicted', answer: { kind: 'choice', option: wrong.id } });
    // Wrong, and no mark is taken for it.
    expect(records.at(-1)).toMatchObject({
      score: 0.5,
      answers: [{ id: 'neighbours', kind: 'choice', response: wrong.id, isCorrect: false }],
    });
    lessons.getState().send({ kind: 'went-to', step: 2 });
    lessons.getState().send({ kind: 'predicted', answer: { kind: 'estimate', value: 0.2 } });
    expect(records.at(-1)?.answers[1]).toMatchObject({
      kind: 'numeric',
      response: 0.2,
      correct: null,
      isCorrect: null,
    });
    lessons.getState().send({ kind: 'watched', outcome: 0.205 });
    expect(records.at(-1)).toMatchObject({ score: 1 });
    expect(records.at(-1)?.answers[1]).toMatchObject({ correct: { value: 0.205 }, isCorrect: true });
  });

  it('counts a question that was skipped as met, and gives nothing for it', () => {
    const { course, records } = courseOf();
    const lessons = createLessonStore();
    keepInCourse(course, lessons, ignore);
    toTheSecondStep(lessons);
    lessons.getState().send({ kind: 'skipped' });
    lessons.getState().send({ kind: 'watched' });
    expect(records.at(-1)).toMatchObject({ score: 0, answers: [] });
  });

  it('goes on where the course system says that it was left, also when the lesson opens later', () => {
    const first = courseOf();
    const lessons = createLessonStore();
    keepInCourse(first.course, lessons, ignore);
    toTheSecondStep(lessons);
    const left = lessons.getState().lesson?.journey;

    const second = createLessonStore();
    keepInCourse(courseOf(first.records.at(-1)?.bookmark).course, second, ignore);
    expect(second.getState().lesson).toBeNull();
    second.getState().open(scenario);
    expect(second.getState().lesson?.journey).toEqual(left);
  });

  it('begins anew where what was kept is of another lesson, or is nothing that the lab wrote', () => {
    for (const kept of ['{"v":1,"s":"other","n":2,"r":{}}', 'x', '{}']) {
      const lessons = createLessonStore();
      lessons.getState().open(scenario);
      keepInCourse(courseOf(kept).course, lessons, ignore);
      expect(lessons.getState().lesson?.journey.step).toBe(0);
    }
  });

  it('says nothing of lessons that are opened beside the course’s own', () => {
    const { course, records } = courseOf();
    const lessons = createLessonStore();
    keepInCourse(course, lessons, ignore);
    lessons.getState().open(scenario);
    const told = records.length;
    lessons.getState().open(other);
    lessons.getState().send({ kind: 'skipped' });
    expect(records).toHaveLength(told);
  });

  it('cuts no bookmark: one that is too long is not handed over, and that is told once', () => {
    const { course, records } = courseOf(null, 60);
    let told = 0;
    const lessons = createLessonStore();
    keepInCourse(course, lessons, () => {
      told += 1;
    });
    lessons.getState().open(scenario);
    expect(records.at(-1)?.bookmark).toEqual(expect.any(String));
    lessons.getState().send({ kind: 'watched' });
    lessons.getState().send({ kind: 'went-to', step: 1 });
    expect(records.at(-1)).toMatchObject({ bookmark: null, progress: 0.25 });
    expect(told).toBe(1);
  });

  it('ends with the newest state of affairs, and says nothing afterwards', () => {
    const { course, log } = courseOf();
    const lessons = createLessonStore();
    const leave = keepInCourse(course, lessons, ignore);
    lessons.getState().open(scenario);
    leave();
    lessons.getState().send({ kind: 'watched' });
    expect(log).toEqual(['record', 'record', 'end']);
  });
});
