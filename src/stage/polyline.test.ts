import { describe, expect, it } from 'vitest';
import { besideOf, distance, partOf, pointOn, wayAlong } from './polyline.ts';

const corner = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 10 },
];

describe('a way', () => {
  it('is as long as its lines together, and a gap between them adds nothing', () => {
    const far = [
      { x: 100, y: 100 },
      { x: 100, y: 105 },
    ];
    expect(wayAlong([corner]).length).toBe(40);
    expect(wayAlong([corner, far]).length).toBe(45);
  });

  it('gives the point at a share of its length, round corners', () => {
    const way = wayAlong([corner]);
    expect(pointOn(way, 0)).toEqual({ x: 0, y: 0 });
    expect(pointOn(way, 0.5)).toEqual({ x: 20, y: 0 });
    expect(pointOn(way, 0.875)).toEqual({ x: 30, y: 5 });
    expect(pointOn(way, 1)).toEqual({ x: 30, y: 10 });
  });

  it('holds a share outside 0 to 1 at its ends', () => {
    const way = wayAlong([corner]);
    expect(pointOn(way, -1)).toEqual({ x: 0, y: 0 });
    expect(pointOn(way, 2)).toEqual({ x: 30, y: 10 });
  });

  it('refuses to give a point when it has no pieces', () => {
    expect(() => pointOn(wayAlong([]), 0)).toThrow('no points');
  });
});

describe('a part of a polyline', () => {
  it('keeps the corners that lie between its ends', () => {
    expect(partOf(corner, 0.25, 1)).toEqual([
      { x: 10, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 10 },
    ]);
  });

  it('runs backwards from the greater share to the smaller', () => {
    expect(partOf(corner, 1, 0.5)).toEqual([
      { x: 30, y: 10 },
      { x: 30, y: 0 },
      { x: 20, y: 0 },
    ]);
  });
});

describe('the line beside a polyline', () => {
  it('lies to the right of who walks along it, with y downward', () => {
    expect(besideOf(corner, 4)).toEqual([
      { x: 0, y: 4 },
      { x: 26, y: 4 },
      { x: 26, y: 10 },
    ]);
  });

  it('keeps the same distance on both sides', () => {
    const left = besideOf(corner, -4);
    const right = besideOf(corner, 4);
    expect(distance(left[0]!, right[0]!)).toBeCloseTo(8);
    expect(distance(left[2]!, right[2]!)).toBeCloseTo(8);
  });
});
