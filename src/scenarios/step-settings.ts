import { defaultSettings, type LabSettings } from '../pattern/settings.ts';
import type { Scenario, ScenarioSettings } from './scenario.ts';

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

function stepAt({ steps }: Scenario, index: number) {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`step ${index} of ${steps.length}`);
  return step;
}
