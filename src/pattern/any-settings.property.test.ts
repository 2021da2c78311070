import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { ADJUSTABLE_IDS, parameterRange, writeAdjusted } from './calibration/adjusted.ts';
import { compileLab } from './compile-lab.ts';
import { SETTING_IDS, settingField } from './setting-fields.ts';
import { defaultSettings, type LabSettings } from './settings.ts';

/** Some parameters of the model at any value that they may have, or all of them at one of their limits. */
const anyAdjusted = fc.oneof(
  fc
    .constantFrom('min' as const, 'max' as const)
    .map((limit) =>
      writeAdjusted(Object.fromEntries(ADJUSTABLE_IDS.map((id) => [id, parameterRange(id)[limit]]))),
    ),
  fc
    .record(
      Object.fromEntries(
        ADJUSTABLE_IDS.map((id) => {
          const { min, max, isWhole } = parameterRange(id);
          return [id, isWhole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })];
        }),
      ),
      { requiredKeys: [] },
    )
    .map(writeAdjusted),
);

/** Any value that a setting's field allows, its limits more often than by chance. */
function anyOf(id: keyof LabSettings): fc.Arbitrary<unknown> {
  const field = settingField(id);
  if (field.kind === 'choice') return fc.constantFrom(...field.choices);
  if (field.kind === 'flag') return fc.boolean();
  if (field.kind === 'parameters') return anyAdjusted;
  const { min, max, isWhole } = field;
  const between = isWhole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return fc.oneof(fc.constantFrom(min, max), between);
}

const change = fc.record(
  Object.fromEntries(SETTING_IDS.filter((id) => id !== 'seed').map((id) => [id, anyOf(id)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<LabSettings>>;

describe('any settings of the table', () => {
  // Some of them make billions of events a simulated second: how far a run gets is the machine's business, not the model's.
  it('compile to a network that runs and whose counts balance', () =>
    fc.assert(
      fc.property(change, (changed) => {
        const { network } = compileLab({ ...defaultSettings(changed.part ?? 'A'), ...changed });
        const simulation = new Simulation(network, { seed: 1 });
        simulation.advanceSome(5e-4, 50_000);
        const { offered, carried, dropped, inFlight } = simulation.frame(0);
        expect(offered).toBe(carried + dropped + inFlight);
      }),
      { numRuns: 60 },
    ));
});
