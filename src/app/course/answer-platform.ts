import { courseProgressOf } from '../../courses/course-progress.ts';
import { answerJsInput } from '../../courses/js-input.ts';
import { bookmarkOf, journeyFrom, LONGEST_BOOKMARK } from '../../scenarios/bookmark.ts';
import { BUILT_IN_IDS } from '../../scenarios/built-in-ids.ts';
import type { Lab } from '../../stores/lab-context.ts';
import { openLesson } from '../open-lesson.ts';

/** The lab as a JSInput problem of Open edX: its state is the lesson's bookmark, its grade what a course system is told. */
export function answerPlatform(lab: Pick<Lab, 'lesson'>): void {
  answerJsInput(window, {
    getState: () => {
      const { lesson } = lab.lesson.getState();
      return lesson === null ? '{}' : bookmarkOf(lesson.scenario, lesson.journey);
    },
    setState: (state) => {
      const { lesson, open } = lab.lesson.getState();
      const resumed = lesson === null ? null : journeyFrom(lesson.scenario, state);
      const id = BUILT_IN_IDS.find((candidate) => candidate === lessonIn(state));
      if (lesson !== null && resumed !== null) open(lesson.scenario, resumed);
      else if (id !== undefined) void openLesson(lab, id, 1, { bookmark: state });
    },
    getGrade: () => {
      const { lesson } = lab.lesson.getState();
      if (lesson === null)
        return JSON.stringify({ score: null, progress: 0, isComplete: false, answers: [] });
      const { score, progress, isComplete, answers } = courseProgressOf(
        lesson.scenario,
        lesson.journey,
        LONGEST_BOOKMARK,
      );
      const told = answers.map(({ id, response, isCorrect }) => ({ id, response, isCorrect }));
      return JSON.stringify({ scenario: lesson.scenario.id, score, progress, isComplete, answers: told });
    },
  });
}

function lessonIn(bookmark: string): unknown {
  try {
    return JSON.parse(bookmark)?.s;
  } catch {
    return undefined;
  }
}
