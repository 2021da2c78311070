import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asymptoticBoundsClosed,
  asymptoticBoundsOpen,
  type Bounds,
  balancedBoundsClosed,
  balancedBoundsOpen,
} from './bounds.ts';
import type { ServiceDemand } from './demands.ts';
import { capacityOf, kneeOfClients, kneeRate, kneeUtilization } from './knee.ts';
import { mva } from './mva.ts';
import { interactiveResponseTime, numberPresent, utilizationOf } from './operational-laws.ts';
import { mg1, mmc } from './single-station.ts';

const queue = (demand: number, servers = 1): ServiceDemand => ({
  station: 'queue',
  servers,
  demand,
  capacity: demand > 0 ? servers / demand : Infinity,
});
const delay = (demand: number): ServiceDemand => ({ ...queue(demand), capacity: Infinity });

function expectInside(value: number, { least, most }: { least: number; most: number }): void {
  expect(value).toBeGreaterThanOrEqual(least * (1 - 1e-9));
  expect(value).toBeLessThanOrEqual(most * (1 + 1e-9));
}

const demand = fc.double({ min: 0.001, max: 9, noNaN: true });

describe('the bounds of a closed network', () => {
  it('hold the exact solution of any network between them, the balanced ones within the asymptotic ones', () => {
    fc.assert(
      fc.property(
        fc.array(demand, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (demands, thinkTime, wire, clients) => {
          const listed = [...demands.map((d) => queue(d)), delay(wire)];
          const stations = listed.map(({ demand: d, capacity }) => ({
            demand: d,
            servers: capacity === Infinity ? Infinity : 1,
          }));
          const exact = mva(stations, clients, thinkTime);
          const loose = asymptoticBoundsClosed(listed, clients, thinkTime);
          const tight = balancedBoundsClosed(listed, clients, thinkTime);
          for (const bounds of [loose, tight] satisfies Bounds[]) {
            expectInside(exact.throughput, bounds.throughput);
            expectInside(exact.responseTime, bounds.responseTime);
          }
          expectInside(tight.throughput.least, loose.throughput);
          expectInside(tight.throughput.most, loose.throughput);
          expectInside(tight.responseTime.least, loose.responseTime);
          expectInside(tight.responseTime.most, loose.responseTime);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('meet at one client, and in a network whose demands are all alike', () => {
    const uneven = [queue(1), queue(3)];
    expect(balancedBoundsClosed(uneven, 1, 5).throughput).toEqual({ least: 1 / 9, most: 1 / 9 });
    const { throughput } = balancedBoundsClosed([queue(2), queue(2), queue(2)], 7, 0);
    expect(throughput.least).toBeCloseTo(throughput.most, 12);
    expect(throughput.least).toBeCloseTo(7 / (2 * 9), 12);
  });

  it('count every server of a station with several', () => {
    const { throughput } = asymptoticBoundsClosed([queue(3, 4), queue(0.5)], 100, 0);
    expect(throughput.most).toBeCloseTo(4 / 3, 12);
  });
});

describe('the bounds of an open network', () => {
  it('hold the sum of its M/M/1 between them', () => {
    const demands = [queue(0.5), queue(0.8), delay(2)];
    const exact = mg1(1, 0.5, 1).meanSojournTime + mg1(1, 0.8, 1).meanSojournTime + 2;
    expectInside(exact, asymptoticBoundsOpen(demands, 1).responseTime);
    expectInside(exact, balancedBoundsOpen(demands, 1).responseTime);
    expect(balancedBoundsOpen(demands, 1).responseTime.least).toBeGreaterThan(2 + 1.3);
  });

  it('carry no more than the bottleneck, and then have no answer in any time', () => {
    const { throughput, responseTime } = asymptoticBoundsOpen([queue(0.5), queue(0.8)], 3);
    expect(throughput).toEqual({ least: 1.25, most: 1.25 });
    expect(responseTime.least).toBe(Infinity);
    expect(balancedBoundsOpen([queue(0.8)], 3).responseTime.least).toBe(Infinity);
  });
});

describe('the knee', () => {
  it('of clients is where the two asymptotes of the throughput meet', () => {
    const demands = [queue(0.2), queue(0.5), delay(1)];
    const knee = kneeOfClients(demands, 6);
    expect(knee).toBeCloseTo(7.7 / 0.5, 12);
    expect(knee / (7.7 + 0)).toBeCloseTo(capacityOf(demands), 12);
  });

  it('of a utilization is where Pollaczek and Khinchine double the time of an idle station', () => {
    expect(kneeUtilization(1)).toBe(0.5);
    expect(kneeUtilization(0)).toBeCloseTo(2 / 3, 15);
    for (const squaredCv of [0, 0.25, 1, 4]) {
      const rate = kneeUtilization(squaredCv, 3);
      expect(mg1(rate, 1, squaredCv).meanSojournTime).toBeCloseTo(3, 12);
    }
  });

  it('of a rate is found for any rising response time', () => {
    expect(kneeRate((rate) => mg1(rate, 1, 1).meanSojournTime, 1)).toBeCloseTo(0.5, 12);
    const rate = kneeRate((r) => mmc(r, 1, 4).meanSojournTime, 4);
    expect(mmc(rate, 1, 4).meanSojournTime).toBeCloseTo(2, 9);
    expect(rate).toBeGreaterThan(3);
  });

  it('is nowhere without a limit', () => {
    expect(capacityOf([delay(1)])).toBe(Infinity);
    expect(kneeOfClients([delay(1)], 1)).toBe(Infinity);
  });
});

describe('the operational laws', () => {
  // Lazowska et al. 1984, 3.4: 40 requests a second of 0.0225 s; 0.5 interactions a second of 25 users thinking 30 s.
  it('give the numbers of the textbook', () => {
    expect(utilizationOf(40, 0.0225)).toBeCloseTo(0.9, 12);
    expect(utilizationOf(40, 0.0225, 3)).toBeCloseTo(0.3, 12);
    expect(numberPresent(0.5, 20)).toBe(10);
    expect(interactiveResponseTime(25, 0.5, 30)).toBe(20);
  });
});
