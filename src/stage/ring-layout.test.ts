import { describe, expect, it } from 'vitest';
import { layOutRing, ringAreas, slotRuns } from './ring-layout.ts';

const rect = { x: 100, y: 50, width: 180, height: 36 };

describe('the layout of a ring', () => {
  it('draws 256 slots as 32 by 8 cells', () => {
    expect(layOutRing(rect, 256)).toMatchObject({ columns: 32, rows: 8, slotsPerCell: 1 });
  });

  it('lets a cell stand for several slots before cells get too small to be told apart', () => {
    const layout = layOutRing({ ...rect, width: 100, height: 18 }, 1024);
    expect(layout.slotsPerCell).toBeGreaterThan(1);
    expect(layout.columns * layout.rows * layout.slotsPerCell).toBeGreaterThanOrEqual(1024);
    expect(rect.width / layout.columns).toBeGreaterThanOrEqual(3);
  });

  it('always has a cell for every slot', () => {
    for (const slots of [1, 7, 64, 255, 256, 1000]) {
      const { columns, rows, slotsPerCell } = layOutRing(rect, slots);
      expect(columns * rows * slotsPerCell).toBeGreaterThanOrEqual(slots);
    }
  });
});

describe('the slots of a job', () => {
  const layout = layOutRing(rect, 256);
  const cell = { width: rect.width / 32, height: rect.height / 8 };

  it('cover exactly as many cells as the job has slots', () => {
    const [run, ...rest] = slotRuns(layout, 10, 5);
    expect(rest).toEqual([]);
    expect(run!.x).toBeCloseTo(rect.x + 10 * cell.width);
    expect(run!.y).toBe(rect.y);
    expect(run!.width).toBeCloseTo(5 * cell.width);
    expect(run!.height).toBeCloseTo(cell.height);
  });

  it('go on in the next row', () => {
    const runs = slotRuns(layout, 30, 5);
    expect(runs.map(({ width }) => Math.round(width / cell.width))).toEqual([2, 3]);
    expect(runs[1]!.x).toBeCloseTo(rect.x);
    expect(runs[1]!.y).toBeCloseTo(rect.y + cell.height);
  });

  it('end with the ring', () => {
    const covered = slotRuns(layout, 254, 5).reduce((total, { width }) => total + width / cell.width, 0);
    expect(covered).toBeCloseTo(2);
  });

  it('fill a full ring to the last cell, job by job', () => {
    const jobs = Array.from({ length: 51 }, (_, job) => slotRuns(layout, job * 5, 5)).flat();
    const area = jobs.reduce((total, { width, height }) => total + width * height, 0);
    expect(area).toBeCloseTo((255 / 256) * rect.width * rect.height);
  });

  it('take a part of a cell where a cell stands for several slots', () => {
    const coarse = layOutRing({ ...rect, width: 100, height: 18 }, 1024);
    const [run] = slotRuns(coarse, 0, 1);
    expect(run!.width).toBeCloseTo(100 / coarse.columns / coarse.slotsPerCell);
  });
});

describe("a component's rings", () => {
  const room = { ...rect, height: 102 };

  it('share the room one below the other, each under its name', () => {
    const [first, second] = ringAreas({ ...room, arranged: 'below' }, 2, 16);
    expect(first!.slots.width).toBe(room.width);
    expect(first!.name!.y + first!.name!.height).toBe(first!.slots.y);
    expect(second!.name!.y).toBeGreaterThan(first!.slots.y + first!.slots.height);
    expect(second!.slots.y + second!.slots.height).toBeCloseTo(room.y + room.height);
  });

  it('share it side by side', () => {
    const [first, second] = ringAreas({ ...room, arranged: 'beside' }, 2, 16);
    expect(second!.slots.x).toBeGreaterThan(first!.slots.x + first!.slots.width);
    expect(second!.slots.y).toBe(first!.slots.y);
  });

  it('go without names where there is no height for them', () => {
    expect(ringAreas({ ...room, height: 18, arranged: 'below' }, 1, 16)[0]!.name).toBeNull();
  });
});
