import { describe, expect, it } from 'vitest';
import { StationColumn } from '../engine/frame.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { bottleneckNow, utilizationOf } from './bottleneck.ts';
import type { LabNetwork } from './lab-network.ts';

const lab: LabNetwork = {
  network: { stations: [], classes: [], sources: [] },
  neighbours: [],
  ownClass: 0,
  places: [],
  components: [
    { component: 'virtual-nic', stations: [0], rings: [] },
    { component: 'database-server', stations: [1, 2], rings: [] },
  ],
  ceilings: { virtualNic: 12e9, wire: 23e9, bottleneck: { component: 'virtual-nic', capacity: 12e9 } },
};

const frameOf = (...utilizations: number[]) =>
  madeFrame({
    time: 1e-3,
    stations: utilizations.flatMap((utilization) =>
      Array.from({ length: StationColumn.Count }, (_, column) =>
        column === StationColumn.Utilization ? utilization : 0,
      ),
    ),
  });

describe('The bottleneck', () => {
  it('is nothing while every component has room', () => {
    expect(bottleneckNow(frameOf(0.9, 0.2, 0.4), lab)).toBeNull();
  });

  it('is the busiest full component', () => {
    expect(bottleneckNow(frameOf(0.96, 0.2, 0.4), lab)).toBe('virtual-nic');
    expect(bottleneckNow(frameOf(0.96, 0.2, 0.99), lab)).toBe('database-server');
  });

  it('takes a component to be as busy as its busiest station', () => {
    expect(utilizationOf(frameOf(0.1, 0.2, 0.4), lab.components[1]!)).toBe(0.4);
  });
});
