import { parameterRange, withAdjusted } from './calibration/adjusted.ts';
import type { ParameterId } from './calibration/parameters.ts';
import type { LabNetwork } from './lab-network.ts';
import type { LabSettings } from './settings.ts';

/** Whether a parameter decides anything in these settings: whether their network is another with its least and its most. */
export function isParameterInForce(
  id: ParameterId,
  asked: LabSettings,
  compile: (settings: LabSettings) => LabNetwork,
): boolean {
  // All neighbours are alike: one is enough to tell, and much less to compile.
  const settings = { ...asked, neighbours: Math.min(1, asked.neighbours) };
  const networkWith = (value: number) =>
    JSON.stringify(compile({ ...settings, model: withAdjusted(settings.model, id, value) }).network);
  const { min, max } = parameterRange(id);
  return networkWith(min) !== networkWith(max);
}
