import type { Launch } from '../embed/url-parameters.ts';
import { journeyFrom } from '../scenarios/bookmark.ts';
import type { BuiltInId } from '../scenarios/built-in-ids.ts';
import { beginJourney, follow, inPhase, type Journey, PHASES } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Lab } from '../stores/lab-context.ts';
import type { ResumedRun } from '../stores/lesson-store.ts';

/** Where a lesson goes on: with the answers of a bookmark of it, in a phase that they allow, with the run that it had there. */
interface Resumed {
  readonly bookmark?: string | undefined;
  readonly phase?: string | undefined;
  readonly run?: ResumedRun | undefined;
}

/**
 * Opens the lesson that the page's own address names, with what the learner has answered in it before: at the step that the
 * address says, or, on paper, where the learner is.
 */
export async function openKeptLesson(
  lab: Pick<Lab, 'lesson' | 'progress'>,
  id: BuiltInId,
  { step, view }: Pick<Launch, 'step' | 'view'>,
): Promise<void> {
  const scenario = await builtIn(id);
  const kept = lab.progress.recall(scenario);
  const isPaper = view.page === 'handout' || view.page === 'worksheet';
  const journey = isPaper && kept !== null ? kept : atStep(scenario, kept ?? beginJourney(scenario), step);
  lab.lesson.getState().open(scenario, journey);
}

async function builtIn(id: BuiltInId): Promise<Scenario> {
  const { BUILT_IN_SCENARIOS } = await import('../scenarios/built-in.ts');
  const scenario = BUILT_IN_SCENARIOS.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw new Error(`no built-in scenario has the id ${id}`);
  return scenario;
}

/** A journey at a step counted from 1; a step beyond the last is the last. */
function atStep(scenario: Scenario, journey: Journey, step: number): Journey {
  return follow(scenario, journey, { kind: 'went-to', step: Math.min(step, scenario.steps.length) - 1 });
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
  const scenario = await builtIn(id);
  const kept = bookmark === undefined ? null : journeyFrom(scenario, bookmark);
  const journey = kept ?? atStep(scenario, beginJourney(scenario), step);
  const known = PHASES.find((each) => each === phase);
  lab.lesson
    .getState()
    .open(scenario, known === undefined ? journey : inPhase(scenario, journey, known), run);
}
