import { describe, expect, it } from 'vitest';
import { bulkService } from './bulk-service.ts';
import { finiteSource } from './finite-source.ts';
import { ggc } from './general-station.ts';
import { erlangB, erlangC, md1, mg1, mm1, mm1k, mm1SojournQuantile, mmc, mmck } from './single-station.ts';

// Reference values computed with GNU Octave's queueing package 1.2.7.
describe('closed forms against reference values', () => {
  it('M/M/1/8 at lambda 1.2, mu 1', () => {
    const result = mm1k(1.2, 1, 8);
    expect(result.blocking).toBeCloseTo(0.206732885, 9);
    expect(result.meanNumber).toBeCloseTo(5.163575775, 9);
  });
  it('M/M/1/K at rho 1, where the textbook formula divides by zero', () => {
    expect(mm1k(1, 1, 8).blocking).toBeCloseTo(1 / 9, 12);
    expect(mm1k(1, 1, 8).meanNumber).toBeCloseTo(4, 12);
  });
  it('M/D/1 at rho 0.9', () => expect(mg1(0.9, 1, 0).meanSojournTime).toBeCloseTo(5.5, 12));
  it('M/M/1 at rho 0.9', () => expect(mg1(0.9, 1, 1).meanSojournTime).toBeCloseTo(10, 12));
  it('M/M/4 at rho 0.9', () => {
    expect(mmc(3.6, 1, 4).meanSojournTime).toBeCloseTo(2.969383, 6);
    expect(erlangC(3.6, 4)).toBeCloseTo(0.787753, 6);
  });
  it('Erlang B of 10 erlangs on 10 servers', () => expect(erlangB(10, 10)).toBeCloseTo(0.214582, 6));
  it('Erlang C of 8 erlangs on 10 servers', () => expect(erlangC(8, 10)).toBeCloseTo(0.40918, 6));
  it('an overloaded station without a limit has no steady state', () => {
    expect(mg1(1, 1, 1).meanSojournTime).toBe(Infinity);
    expect(mmc(4, 1, 4).meanNumber).toBe(Infinity);
  });
});

describe('the closed forms among each other', () => {
  it('one server of many is M/M/1, without and with a room', () => {
    expect(mm1(0.9, 1)).toEqual(mg1(0.9, 1, 1));
    expect(mmc(0.9, 1, 1).meanNumber).toBeCloseTo(mm1(0.9, 1).meanNumber, 12);
    expect(mmck(0.9, 1, 1, 2000).meanNumber).toBeCloseTo(mm1(0.9, 1).meanNumber, 9);
    expect(mmck(3.6, 1, 4, 2000).meanSojournTime).toBeCloseTo(mmc(3.6, 1, 4).meanSojournTime, 9);
  });

  it('no waiting room is a loss system', () => {
    expect(mmck(10, 1, 10, 10).blocking).toBeCloseTo(erlangB(10, 10), 14);
    expect(mmck(10, 1, 10, 10).meanNumber).toBeCloseTo(10 * (1 - erlangB(10, 10)), 12);
  });

  it('M/D/1 waits half as long as M/M/1', () => {
    const wait = (time: number) => time - 1;
    expect(wait(md1(0.8, 1).meanSojournTime)).toBeCloseTo(wait(mm1(0.8, 1).meanSojournTime) / 2, 12);
  });

  it('a large room under a large load is full, and its figures are finite', () => {
    const { blocking, meanNumber, utilization } = mmck(1000, 1, 1, 5000);
    expect(blocking).toBeCloseTo(0.999, 12);
    expect(meanNumber).toBeCloseTo(5000 - 1 / 999, 9);
    expect(utilization).toBeCloseTo(1, 12);
  });

  it('an arrival rate of 0 leaves nothing to do', () => {
    expect(mmck(0, 2, 1, 4)).toEqual({ utilization: 0, blocking: 0, meanNumber: 0, meanSojournTime: 0.5 });
    expect(mm1(0, 2).meanSojournTime).toBe(0.5);
  });

  it('Allen and Cunneen are exact for M/M/c and for M/G/1', () => {
    expect(ggc(3.6, 1, 4, 1, 1).meanSojournTime).toBeCloseTo(mmc(3.6, 1, 4).meanSojournTime, 12);
    expect(ggc(0.7, 1, 1, 1, 4).meanSojournTime).toBeCloseTo(mg1(0.7, 1, 4).meanSojournTime, 12);
    expect(ggc(0.7, 1, 1, 0, 0).meanSojournTime).toBe(1);
    expect(ggc(5, 1, 4, 1, 1).meanNumber).toBe(Infinity);
  });

  it('the 99th percentile of M/M/1 at rho 0.9 is 46.05 services', () => {
    expect(mm1SojournQuantile(0.9, 1, 0.99)).toBeCloseTo(46.0517, 4);
    expect(mm1SojournQuantile(1, 1, 0.5)).toBe(Infinity);
  });

  it('many clients with long thoughts are Poisson', () => {
    const many = finiteSource(200_000, 200_000 / 0.8, 1);
    expect(many.meanNumber).toBeCloseTo(mm1(0.8, 1).meanNumber, 2);
    expect(many.waitProbability).toBeCloseTo(0.8, 4);
  });

  it('one client never waits', () => {
    expect(finiteSource(1, 3, 1)).toMatchObject({ throughput: 0.25, meanSojournTime: 1, waitProbability: 0 });
  });

  it('batches of one are M/M/1, and batches without limit are never full', () => {
    expect(bulkService(0.8, 1, 1).meanSojournTime).toBeCloseTo(mm1(0.8, 1).meanSojournTime, 9);
    // Who comes to a busy server that takes all waits out one exponential service.
    const all = bulkService(2, 1, 500);
    expect(all.meanWaitingTime).toBeCloseTo(all.utilization, 9);
    expect(bulkService(3, 1, 3).meanSojournTime).toBe(Infinity);
  });
});
