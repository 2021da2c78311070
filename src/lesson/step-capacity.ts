import type { BitsPerSecond } from '../engine/units.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { settingsOfStep } from '../scenarios/step-settings.ts';

/** The most that a step's path delivers, by the law of the bottleneck; as the step is told, whatever was changed since. */
export function capacityOfStep(scenario: Scenario, step: number): BitsPerSecond {
  return compileLab(settingsOfStep(scenario, step)).ceilings.bottleneck.capacity;
}
