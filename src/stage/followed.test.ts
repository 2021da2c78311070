import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followedState, journeyOf, nearestMark, neighbourOf } from './followed.ts';
import { wideGeometry } from './geometry-wide.ts';
import type { MarkPlace } from './place-of.ts';
import { distance, type Polyline } from './polyline.ts';
import { frameOf } from './testing/frames.ts';
import { madeVirtualizedLab } from './testing/made-lab.ts';
import { tracksOf } from './tracks.ts';

const lab = madeVirtualizedLab();
const tracks = tracksOf(lab, wideGeometry);
const RECEIVE = 9;
const frame = {
  ...frameOf(lab, {
    marks: [
      { Job: 3, Visit: 4 },
      { Job: 7, Visit: 1 },
      { Job: 9, Visit: 0 },
    ],
    drops: [{ Job: 5, Visit: RECEIVE }],
  }),
  offered: 10,
};

describe('a followed request', () => {
  const stateOf = (job: number) => followedState(frame, [tracks], job);

  it('is found where its mark is', () => {
    expect(stateOf(7)).toEqual({ kind: 'under-way', row: 1, component: 'virtual-nic' });
    expect(stateOf(3)).toMatchObject({ component: 'database-server' });
  });

  it('is lost where it was turned away', () => {
    expect(stateOf(5)).toEqual({ kind: 'lost', component: 'virtual-nic' });
  });

  it('is out of sight or still ahead when it has no mark', () => {
    expect(stateOf(4)).toEqual({ kind: 'out-of-sight' });
    expect(stateOf(10)).toEqual({ kind: 'ahead' });
  });
});

describe('the next request', () => {
  it('is the newest when none is followed yet', () => expect(neighbourOf(frame, null, 1)).toBe(9));

  it('is the one after or before in order of arrival, also of one that is gone', () => {
    expect(neighbourOf(frame, 3, 1)).toBe(7);
    expect(neighbourOf(frame, 8, -1)).toBe(7);
    expect(neighbourOf(frame, 5, -1)).toBe(3);
    expect(neighbourOf(frame, 9, 1)).toBeNull();
  });
});

describe('the mark under a finger', () => {
  const place = (x: number, where: MarkPlace['where'] = 'lane'): MarkPlace => ({
    x,
    y: 0,
    kind: 'request',
    where,
    index: 0,
  });

  it('is the nearest within reach that can be seen', () => {
    const places = [place(0), place(10), place(14, 'below')];
    expect(nearestMark(places, { x: 13, y: 0 }, 24)).toBe(1);
    expect(nearestMark(places, { x: 40, y: 0 }, 24)).toBe(-1);
  });
});

describe('the journey', () => {
  const lengthOf = (lines: readonly Polyline[]) =>
    lines.reduce(
      (sum, line) => sum + line.slice(1).reduce((part, to, index) => part + distance(line[index]!, to), 0),
      0,
    );
  const whole = lengthOf(journeyOf(tracks, -1, 0).ahead);

  it('lies all ahead at the start and all behind at the end', () => {
    expect(journeyOf(tracks, -1, 0).behind).toEqual([]);
    expect(journeyOf(tracks, tracks.length, 0).ahead).toEqual([]);
  });

  it('keeps its length, whatever part of it is behind', () => {
    const certain = tracks.flatMap(({ isCertain }, visit) => (isCertain ? [visit] : []));
    fc.assert(
      fc.property(fc.constantFrom(...certain), fc.double({ min: 0, max: 1, noNaN: true }), (visit, share) => {
        const { behind, ahead } = journeyOf(tracks, visit, share);
        expect(lengthOf(behind) + lengthOf(ahead)).toBeCloseTo(whole, 6);
      }),
    );
  });

  it('shows the way to the storage only while the request is on it', () => {
    const storage = tracks.findIndex(({ component }) => component === 'storage-lun');
    expect(lengthOf(journeyOf(tracks, storage, 0.5).behind)).toBeGreaterThan(
      lengthOf(journeyOf(tracks, storage - 1, 1).behind),
    );
    expect(lengthOf(journeyOf(tracks, storage + 1, 0).behind)).toBeCloseTo(
      lengthOf(journeyOf(tracks, storage - 1, 1).behind),
    );
  });
});
