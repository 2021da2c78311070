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

  it('is the one that the law names where several are as busy, else the first on the way', () => {
    expect(bottleneckNow(frameOf(1, 0.2, 1), lab)).toBe('virtual-nic');
    const lawNamesTheOther: LabNetwork = {
      ...lab,
      ceilings: { ...lab.ceilings, bottleneck: { component: 'database-server', capacity: 12e9 } },
    };
    expect(bottleneckNow(frameOf(1, 0.2, 0.995), lawNamesTheOther)).toBe('database-server');
    const lawNamesNeither: LabNetwork = {
      ...lab,
      ceilings: { ...lab.ceilings, bottleneck: { component: 'storage-lun', capacity: 12e9 } },
    };
    expect(bottleneckNow(frameOf(1, 0.2, 1), lawNamesNeither)).toBe('virtual-nic');
  });

  it('takes a component to be as busy as its busiest station', () => {
    expect(utilizationOf(frameOf(0.1, 0.2, 0.4), lab.components[1]!)).toBe(0.4);
  });

  it('counts a station that a fork put there from the fork on', () => {
    const frame = frameOf(0.1, 0.2, 0.4);
    const { span } = frame.recent;
    const half = {
      component: 'io-card',
      stations: [0, 1],
      rings: [],
      since: [frame.time - span / 2, 0],
    } as const;
    expect(utilizationOf(frame, half)).toBeCloseTo(0.2, 12);
    expect(utilizationOf(frame, { ...half, stations: [0], since: [frame.time] })).toBe(0);
  });
});
