import { describe, expect, it } from 'vitest';
import { RingColumn } from '../engine/frame.ts';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { evenGroups } from './paint-rings.ts';
import { ringStateOf, slotGroups, slotsOfNextJob } from './ring-state.ts';
import { frameOf } from './testing/frames.ts';
import { madeVirtualizedLab } from './testing/made-lab.ts';

const lab = madeVirtualizedLab();
const TRANSMIT = 0;
const RECEIVE = 1;

describe('a ring', () => {
  it('asks for one slot a request and five a response of 16 KiB', () => {
    expect(slotsOfNextJob(lab, TRANSMIT)).toBe(1);
    expect(slotsOfNextJob(lab, RECEIVE)).toBe(5);
  });

  it('is full from the level on at which the next job does not fit', () => {
    const at = (Occupied: number) => ringStateOf(lab, frameOf(lab, { rings: { 1: { Occupied } } }), RECEIVE);
    expect(at(251).isFull).toBe(false);
    expect(at(252).isFull).toBe(true);
    expect(at(252)).toMatchObject({ occupied: 252, slots: 256 });
  });

  it('stays full between two batches while it loses jobs', () => {
    const frame = frameOf(lab, { rings: { 1: { Occupied: 190, RecentDrops: 3 } } });
    expect(ringStateOf(lab, frame, RECEIVE).isFull).toBe(true);
    expect(ringStateOf(lab, frame, TRANSMIT).isFull).toBe(false);
  });

  it('shows the jobs of a run in slots that hang together and never overlap', () => {
    const run = new Simulation(lab.network, { seed: 3, recentSpan: 2e-3 });
    run.advance(6e-3);
    const frame = run.frame(2_000);
    const groups = slotGroups(lab, frame, RECEIVE).sort((a, b) => a.first - b.first);
    expect(groups.length).toBeGreaterThan(20);
    let end = 0;
    for (const { first, slots } of groups) {
      expect(first).toBe(end);
      expect(slots).toBe(5);
      end = first + slots;
    }
    expect(end).toBe(ringStateOf(lab, frame, RECEIVE).occupied);
  });

  it('shows its own jobs and nobody else’s where neighbours are under way too', () => {
    const shared = compileLab({ ...defaultSettings('B'), neighbours: 2, neighbourRate: 60_000 });
    const run = new Simulation(shared.network, { seed: 3, recentSpan: 2e-3 });
    const seen = new Set<number>();
    for (const time of [6e-3, 7e-3, 8e-3, 9e-3, 10e-3, 11e-3, 12e-3]) {
      run.advance(time);
      const frame = run.frame(5_000);
      for (let ring = 0; ring < frame.rings.length / RingColumn.Count; ring++) {
        const groups = slotGroups(shared, frame, ring).sort((a, b) => a.first - b.first);
        let end = 0;
        for (const { first, slots } of groups) {
          expect(first).toBeGreaterThanOrEqual(end);
          end = first + slots;
        }
        const taken = groups.reduce((sum, { slots }) => sum + slots, 0);
        expect(taken).toBe(ringStateOf(shared, frame, ring).occupied);
        if (taken > 0) seen.add(ring);
      }
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});

describe('even groups', () => {
  it('make up the level exactly, the last one with what is left', () => {
    expect(evenGroups(12, 5)).toEqual([
      { job: 0, first: 0, slots: 5 },
      { job: 1, first: 5, slots: 5 },
      { job: 2, first: 10, slots: 2 },
    ]);
    expect(evenGroups(0, 5)).toEqual([]);
  });
});
