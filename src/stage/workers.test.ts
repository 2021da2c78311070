import { describe, expect, it } from 'vitest';
import { holds, overlap, right } from './geometry.ts';
import { layOutWorkers, workerCell } from './workers.ts';

const rect = { x: 10, y: 20, width: 160, height: 80 };

describe("the workers' cells", () => {
  it.each([16, 5, 1, 64])('are as many as there are workers, apart, and inside: %i', (count) => {
    const layout = layOutWorkers(rect, 4, count);
    const cells = Array.from({ length: count }, (_, worker) => workerCell(layout, worker));
    cells.forEach((cell, worker) => {
      expect(holds(rect, cell)).toBe(true);
      expect(right(cell)).toBeLessThanOrEqual(right(rect));
      for (const other of cells.slice(worker + 1)) expect(overlap(cell, other)).toBe(false);
    });
  });

  it('stand in the columns they were drawn for when there are 16', () => {
    expect(layOutWorkers(rect, 4, 16)).toMatchObject({ columns: 4, rows: 4 });
    expect(layOutWorkers(rect, 8, 16)).toMatchObject({ columns: 8, rows: 2 });
  });
});
