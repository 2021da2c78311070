import { describe, expect, it } from 'vitest';
import { densityReason, laneFlows, passingRates } from './flow.ts';
import { toneOf } from './paint-lanes.ts';
import { frameOf } from './testing/frames.ts';
import { madeDirectLab, madeVirtualizedLab } from './testing/made-lab.ts';

const few = { inFlight: 60, markCount: 60 };

describe('the switch from marks to a density', () => {
  it('happens when time runs too fast to follow one mark', () => {
    expect(densityReason(few, 10_000, true)).toBeNull();
    expect(densityReason(few, 3_000, true)).toBeNull();
    expect(densityReason(few, 2_999, true)).toBe('too-fast');
  });

  it('does not happen for speed alone while nothing moves', () => {
    expect(densityReason(few, 1_000, false)).toBeNull();
  });

  it('happens when there are too many jobs, drawn or left out', () => {
    expect(densityReason({ inFlight: 2_001, markCount: 2_001 }, 10_000, false)).toBe('too-many');
    expect(densityReason({ inFlight: 9_000, markCount: 500 }, 10_000, true)).toBe('too-many');
    expect(densityReason({ inFlight: 2_000, markCount: 2_000 }, 10_000, true)).toBeNull();
  });
});

describe('the jobs on a lane', () => {
  it("are as many as Little's law says: the rate at which they pass, times how long they take", () => {
    const lab = madeDirectLab();
    const frame = frameOf(lab, { offered: 100, span: 1e-3 });
    const flow = laneFlows(lab, frame).find(
      ({ lane, kind }) => lane === 'virtual-server/io-card' && kind === 'response',
    );
    // 100,000 a second, 26 us each.
    expect(flow!.jobs).toBeCloseTo(2.6, 9);
    expect(flow).toMatchObject({ from: 0, to: 1 });
  });

  it('are spread over the lanes of one visit by length', () => {
    const lab = madeVirtualizedLab();
    const flows = laneFlows(lab, frameOf(lab, { offered: 50, span: 1e-3 }));
    const shares = flows.filter(({ jobs }) => Math.abs(jobs - 0.025) < 1e-9);
    // The backend's request side: 50,000 a second, 1 us each, half on each of its two lanes.
    expect(shares.map(({ lane }) => lane)).toEqual([
      'virtual-nic/virtual-switch',
      'virtual-switch/physical-nic',
    ]);
  });

  it('are fewer behind the place where some are lost', () => {
    const lab = madeVirtualizedLab();
    const lossy = frameOf(lab, { offered: 80, span: 1e-3, rings: { 1: { RecentDrops: 20 } } });
    const rates = passingRates(lab, lossy);
    expect(rates[8]).toBeCloseTo(80_000, 6);
    expect(rates[9]).toBeCloseTo(60_000, 6);
  });

  it('are never more than the servers on the way can pass on', () => {
    const lab = madeVirtualizedLab();
    const rates = passingRates(lab, frameOf(lab, { offered: 900, span: 1e-3 }));
    expect(rates[0]).toBeCloseTo(900_000, 6);
    // 16 workers, 60 us each.
    expect(rates[4]).toBeCloseTo(16 / 60e-6, 3);
    expect(rates[9]).toBeCloseTo(1 / 10e-6, 3);
  });

  it('are none before anything has been offered', () => {
    const lab = madeDirectLab();
    for (const { jobs } of laneFlows(lab, frameOf(lab, { offered: 0, span: 0 }))) expect(jobs).toBe(0);
  });
});

describe('the tone of a stretch', () => {
  it('is nothing without jobs, and grows with them up to the full tone', () => {
    expect(toneOf(0, 100)).toBe(0);
    const tones = [0.01, 0.1, 1, 10, 1_000].map((jobs) => toneOf(jobs, 100));
    expect(tones).toEqual([...tones].sort((a, b) => a - b));
    expect(tones[0]).toBeGreaterThan(0);
    expect(tones.at(-1)).toBeLessThanOrEqual(1);
    expect(new Set(tones).size).toBe(5);
  });

  it('is the same for the same number of jobs a length', () => {
    expect(toneOf(1, 100)).toBeCloseTo(toneOf(2, 200), 9);
  });
});
