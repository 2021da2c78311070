import type { Seconds } from '../engine/units.ts';
import { changeBetween, type SettingsChange } from '../pattern/lab-plan.ts';
import { defaultSettings, type LabSettings } from '../pattern/settings.ts';
import {
  type LoadChartId,
  SCENARIO_LIMITS,
  type ScenarioSettings,
  type Step,
  type TimeChartId,
} from './scenario.ts';

/** What the lab shows, as far as a step can say it. */
export interface Shown {
  /** The settings in force at the instant that is shown. */
  readonly settings: LabSettings;
  /** How the run beside it differs; null where there is none. */
  readonly beside: SettingsChange | null;
  readonly time: Seconds;
  readonly charts: { readonly time: TimeChartId; readonly load: LoadChartId };
}

/** A run that nobody has played yet still needs an end. */
const USUAL_END: Seconds = 0.01;

/** A step that shows again what the lab shows now: from time 0 to this instant. Its words are still to be written. */
export function stepOfShown(shown: Shown): Step {
  return { id: 'step', title: '', text: [''], ...fieldsOfShown(shown), why: [] };
}

/** Of a step, what the lab's own state decides. A fork is not kept: what holds now holds from the start. */
export function fieldsOfShown({ settings, beside, time, charts }: Shown): Pick<Step, 'run' | 'charts'> {
  const end = time > 0 ? Math.min(time, SCENARIO_LIMITS.runSeconds) : USUAL_END;
  return {
    run: {
      settings: settingsToSay(settings),
      ...(beside !== null && { compare: beside }),
      begins: 'anew',
      until: { time: end },
    },
    charts,
  };
}

/** The settings that differ from how the part opens. The seed is the class's, not the scenario's. */
function settingsToSay(settings: LabSettings): ScenarioSettings {
  const { seed: _, ...changed } = changeBetween(defaultSettings(settings.part), settings);
  return { part: settings.part, ...changed };
}
