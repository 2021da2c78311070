import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../pattern/settings.ts';
import { fieldsOfShown, stepOfShown } from './captured-step.ts';
import { settingsBeside, settingsOfStep } from './step-settings.ts';
import { madeScenario } from './testing/made-scenario.ts';

const charts = { time: 'queues', load: 'saturation' } as const;

describe('A step taken from what is shown', () => {
  it('brings back the very settings, the run beside and the instant, but for the seed', () => {
    const settings = { ...defaultSettings('B'), rate: 70_000, ringSlots: 512, seed: 9 };
    const step = stepOfShown({ settings, beside: { path: 'passthrough' }, time: 0.0042, charts });
    const scenario = { ...madeScenario(), settings: {}, steps: [step] };
    expect(settingsOfStep(scenario, 0)).toEqual({ ...settings, seed: defaultSettings('B').seed });
    expect(settingsBeside(scenario, 0)?.path).toBe('passthrough');
    expect(step.run.until).toEqual({ time: 0.0042 });
    expect(step.charts).toEqual(charts);
  });

  it('plays for a while where nothing has played yet, and no longer than a file allows', () => {
    const at = (time: number) =>
      fieldsOfShown({ settings: defaultSettings('A'), beside: null, time, charts }).run.until;
    expect(at(0)).toEqual({ time: 0.01 });
    expect(at(7)).toEqual({ time: 1 });
  });
});
