import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLab } from '../compile-lab.ts';
import { demandPartsOf } from '../demand-parts.ts';
import { isParameterInForce } from '../parameter-in-force.ts';
import { IO_PATH_IDS, LUN_KINDS } from '../setting-choices.ts';
import { defaultSettings, type LabSettings } from '../settings.ts';
import {
  ADJUSTABLE_IDS,
  adjustmentFaultWords,
  parameterRange,
  readAdjusted,
  withAdjusted,
  writeAdjusted,
} from './adjusted.ts';
import { PARAMETERS, type ParameterId, withParameters } from './parameters.ts';

const B = defaultSettings('B');

const anyValues = fc.record(
  Object.fromEntries(
    ADJUSTABLE_IDS.map((id) => {
      const { min, max, isWhole } = parameterRange(id);
      return [id, isWhole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })];
    }),
  ),
  { requiredKeys: [] },
);

/** Settings in which together every part of the model is built. */
const ALL_PARTS: readonly Partial<LabSettings>[] = [
  ...IO_PATH_IDS.map((path) => ({ path })),
  ...LUN_KINDS.map((lun) => ({ lun })),
  { path: 'passthrough', interrupts: 'exit' },
  { path: 'passthrough', iommu: 'strict' },
  { path: 'passthrough', iommu: 'deferred' },
  { coalescing: 'adaptive' },
];

describe('Adjusted parameters', () => {
  it('come back from their text as they were, whatever they are', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const usual = Object.entries(values).filter(
          ([id, value]) => value === PARAMETERS[id as ParameterId].value,
        );
        const kept = { ...values };
        for (const [id] of usual) delete kept[id];
        expect(readAdjusted(writeAdjusted(values))).toEqual({ values: kept });
      }),
    );
  });

  it('allow the model’s own value of each', () => {
    for (const id of ADJUSTABLE_IDS) {
      const { min, max } = parameterRange(id);
      expect([id, min <= PARAMETERS[id].value && PARAMETERS[id].value <= max]).toEqual([id, true]);
    }
  });

  it('are all that some network is made of and no setting says', () => {
    const decides = (id: ParameterId) =>
      ALL_PARTS.some((settings) => isParameterInForce(id, { ...B, ...settings }, compileLab));
    expect(ADJUSTABLE_IDS.filter((id) => !decides(id))).toEqual([]);
    // The others are read by no network, or only as what a setting begins with.
    const others = (Object.keys(PARAMETERS) as ParameterId[]).filter((id) => !ADJUSTABLE_IDS.includes(id));
    const networks = () =>
      JSON.stringify(ALL_PARTS.map((settings) => compileLab({ ...B, ...settings }).network));
    const usual = networks();
    for (const id of others) {
      if (id === 'link.framePayload') continue;
      expect([id, withParameters({ [id]: PARAMETERS[id].value * 2 }, networks) === usual]).toEqual([
        id,
        true,
      ]);
    }
  });

  it('move the virtual NIC’s ceiling as its service demand says', () => {
    const ceiling = (model: string) => compileLab({ ...B, model }).ceilings.virtualNic;
    const half = withAdjusted('', 'vhost-net.perBulkByte', PARAMETERS['vhost-net.perBulkByte'].value / 2);
    expect(ceiling(half)).toBeGreaterThan(1.3 * ceiling(''));
    expect(
      ceiling(withAdjusted(half, 'vhost-net.perBulkByte', PARAMETERS['vhost-net.perBulkByte'].value)),
    ).toBe(ceiling(''));
  });

  it('are what Why takes a demand apart with', () => {
    const partOf = (model: string) =>
      demandPartsOf({ ...B, model }, 'virtual-nic', compileLab).find(
        ({ parameter }) => parameter === 'vhost-net.receive',
      );
    // At its greatest, and at its least, half of which it may not have.
    for (const limit of ['min', 'max'] as const) {
      const value = parameterRange('vhost-net.receive')[limit];
      const part = partOf(`vhost-net.receive(${value})`);
      if (limit === 'min') expect(part).toBeUndefined();
      else expect(part?.time).toBeCloseTo(value * 1e-6, 12);
    }
  });

  it.each([
    ['nonsense', '“nonsense” is no parameter'],
    ['vhost-net.receive(0.9)nonsense', '“nonsense” is no parameter'],
    ['vhost-net.receive(0.9)vhost-net.receive(0.8)', '“vhost-net.receive(0.8)” is no parameter'],
    ['__proto__(1)', '“__proto__(1)” is no parameter'],
    ['guest.send(3)', '“guest.send(3)” is no parameter'],
    ['vhost-net.receive(9000)', '“vhost-net.receive(9000)” must be a number from 0.061 to 6.1'],
    ['vhost-net.batch(1.5)', '“vhost-net.batch(1.5)” must be a whole number from 1 to 1024'],
    ['vhost-net.receive(0x1)', '“vhost-net.receive(0x1)” must be a number from 0.061 to 6.1'],
    ['vhost-net.receive()', '“vhost-net.receive()” must be a number from 0.061 to 6.1'],
  ])('refuse %s, and say what of it', (text, words) => {
    const { fault } = readAdjusted(text);
    expect(fault && adjustmentFaultWords(fault)).toContain(words);
  });
});
