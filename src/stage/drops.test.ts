import { describe, expect, it } from 'vitest';
import { dropLifetime, fallingDrops } from './drops.ts';
import { GEOMETRIES } from './geometries.ts';
import { holds } from './geometry.ts';
import { frameOf } from './testing/frames.ts';
import { madeVirtualizedLab } from './testing/made-lab.ts';
import { tracksOf } from './tracks.ts';
import { lossOf } from './utilization.ts';

const lab = madeVirtualizedLab();
const RECEIVE = 9;
const PACE = 10_000;

describe.each(Object.entries(GEOMETRIES))('a lost request in the %s layout', (_, geometry) => {
  const tracks = tracksOf(lab, geometry);
  const at = (age: number, job = 4) => {
    const time = 5e-3;
    const drop = { Job: job, Visit: RECEIVE, At: time - age * dropLifetime(PACE) };
    return fallingDrops(frameOf(lab, { time, drops: [drop] }), [tracks], geometry, PACE);
  };

  it('is first seen in the chute, off the lane it came on', () => {
    const [drop] = at(0);
    expect(drop!.opacity).toBe(1);
    expect(holds(geometry.boxes['virtual-nic'].chute, drop!)).toBe(true);
  });

  it('falls into the chute and fades', () => {
    const { chute } = geometry.boxes['virtual-nic'];
    const heights = [0, 0.3, 0.6, 0.9].map((age) => at(age)[0]!);
    for (let n = 1; n < heights.length; n++) {
      expect(heights[n]!.y).toBeGreaterThan(heights[n - 1]!.y);
      expect(heights[n]!.opacity).toBeLessThan(heights[n - 1]!.opacity);
    }
    expect(heights[3]!.y).toBeLessThanOrEqual(chute.y + chute.height);
    expect(heights[3]!.x).toBeGreaterThan(chute.x);
    expect(heights[3]!.x).toBeLessThan(chute.x + chute.width);
  });

  it('is gone after its time', () => {
    expect(at(1)).toEqual([]);
    expect(at(0.99)).toHaveLength(1);
  });

  it('lands beside the one before', () => {
    expect(Math.abs(at(0.9, 4)[0]!.x - at(0.9, 5)[0]!.x)).toBeGreaterThan(3);
  });
});

it('keeps a cross in sight for as long as the watcher needs, whatever the pace', () => {
  expect(dropLifetime(10_000) * 10_000).toBeCloseTo(dropLifetime(50_000) * 50_000);
});

it('never draws more crosses than can be told apart', () => {
  const time = 5e-3;
  const drops = Array.from({ length: 200 }, (_, Job) => ({ Job, Visit: RECEIVE, At: time - 1e-6 }));
  const { wide } = GEOMETRIES;
  const drawn = fallingDrops(frameOf(lab, { time, drops }), [tracksOf(lab, wide)], wide, PACE);
  expect(drawn).toHaveLength(16);
});

it('counts losses a second at the component where the jobs are turned away, and at no other', () => {
  const frame = frameOf(lab, { span: 2e-3, rings: { 1: { RecentDrops: 30 } } });
  expect(lossOf(lab, frame, 'virtual-nic')).toBeCloseTo(15_000, 6);
  expect(lossOf(lab, frame, 'virtual-switch')).toBe(0);
  expect(lossOf(lab, frame, 'physical-nic')).toBe(0);
});

it('counts the losses of a station that two visits share once', () => {
  const frame = frameOf(lab, { span: 1e-3, stations: { database: { RecentDrops: 7 } } });
  expect(lossOf(lab, frame, 'database-server')).toBeCloseTo(7_000, 6);
});
