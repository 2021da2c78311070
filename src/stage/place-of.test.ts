import { describe, expect, it } from 'vitest';
import { MarkColumn } from '../engine/frame.ts';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { defaultSettings, IO_PATH_IDS } from '../pattern/settings.ts';
import { LANES } from '../pattern/topology.ts';
import { layoutOf } from './box-layout.ts';
import { GEOMETRIES, type StageLayout } from './geometries.ts';
import { bottom, holds, type Rect, right, type StageGeometry } from './geometry.ts';
import { sideOf } from './lane-sides.ts';
import { placeOf } from './place-of.ts';
import { distance, type Point, partOf, pointOn, wayAlong } from './polyline.ts';
import { madeDirectLab, madeVirtualizedLab } from './testing/made-lab.ts';
import { type Track, tracksOf } from './tracks.ts';
import { workerCell } from './workers.ts';

const { wide } = GEOMETRIES;
const us = (microseconds: number) => microseconds * 1e-6;

/** One mark as a row of a frame, times in microseconds. */
function markOf(visit: number, times: Partial<Record<keyof typeof MarkColumn, number>>): Float64Array {
  const row = new Float64Array(MarkColumn.Count);
  row[MarkColumn.Visit] = visit;
  row[MarkColumn.Slots] = times.Slots ?? 1;
  row[MarkColumn.Slot] = times.Slot ?? 0;
  row[MarkColumn.EnteredAt] = us(times.EnteredAt ?? 0);
  row[MarkColumn.StartsAt] = us(times.StartsAt ?? Number.NaN);
  row[MarkColumn.EndsAt] = us(times.EndsAt ?? Number.NaN);
  row[MarkColumn.LeavesAt] = us(times.LeavesAt ?? Number.NaN);
  return row;
}

const virtualized = tracksOf(madeVirtualizedLab(), wide);
const direct = tracksOf(madeDirectLab(), wide);

/** Visits of the made labs. */
const TRANSMIT = 1;
const DATABASE = 4;
const STORAGE = 5;
const RECEIVE = 9;
const UPLINK_OF_DIRECT = 1;
const DOWNLINK_OF_DIRECT = 4;

describe('a job that is served', () => {
  it('is on its lane at the share of its service that is done', () => {
    const [start, end] = sideOf(wide, 'io-card/database-server', 'request');
    const mark = markOf(UPLINK_OF_DIRECT, { StartsAt: 10, EndsAt: 14 });
    for (const [time, share] of [
      [10, 0],
      [11, 0.25],
      [13, 0.75],
      [14, 1],
    ] as const) {
      const place = placeOf(mark, 0, direct, us(time));
      expect(place).toMatchObject({ kind: 'request', where: 'lane' });
      expect(place.x).toBeCloseTo(start!.x + (end!.x - start!.x) * share, 6);
      expect(place.y).toBeCloseTo(start!.y, 6);
    }
  });

  it('comes back on the other side of the lane when it is a response', () => {
    const going = placeOf(markOf(UPLINK_OF_DIRECT, { StartsAt: 0, EndsAt: 4 }), 0, direct, us(2));
    const coming = placeOf(markOf(DOWNLINK_OF_DIRECT, { StartsAt: 0, EndsAt: 4 }), 0, direct, us(1));
    expect(coming.kind).toBe('response');
    expect(Math.abs(going.y - coming.y)).toBeCloseTo(wide.laneWidth / 2, 6);
    expect(coming.x).toBeGreaterThan(going.x);
  });

  it('crosses two lanes one after the other, in proportion to their lengths', () => {
    const lines = (['virtual-nic/virtual-switch', 'virtual-switch/physical-nic'] as const).map((lane) =>
      sideOf(wide, lane, 'request'),
    );
    const first = wayAlong([lines[0]!]).length;
    const share = first / wayAlong(lines).length;
    const mark = markOf(TRANSMIT, { StartsAt: 0, EndsAt: 100 });
    const before = placeOf(mark, 0, virtualized, us(100 * share - 0.01));
    const after = placeOf(mark, 0, virtualized, us(100 * share + 0.01));
    expect(distance(before, lines[0]!.at(-1)!)).toBeLessThan(0.1);
    expect(distance(after, lines[1]![0]!)).toBeLessThan(0.1);
  });

  it('rests at the end of its way until its batch leaves', () => {
    const end = pointOn(virtualized[TRANSMIT]!.way!, 1);
    const mark = markOf(TRANSMIT, { StartsAt: 0, EndsAt: 1, LeavesAt: 9 });
    expect(placeOf(mark, 0, virtualized, us(5))).toMatchObject({ ...end, where: 'lane' });
  });

  it('lights the cell of its worker in the database server', () => {
    const place = placeOf(markOf(DATABASE, { StartsAt: 0, EndsAt: 60, Slot: 6 }), 0, virtualized, us(9));
    expect(place).toMatchObject({ where: 'worker', index: 6 });
    expect(holds(workerCell(virtualized[DATABASE]!.workers!, 6), place)).toBe(true);
  });

  it('goes to the storage LUN and back in one visit', () => {
    const mark = markOf(STORAGE, { StartsAt: 0, EndsAt: 80 });
    const [near, far] = sideOf(wide, 'database-server/storage-lun', 'request');
    expect(distance(placeOf(mark, 0, virtualized, 0), near!)).toBeCloseTo(0, 6);
    expect(distance(placeOf(mark, 0, virtualized, us(40)), far!)).toBeCloseTo(0, 6);
    expect(distance(placeOf(mark, 0, virtualized, us(80)), near!)).toBeCloseTo(0, 6);
  });
});

describe('a job that waits', () => {
  it('is in its slots of the ring, before a poller has chosen it and after', () => {
    const ring = virtualized[RECEIVE]!.ring!;
    for (const StartsAt of [Number.NaN, 50]) {
      const place = placeOf(markOf(RECEIVE, { Slot: 5, Slots: 5, StartsAt }), 0, virtualized, us(1));
      expect(place).toMatchObject({ where: 'ring', index: 5, kind: 'response' });
      expect(place.x).toBeCloseTo(ring.rect.x + (7.5 * ring.rect.width) / ring.columns, 6);
      expect(place.y).toBeCloseTo(ring.rect.y + ring.rect.height / ring.rows / 2, 6);
    }
  });

  it('stands in the bay behind those who came before it, workers not counted', () => {
    const wait = { EnteredAt: 0, StartsAt: 1_000 };
    const first = placeOf(markOf(DATABASE, { ...wait, Slot: 16 }), 0, virtualized, us(500));
    const third = placeOf(markOf(DATABASE, { ...wait, Slot: 18 }), 0, virtualized, us(500));
    expect(first).toMatchObject({ where: 'bay', index: 0 });
    expect(third).toMatchObject({ where: 'bay', index: 2 });
    expect(third.x - first.x).toBeCloseTo(22, 6);
    expect(holds(wide.boxes['database-server'].bay, first)).toBe(true);
  });

  it('stays within the bay however long the queue is', () => {
    const mark = markOf(DATABASE, { EnteredAt: 0, StartsAt: 1_000, Slot: 900 });
    const place = placeOf(mark, 0, virtualized, us(500));
    expect(place.index).toBe(884);
    expect(holds(wide.boxes['database-server'].bay, place)).toBe(true);
  });

  it('steps in from where it came and out to where it goes, without a jump', () => {
    const track = direct[DOWNLINK_OF_DIRECT]!;
    const mark = markOf(DOWNLINK_OF_DIRECT, { EnteredAt: 0, StartsAt: 30, EndsAt: 36, Slot: 3 });
    const at = (time: number) => placeOf(mark, 0, direct, us(time));
    expect(distance(at(0), track.entry)).toBeCloseTo(0, 6);
    expect(distance(at(30 - 1e-6), pointOn(track.way!, 0))).toBeLessThan(0.01);
    expect(placeOf(mark, 0, direct, us(0.5)).where).toBe('below');
    expect(placeOf(mark, 0, direct, us(15)).where).toBe('bay');
    expectContinuous(direct, mark, 0, 40);
  });
});

/** No step of a fine walk through time is longer than a fair share of the whole. */
function expectContinuous(tracks: readonly Track[], mark: Float64Array, from: number, to: number) {
  const steps = 40_000;
  let last: Point | null = null;
  for (let step = 0; step <= steps; step++) {
    const here = placeOf(mark, 0, tracks, us(from + ((to - from) * step) / steps));
    if (last !== null) expect(distance(last, here)).toBeLessThan(3);
    last = here;
  }
}

it('refuses a mark on a visit that the lab does not have', () => {
  expect(() => placeOf(markOf(99, {}), 0, direct, 0)).toThrow('visit 99 of 6');
});

const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

const labs: [string, LabNetwork][] = [
  ['the made virtualized lab', madeVirtualizedLab()],
  ['the made direct lab', madeDirectLab()],
  ...IO_PATH_IDS.map((path): [string, LabNetwork] => [
    `the pattern by ${path}`,
    compileLab({ ...defaultSettings('B'), path }),
  ]),
];

describe.each(labs)('%s', (_, lab) => {
  describe.each(Object.keys(GEOMETRIES) as StageLayout[])('in the %s layout', (layout) => {
    const geometry: StageGeometry = GEOMETRIES[layout];
    const tracks = tracksOf(lab, geometry);
    const route = lab.network.classes[0]!.route;

    it('ends every visit where the next one starts: on the spot, or at the same box', () => {
      let compared = 0;
      for (const [index, track] of tracks.entries()) {
        // Whoever skips a visit comes from the one before.
        const before = tracks
          .slice(0, index)
          .filter(({ way }, at) => way !== null && (route[at]!.probability ?? 1) === 1)
          .at(-1);
        if (before === undefined) continue;
        const end = pointOn(before.way!, 1);
        const start = track.way === null ? track.entry : pointOn(track.way, 0);
        const isOnTheSpot = distance(end, start) < 1e-6;
        const isAtOneBox = boxesOf(geometry, 1e-6).some((box) => holds(box, end) && holds(box, start));
        expect(isOnTheSpot || isAtOneBox, `visit ${index} at ${track.component}`).toBe(true);
        compared++;
      }
      expect(compared).toBeGreaterThan(4);
    });

    it('lets a job come from the last visit that nobody skips', () => {
      const skipped = route.findIndex(({ probability = 1 }) => probability < 1);
      const before = tracks.slice(0, skipped).findLast(({ way }) => way !== null);
      expect(skipped).toBeGreaterThan(0);
      expect(tracks[skipped + 1]!.entry).toEqual(pointOn(before!.way!, 1));
    });

    it('puts a visit that may be skipped back where it began', () => {
      for (const [index, { way }] of tracks.entries()) {
        if ((route[index]!.probability ?? 1) === 1 || way === null) continue;
        const box = geometry.boxes['database-server'].rect;
        expect(holds(box, pointOn(way, 0), 1e-6)).toBe(true);
        expect(holds(box, pointOn(way, 1), 1e-6)).toBe(true);
      }
    });

    it('places every mark of a run on its lanes or in its box, and never leaps within a visit', () => {
      const run = new Simulation(lab.network, { seed: 7, recentSpan: 2e-3 });
      run.advance(5e-3);
      const frame = run.frame(500);
      expect(frame.markCount).toBeGreaterThan(5);
      for (let row = 0; row < frame.markCount; row++) {
        const mark = frame.marks.slice(row * MarkColumn.Count, (row + 1) * MarkColumn.Count);
        const track = tracks[mark[MarkColumn.Visit]!]!;
        const place = placeOf(frame.marks, row, tracks, frame.time);
        const isInBox = holds(grown(geometry.boxes[track.component].rect, 1e-6), place);
        expect(isInBox || isNearLane(geometry, place), JSON.stringify(place)).toBe(true);
        const [startsAt, endsAt] = [mark[MarkColumn.StartsAt]!, mark[MarkColumn.EndsAt]!];
        if (track.way === null || !(endsAt > startsAt)) continue;
        const steps = 200;
        const longest = track.way.length / steps;
        for (let step = 0; step < steps; step++) {
          const at = (n: number) =>
            placeOf(mark, 0, tracks, Math.min(endsAt, startsAt + ((endsAt - startsAt) * n) / steps));
          const here = at(step);
          const next = at(step + 1);
          const isGap = boxesOf(geometry, 4).some((box) => holds(box, here) && holds(box, next));
          expect(isGap || distance(here, next) <= longest * 1.01 + 1e-9).toBe(true);
        }
      }
    });
  });
});

const boxesOf = ({ boxes }: StageGeometry, by: number) =>
  Object.values(boxes).map(({ rect }) => grown(rect, by));

/** Whether a point is in the corridor of some lane: no farther from its line than a quarter of its width. */
function isNearLane(geometry: StageGeometry, point: Point): boolean {
  return (Object.keys(LANES) as (keyof typeof LANES)[]).some((lane) => {
    const line = geometry.lanes[lane];
    return Array.from({ length: 401 }, (_, n) => pointOn(wayAlong([partOf(line, 0, 1)]), n / 400)).some(
      (near) => distance(near, point) <= geometry.laneWidth / 4 + 2,
    );
  });
}

describe.each(Object.entries(GEOMETRIES))(
  'others’ jobs in what the virtual server bypasses, %s',
  (_, geometry) => {
    it.each(['virtual-switch', 'physical-nic'] as const)('stand in %s, below the word that says so', (id) => {
      const lab = compileLab({ ...defaultSettings('C'), neighbours: 8, neighbourRate: 20_000 });
      const box = geometry.boxes[id];
      const tracks = lab.places.flatMap((_, jobClass) =>
        jobClass === lab.ownClass ? [] : tracksOf(lab, geometry, jobClass),
      );
      const there = tracks.filter(({ component }) => component === id);
      expect(there).not.toHaveLength(0);
      for (const { bay } of there) {
        expect(bay.y).toBeGreaterThan(layoutOf(box, geometry).detail.y);
        expect(holds(box.rect, bay)).toBe(true);
        expect(holds(box.rect, { x: right(bay), y: bottom(bay) })).toBe(true);
        expect(bay.height).toBeGreaterThanOrEqual(2 * geometry.dotRadius);
      }
    });
  },
);
