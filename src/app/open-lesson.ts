import { journeyFrom } from '../scenarios/bookmark.ts';
import type { BuiltInId } from '../scenarios/built-in-ids.ts';
import { beginJourney, follow, inPhase, PHASES } from '../scenarios/journey.ts';
import type { Lab } from '../stores/lab-context.ts';
import type { ResumedRun } from '../stores/lesson-store.ts';

/** Where a lesson goes on: with the answers of a bookmark of it, in a phase that they allow, with the run that it had there. */
interface Resumed {
  readonly bookmark?: string | undefined;
  readonly phase?: string | undefined;
  readonly run?: ResumedRun | undefined;
}

/**
 * Opens the lesson that an address names, at a step counted from 1; a step beyond the last is the last. With a bookmark of
 * this lesson, with the answers that were given and where the learner was.
 */
export async function openLesson(
  lab: Pick<Lab, 'lesson'>,
  id: BuiltInId,
  step: number,
  { bookmark, phase, run }: Resumed = {},
): Promise<void> {
  const { BUILT_IN_SCENARIOS } = await import('../scenarios/built-in.ts');
  const scenario = BUILT_IN_SCENARIOS.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw new Error(`no built-in scenario has the id ${id}`);
  const index = Math.min(step, scenario.steps.length) - 1;
  const kept = bookmark === undefined ? null : journeyFrom(scenario, bookmark);
  const journey = kept ?? follow(scenario, beginJourney(scenario), { kind: 'went-to', step: index });
  const known = PHASES.find((each) => each === phase);
  lab.lesson
    .getState()
    .open(scenario, known === undefined ? journey : inPhase(scenario, journey, known), run);
}
