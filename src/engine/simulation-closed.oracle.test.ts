import { describe, it, vi } from 'vitest';
import type { Network, Station } from './network.ts';
import { closedTandem, finiteSourceWithLoss } from './testing/exact-closed.ts';
import type { ExactStation } from './testing/exact-open.ts';
import { clients, line, source, visit } from './testing/exponential-networks.ts';
import { expectEach, replicateByStation } from './testing/figures.ts';
import { closedClassesOf, closedStationsOf } from './theory/closed-classes.ts';
import { multiclassMva } from './theory/multiclass-mva.ts';
import { mva } from './theory/mva.ts';

// Thirty runs of some ten thousand jobs: a second, or several where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

describe('clients that wait for their answers', () => {
  it.each<{ title: string; count: number; thinkTime: number; stations: ExactStation[] }>([
    {
      title: 'M/M/1//8',
      count: 8,
      thinkTime: 5,
      stations: [{ servers: 1, serviceRate: 1, capacity: Infinity }],
    },
    {
      title: 'two stations, one of three servers, saturated',
      count: 12,
      thinkTime: 2,
      stations: [
        { servers: 1, serviceRate: 1.5, capacity: Infinity },
        { servers: 3, serviceRate: 0.45, capacity: Infinity },
      ],
    },
  ])('circle as their Markov chain says: $title', ({ count, thinkTime, stations }) => {
    const exact = closedTandem(count, thinkTime, stations);
    const runs = replicateByStation(line(stations, clients(count, thinkTime)), 500, 10_000);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'responseTime', [exact.responseTime]);
    expectEach(runs, 'meanNumbers', exact.meanNumbers);
    expectEach(runs, 'utilizations', exact.utilizations);
  });

  it('think again at once when they are dropped, and lose what the Markov chain says', () => {
    const station = { servers: 2, serviceRate: 1, capacity: 3 };
    const exact = finiteSourceWithLoss(10, 3, station);
    const runs = replicateByStation(line([station], clients(10, 3)), 500, 10_000);
    expectEach(runs, 'blocking', [exact.blocking]);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'responseTime', [exact.responseTime]);
  });

  it('go round a loop with a branch, a delay and several servers as mean value analysis says', () => {
    const network: Network = {
      stations: [
        { kind: 'queue', name: 'processor', servers: 1, capacity: null },
        { kind: 'queue', name: 'disks', servers: 2, capacity: null },
        { kind: 'delay', name: 'wire' },
      ],
      classes: [
        {
          name: 'jobs',
          route: [
            {
              ...visit('processor', 0.2),
              next: [
                { to: 1, probability: 0.75 },
                { to: 2, probability: 0.25 },
              ],
            },
            { ...visit('disks', 0.5), next: [{ to: 0, probability: 1 }] },
            { station: 'wire', size: 'request', cost: { fixed: 1.5 } },
          ],
        },
      ],
      sources: [source('clients', 'jobs', clients(10, 4))],
    };
    const [jobs] = closedClassesOf(network);
    const exact = mva(closedStationsOf(network, jobs), jobs.clients, jobs.thinkTime);
    const runs = replicateByStation(network, 500, 10_000);
    expectEach(runs, 'throughput', [exact.throughput]);
    expectEach(runs, 'responseTime', [exact.responseTime]);
    expectEach(runs, 'meanNumbers', exact.meanNumbers);
    expectEach(runs, 'utilizations', exact.utilizations.slice(0, 2));
  });

  it('of two kinds meet at one station as multi-class mean value analysis says', () => {
    const shared: Station = { kind: 'queue', name: 'shared', servers: 1, capacity: null };
    const own: Station = { kind: 'queue', name: 'own', servers: 1, capacity: null };
    const network: Network = {
      stations: [shared, own],
      classes: [
        { name: 'light', route: [visit('shared', 0.5)] },
        { name: 'heavy', route: [visit('shared', 0.5), visit('own', 2), visit('shared', 0.5)] },
      ],
      sources: [source('many', 'light', clients(6, 5)), source('few', 'heavy', clients(3, 1))],
    };
    const exact = multiclassMva(closedClassesOf(network), [false, false]);
    const runs = replicateByStation(network, 500, 15_000);
    expectEach(runs, 'throughput', [exact[0].throughput + exact[1].throughput]);
    const numbers = [0, 1].map((i) => exact[0].meanNumbers[i] + exact[1].meanNumbers[i]);
    expectEach(runs, 'meanNumbers', numbers);
  });
});
