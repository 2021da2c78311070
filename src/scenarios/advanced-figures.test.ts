import { describe, expect, it } from 'vitest';
import { compileLab } from '../pattern/compile-lab.ts';
import { limitsOf } from '../pattern/limits.ts';
import type { LabSettings } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { BUILT_IN_SCENARIOS } from './built-in.ts';
import { type Scenario, type Step, valueAsked } from './scenario.ts';
import { settingsBeside, settingsOfStep } from './step-settings.ts';

/*
 * What the lessons' advanced texts state as figures: service demands, utilizations, rates and the most that gets through, by
 * the closed forms of the settings that the step runs, compares with, or asks the learner to change to. What a run shows
 * besides is in the claims.
 */

const COMPONENTS: Readonly<Record<string, ComponentId>> = {
  'virtual server': 'virtual-server',
  'virtual NIC': 'virtual-nic',
  'virtual switch': 'virtual-switch',
  'physical NIC': 'physical-nic',
  'I/O card': 'io-card',
  'database server': 'database-server',
  'storage LUN': 'storage-lun',
};

/** All settings that a step's texts may speak of. */
function settingsIn(scenario: Scenario, index: number, { change }: Step): readonly LabSettings[] {
  const own = settingsOfStep(scenario, index);
  const beside = settingsBeside(scenario, index);
  const value = change === undefined ? undefined : valueAsked(change);
  return [
    own,
    ...(beside === null ? [] : [beside]),
    ...(change === undefined || value === undefined
      ? []
      : [{ ...own, [change.setting]: value } as LabSettings]),
  ];
}

interface Forms {
  /** Microseconds a request, over all servers of the component's tightest station. */
  readonly demand: (component: ComponentId) => number;
  readonly utilization: (component: ComponentId) => number;
  readonly most: number;
}

function formsOf(settings: LabSettings): Forms {
  const { stations } = limitsOf(settings, compileLab(settings));
  const tightest = (component: ComponentId) =>
    stations
      .filter((station) => station.component === component)
      .reduce<(typeof stations)[number] | null>(
        (most, next) =>
          most === null || next.demand / next.servers > most.demand / most.servers ? next : most,
        null,
      );
  return {
    demand: (component) => {
      const station = tightest(component);
      return station === null ? Number.NaN : (station.demand / station.servers) * 1e6;
    },
    utilization: (component) => tightest(component)?.utilization ?? Number.NaN,
    most: stations[0]?.capacity ?? Number.NaN,
  };
}

/** Whether a figure, as it is written, is the value rounded to as many digits. */
function isRounded(written: string, value: number): boolean {
  const [, fraction = ''] = written.split('.');
  const stated = Number(written.replaceAll(',', ''));
  const step =
    fraction === ''
      ? 10 ** (/0*$/.exec(written.replaceAll(',', ''))?.[0].length ?? 0)
      : 10 ** -fraction.length;
  return Math.abs(stated - value) <= 0.501 * step;
}

const STEPS = BUILT_IN_SCENARIOS.flatMap((scenario) =>
  scenario.steps.map((step, index) => ({ name: `${scenario.id}, ${step.id}`, scenario, step, index })),
);
const STATED = /(?:(D|ρ)\(([^)]+)\)|(X) ≤|(λ) =)\s*(?:= )?([\d][\d,.]*\d|\d)/g;

function statedIn({ advanced = [], advancedWhy = [] }: Step) {
  return [...[...advanced, ...advancedWhy].join(' ').matchAll(STATED)].map((match) => ({
    text: match[0],
    symbol: match[1] ?? match[3] ?? match[4] ?? '',
    component: COMPONENTS[match[2] ?? ''],
    written: match[5] ?? '',
  }));
}

describe('the advanced wording', () => {
  it.each(STEPS)(
    'of $name states what the closed forms of its settings give',
    ({ scenario, step, index }) => {
      const all = settingsIn(scenario, index, step);
      for (const { text, symbol, component, written } of statedIn(step)) {
        const values = all.map((settings) => {
          const forms = formsOf(settings);
          if (symbol === 'λ') return settings.rate;
          if (symbol === 'X') return forms.most;
          if (component === undefined) throw new Error(`no component is called as in “${text}”`);
          return symbol === 'D' ? forms.demand(component) : forms.utilization(component);
        });
        expect(
          values.some((value) => isRounded(written, value)),
          `${text}: ${values.join(', ')}`,
        ).toBe(true);
      }
    },
  );

  it('is there for every step, and most of it in figures', () => {
    for (const { name, step } of STEPS)
      expect([name, (step.advancedWhy ?? step.advanced ?? []).length]).toEqual([name, 1]);
    expect(STEPS.filter(({ step }) => statedIn(step).length > 0).length).toBeGreaterThan(0.8 * STEPS.length);
  });
});
