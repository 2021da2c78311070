import fc from 'fast-check';
import { anyNetwork } from '../../../src/engine/testing/networks.ts';
import { busier, inStep, richNetwork } from '../../../src/engine/testing/rich-networks.ts';
import { defaultSettings, IO_PATH_IDS, PART_IDS } from '../../../src/pattern/settings.ts';
import type { ComparedRun } from '../entry.ts';

const MANY = 12;

/** Every part on every path, and networks with every kind of station, source and distribution: the same ones each time. */
export function comparedRuns(): ComparedRun[] {
  const parts = PART_IDS.flatMap((part) =>
    IO_PATH_IDS.map((path) => ({
      title: `Part ${part} on ${path}`,
      what: { settings: { ...defaultSettings(part), path } },
      seed: 7,
      seconds: 0.012,
    })),
  );
  const networks = [anyNetwork.map(busier), richNetwork.map(busier), richNetwork.map(inStep)].flatMap(
    (arbitrary, kind) =>
      fc.sample(arbitrary, { numRuns: MANY, seed: 42 + kind }).map((network, i) => ({
        title: `network ${i} of kind ${kind}`,
        what: { network },
        seed: 1000 + i,
        seconds: 40,
      })),
  );
  return [...parts, ...networks];
}
