import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, mg1, mm1k, mmc } from './single-station.ts';

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
