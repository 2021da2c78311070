import type { BuiltInId } from '../scenarios/built-in-ids.ts';
import { beginJourney, follow } from '../scenarios/journey.ts';
import type { Lab } from '../stores/lab-context.ts';

/** Opens the lesson that an address names, at a step counted from 1; a step beyond the last is the last. */
export async function openLesson(lab: Pick<Lab, 'lesson'>, id: BuiltInId, step: number): Promise<void> {
  const { BUILT_IN_SCENARIOS } = await import('../scenarios/built-in.ts');
  const scenario = BUILT_IN_SCENARIOS.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw new Error(`no built-in scenario has the id ${id}`);
  const index = Math.min(step, scenario.steps.length) - 1;
  lab.lesson
    .getState()
    .open(scenario, follow(scenario, beginJourney(scenario), { kind: 'went-to', step: index }));
}
