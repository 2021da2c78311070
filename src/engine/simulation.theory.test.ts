import { describe, expect, it } from 'vitest';
import type { Network, Variation } from './network.ts';
import { EXPONENTIAL, inLine, oneQueue } from './testing/networks.ts';
import { distanceInHalfWidths, replicate } from './testing/replications.ts';
import { erlangB, mg1, mm1k, mmc, type StationResult } from './theory/single-station.ts';

const REPLICATIONS = 30;

/** Each system, with what its formula says; the simulation's 30 replications must not contradict it at 99 %. */
const systems: { title: string; network: Network; theory: StationResult }[] = [
  { title: 'M/M/1 at rho 0.5', network: inLine([oneQueue(1, null)], 0.5), theory: mg1(0.5, 1, 1) },
  { title: 'M/M/1 at rho 0.9', network: inLine([oneQueue(1, null)], 0.9), theory: mg1(0.9, 1, 1) },
  {
    title: 'M/D/1 at rho 0.9',
    network: inLine([oneQueue(1, null)], 0.9, { kind: 'constant' }),
    theory: mg1(0.9, 1, 0),
  },
  {
    title: 'M/G/1 lognormal',
    network: inLine([oneQueue(1, null)], 0.7, { kind: 'lognormal', squaredCv: 2 }),
    theory: mg1(0.7, 1, 2),
  },
  {
    title: 'M/H2/1',
    network: inLine([oneQueue(1, null)], 0.7, { kind: 'hyperexponential', squaredCv: 4 }),
    theory: mg1(0.7, 1, 4),
  },
  {
    title: 'M/E3/1',
    network: inLine([oneQueue(1, null)], 0.8, { kind: 'erlang', phases: 3 }),
    theory: mg1(0.8, 1, 1 / 3),
  },
  { title: 'M/M/1/8 at rho 1.2', network: inLine([oneQueue(1, 8)], 1.2), theory: mm1k(1.2, 1, 8) },
  { title: 'M/M/1/8 at rho 1', network: inLine([oneQueue(1, 8)], 1), theory: mm1k(1, 1, 8) },
  { title: 'M/M/1/1', network: inLine([oneQueue(1, 1)], 0.6), theory: mm1k(0.6, 1, 1) },
  { title: 'M/M/4 at rho 0.9', network: inLine([oneQueue(4, null)], 3.6), theory: mmc(3.6, 1, 4) },
  {
    title: 'a poller that takes one job at a time is M/M/1/8',
    network: onePoller(1.2, 8, EXPONENTIAL),
    theory: mm1k(1.2, 1, 8),
  },
];

function onePoller(rate: number, slots: number, variation: Variation): Network {
  const base = inLine([oneQueue(1, null)], rate, variation);
  const station = { kind: 'poller', name: 'queue', rings: [{ name: 'ring', slots }] } as const;
  const rest = { batchSlots: 1, perPoll: 0, wakeUp: 0, discipline: 'round-robin' } as const;
  const route = base.classes.flatMap((jobClass) =>
    jobClass.route.map((visit) => ({ ...visit, ring: 'ring' })),
  );
  return { ...base, stations: [{ ...station, ...rest }], classes: [{ name: 'jobs', route }] };
}

describe.each(systems)('$title', ({ network, theory }) => {
  const runs = replicate(network, REPLICATIONS, 4_000, 34_000);
  it.each(['meanSojournTime', 'meanNumber', 'utilization'] as const)(
    'has the %s of its formula',
    (measure) => {
      expect(
        distanceInHalfWidths(
          runs.map((run) => run[measure]),
          theory[measure],
        ),
      ).toBeLessThanOrEqual(1);
    },
  );
  it('loses what its formula says', () => {
    const losses = runs.map(({ blocking }) => blocking);
    if (theory.blocking === 0) expect(Math.max(...losses)).toBe(0);
    else expect(distanceInHalfWidths(losses, theory.blocking)).toBeLessThanOrEqual(1);
  });
  it("keeps Little's law: number = rate x time", () => {
    const differences = runs.map((run) => run.meanNumber - run.throughput * run.meanSojournTime);
    expect(distanceInHalfWidths(differences, 0)).toBeLessThanOrEqual(1);
  });
});

describe('M/M/10/10, a loss system', () => {
  it('blocks as Erlang B says', () => {
    const runs = replicate(inLine([oneQueue(10, 10)], 10), REPLICATIONS, 500, 5_000);
    expect(
      distanceInHalfWidths(
        runs.map(({ blocking }) => blocking),
        erlangB(10, 10),
      ),
    ).toBeLessThanOrEqual(1);
  });
});

describe('a tandem of three M/M/1', () => {
  it('has the sojourn time of its product form: the sum of three', () => {
    const stations = [1, 2, 3].map(
      (i) => ({ kind: 'queue', name: `queue-${i}`, servers: 1, capacity: null }) as const,
    );
    const runs = replicate(inLine(stations, 0.6), REPLICATIONS, 1_000, 15_000);
    const theory = 3 * mg1(0.6, 1, 1).meanSojournTime;
    expect(
      distanceInHalfWidths(
        runs.map(({ meanSojournTime }) => meanSojournTime),
        theory,
      ),
    ).toBeLessThanOrEqual(1);
  });
});
