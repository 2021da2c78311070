import { describe, expect, it } from 'vitest';
import { stationary } from './testing/ctmc.ts';
import { closedTandem, finiteSourceWithLoss } from './testing/exact-closed.ts';
import { batchPoller, burstQueue, tandemWithLoss } from './testing/exact-open.ts';
import { bulkService } from './theory/bulk-service.ts';
import { finiteSource } from './theory/finite-source.ts';
import { jackson } from './theory/jackson.ts';
import { multiclassMva } from './theory/multiclass-mva.ts';
import { mva } from './theory/mva.ts';
import { mm1k, mmck } from './theory/single-station.ts';

/** Room enough that what does not fit in is nothing. */
const WIDE = 550;

describe('the closed forms against exact Markov chains', () => {
  it.each([
    [0.4, 1, 1],
    [1.2, 1, 8],
    [3.6, 4, 4],
    [3.6, 4, 9],
    [9, 4, 30],
  ])('M/M/c/K at lambda %d, c %d, K %d', (rate, servers, capacity) => {
    const exact = tandemWithLoss(rate, [{ servers, serviceRate: 1, capacity }]);
    const formula = mmck(rate, 1, servers, capacity);
    expect(formula.blocking).toBeCloseTo(exact.blocking, 12);
    expect(formula.meanNumber).toBeCloseTo(exact.meanNumber, 11);
    expect(formula.meanSojournTime).toBeCloseTo(exact.meanNumber / exact.throughput, 11);
    expect(formula.utilization).toBeCloseTo(exact.throughput / servers, 12);
  });

  it.each([
    [5, 3, 1],
    [12, 4, 3],
    [2, 0.5, 4],
    [80, 9, 6],
  ])('M/M/c//N with %d clients thinking %d at %d servers', (clients, thinkTime, servers) => {
    const exact = closedTandem(clients, thinkTime, [{ servers, serviceRate: 1, capacity: Infinity }]);
    const formula = finiteSource(clients, thinkTime, 1, servers);
    expect(formula.throughput).toBeCloseTo(exact.throughput, 11);
    expect(formula.meanNumber).toBeCloseTo(exact.meanNumbers[0], 11);
    expect(formula.meanSojournTime).toBeCloseTo(exact.responseTime, 11);
    expect(formula.utilization).toBeCloseTo(exact.utilizations[0], 12);
  });

  it('of the requests of M/M/c//N, those wait that a network with one client less would make wait', () => {
    // Who arrives sees the network without itself in its steady state (Sevcik and Mitrani 1981).
    const others = stationary(0, (n) => [
      ...(n < 11 ? [{ to: n + 1, rate: (11 - n) / 4 }] : []),
      ...(n > 0 ? [{ to: n - 1, rate: Math.min(n, 3) }] : []),
    ]);
    expect(finiteSource(12, 4, 1, 3).waitProbability).toBeCloseTo(
      others.mean((n) => (n >= 3 ? 1 : 0)),
      12,
    );
  });

  it.each([
    [1, 0],
    [4, 0],
    [4, 3],
    [25, 3],
  ])('MVA of a closed network of three stations, %d clients thinking %d', (clients, thinkTime) => {
    const stations = [
      { servers: 1, serviceRate: 1, capacity: Infinity },
      { servers: 3, serviceRate: 0.4, capacity: Infinity },
      { servers: 2, serviceRate: 0.6, capacity: Infinity },
    ];
    // The chain needs somebody to think, if ever so shortly.
    const exact = closedTandem(clients, thinkTime === 0 ? 1e-9 : thinkTime, stations);
    const result = mva(
      stations.map(({ servers, serviceRate }) => ({ servers, demand: 1 / serviceRate })),
      clients,
      thinkTime,
    );
    const digits = thinkTime === 0 ? 7 : 11;
    expect(result.throughput).toBeCloseTo(exact.throughput, digits);
    for (const [i, number] of exact.meanNumbers.entries()) {
      expect(result.meanNumbers[i]).toBeCloseTo(number, digits);
      expect(result.utilizations[i]).toBeCloseTo(exact.utilizations[i], digits);
    }
  });

  it('MVA of two classes that share a processor and think for different times', () => {
    // Processor sharing, so that each class may have its own demand: a state is how many of each are there.
    const classes = [
      { clients: 5, thinkTime: 2, demands: [0.5] },
      { clients: 3, thinkTime: 7, demands: [1.5] },
    ];
    const chain = stationary([0, 0], (state) =>
      classes.flatMap(({ clients, thinkTime, demands }, c) => {
        const moved = (by: number) => state.map((n, i) => (i === c ? n + by : n));
        const all = state[0] + state[1];
        return [
          ...(state[c] < clients ? [{ to: moved(1), rate: (clients - state[c]) / thinkTime }] : []),
          ...(state[c] > 0 ? [{ to: moved(-1), rate: state[c] / all / demands[0] }] : []),
        ];
      }),
    );
    for (const [c, result] of multiclassMva(classes, [false]).entries()) {
      expect(result.meanNumbers[0]).toBeCloseTo(
        chain.mean((state) => state[c]),
        12,
      );
      const throughput = chain.mean((state) => (classes[c].clients - state[c]) / classes[c].thinkTime);
      expect(result.throughput).toBeCloseTo(throughput, 12);
    }
  });

  it('a Jackson network with feedback, within what a finite room leaves out', () => {
    // From 1 to 2; from 2 back to 1 with probability 0.4, else out.
    const rooms = 45;
    const chain = stationary([0, 0], ([a, b]) => [
      ...(a < rooms ? [{ to: [a + 1, b], rate: 0.25 }] : []),
      ...(a > 0 && b < rooms ? [{ to: [a - 1, b + 1], rate: 1 }] : []),
      ...(b > 0 ? [{ to: [a, b - 1], rate: 0.6 * Math.min(b, 2) * 0.5 }] : []),
      ...(b > 0 && a < rooms ? [{ to: [a + 1, b - 1], rate: 0.4 * Math.min(b, 2) * 0.5 }] : []),
    ]);
    const result = jackson(
      [
        { arrivalRate: 0.25, serviceRate: 1, servers: 1 },
        { arrivalRate: 0, serviceRate: 0.5, servers: 2 },
      ],
      [
        [0, 1],
        [0.4, 0],
      ],
    );
    expect(result.stations[0].meanNumber).toBeCloseTo(
      chain.mean(([a]) => a),
      9,
    );
    expect(result.stations[1].meanNumber).toBeCloseTo(
      chain.mean(([, b]) => b),
      9,
    );
    expect(result.meanSojournTime).toBeCloseTo(result.meanNumber / 0.25, 12);
  });

  it.each([
    [0.7, 1],
    [0.7, 3],
    [2.5, 3],
    [6, 8],
  ])('bulk service of lambda %d in batches of %d', (rate, batch) => {
    const chain = stationary([0, 0], ([waiting, isBusy]) => [
      ...(isBusy === 0 ? [{ to: [0, 1], rate }] : []),
      ...(isBusy === 1 && waiting < WIDE ? [{ to: [waiting + 1, 1], rate }] : []),
      ...(isBusy === 1 ? [{ to: [Math.max(0, waiting - batch), waiting > 0 ? 1 : 0], rate: 1 }] : []),
    ]);
    const result = bulkService(rate, 1, batch);
    expect(result.utilization).toBeCloseTo(
      chain.mean(([, isBusy]) => isBusy),
      9,
    );
    const meanWaiting = chain.mean(([waiting]) => waiting);
    expect(result.meanWaiting / meanWaiting).toBeCloseTo(1, 8);
    expect(result.meanSojournTime).toBeCloseTo(result.meanWaiting / rate + 1, 9);
  });
});

describe('the exact chains against each other and against textbooks', () => {
  it('bursts of one rate are no bursts', () => {
    const exact = burstQueue([0.8, 0.8], [3, 50], { servers: 1, serviceRate: 1, capacity: 12 });
    expect(exact.blocking).toBeCloseTo(mm1k(0.8, 1, 12).blocking, 12);
    expect(exact.meanNumber).toBeCloseTo(mm1k(0.8, 1, 12).meanNumber, 11);
  });

  it('on-off bursts wait as the GI/M/1 of their interarrival times says', () => {
    // On-off intervals are hyperexponential (Kuczura 1973); sigma = A*(mu (1 - sigma)), W = 1 / (mu (1 - sigma)).
    const [on, off, rate] = [2, 6, 2.4];
    const transform = (s: number) =>
      (rate * (s + 1 / off)) / ((s + rate + 1 / on) * (s + 1 / off) - 1 / on / off);
    let sigma = 0.5;
    for (let i = 0; i < 10_000; i++) sigma = transform(1 - sigma);
    const exact = burstQueue([rate, 0], [on, off], { servers: 1, serviceRate: 1, capacity: 290 });
    expect(exact.utilization).toBeCloseTo(0.6, 9);
    expect(exact.meanSojournTime).toBeCloseTo(1 / (1 - sigma), 7);
  });

  it('a tandem whose later rooms are never full loses what its first station loses', () => {
    const [first, later] = [
      { servers: 1, serviceRate: 1, capacity: 5 },
      { servers: 1, serviceRate: 2, capacity: 90 },
    ];
    const exact = tandemWithLoss(0.9, [first, later]);
    expect(exact.blocking).toBeCloseTo(mm1k(0.9, 1, 5).blocking, 10);
    expect(exact.blockings[1]).toBeLessThan(1e-12);
  });

  it('who is dropped and thinks again sees M/M/c/K where clients are many', () => {
    const clients = 100_000;
    const exact = finiteSourceWithLoss(clients, clients / 1.2, { servers: 1, serviceRate: 1, capacity: 8 });
    expect(exact.blocking).toBeCloseTo(mm1k(1.2, 1, 8).blocking, 4);
  });

  it('a poller that takes one job at a time is M/M/1/K, and one that takes all of a ring of one slot is M/M/1/1', () => {
    expect(batchPoller(1.2, 1, 1, 8).meanNumber).toBeCloseTo(mm1k(1.2, 1, 8).meanNumber, 11);
    expect(batchPoller(1.2, 1, 1, 8).blocking).toBeCloseTo(mm1k(1.2, 1, 8).blocking, 12);
    expect(batchPoller(0.5, 1, 64, 1).blocking).toBeCloseTo(mm1k(0.5, 1, 1).blocking, 12);
  });
});
