import type { Seconds } from '../engine/units.ts';
import { changeBetween, forkedAt, type LabPlan, planOf, settingsAt } from '../pattern/lab-plan.ts';
import { defaultSettings, type LabSettings } from '../pattern/settings.ts';
import { latestOf, type Scenario, type ScenarioSettings } from './scenario.ts';

/** The lab's settings in a step: the part as it opens, under the scenario's own, under the step's. */
export function settingsOfStep(scenario: Scenario, index: number): LabSettings {
  const { run } = stepAt(scenario, index);
  const before = run.begins === 'on' && index > 0 ? settingsOfStep(scenario, index - 1) : null;
  if (before !== null) return { ...before, ...run.settings };
  const asked: ScenarioSettings = { ...scenario.settings, ...run.settings };
  return { ...defaultSettings(asked.part ?? 'A'), ...asked };
}

/** The settings of the run beside a step's own; null where the step has none. */
export function settingsBeside(scenario: Scenario, index: number): LabSettings | null {
  const { compare } = stepAt(scenario, index).run;
  if (compare === undefined) return null;
  const settings = settingsOfStep(scenario, index);
  return { ...settings, ...compare };
}

/** Where a step's run begins: the plan, and the instant in it. A run that goes on forks where the step before stops. */
export function beginningOf(
  scenario: Scenario,
  index: number,
  seed: number,
): { readonly plan: LabPlan; readonly at: Seconds } {
  const { run } = stepAt(scenario, index);
  const wanted = { ...settingsOfStep(scenario, index), seed };
  if (run.begins === 'anew' || index === 0) return { plan: planOf(wanted), at: run.from ?? 0 };
  const { plan } = beginningOf(scenario, index - 1, seed);
  const at = run.from ?? latestOf(stepAt(scenario, index - 1).run.until);
  return { plan: forkedAt(plan, at, changeBetween(settingsAt(plan, at), wanted)), at };
}

export function stepAt({ steps }: Scenario, index: number) {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`step ${index} of ${steps.length}`);
  return step;
}
