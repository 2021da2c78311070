import { describe, expect, it } from 'vitest';
import { StationColumn } from '../engine/frame.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { type MadeFrame, madeFrame } from '../stores/testing/made-frame.ts';
import { findingOf } from './bandwidth-facts.ts';

const lab = compileLab(defaultSettings('B'));
const found = (frame: Omit<MadeFrame, 'time'>) => findingOf(madeFrame({ time: 0.012, ...frame }), lab);
const everyStation = (utilization: number) =>
  lab.network.stations.flatMap(() =>
    Array.from({ length: StationColumn.Count }, (_, column) =>
      column === StationColumn.Utilization ? utilization : 0,
    ),
  );

describe('What the bandwidth chart finds', () => {
  it('is that all is delivered where about as much comes out as goes in', () => {
    expect(found({ offeredGbps: 2.6, carriedGbps: 2.5 })).toEqual({ kind: 'all' });
  });

  it('is not that all is delivered while the network fills', () => {
    expect(found({ offeredGbps: 8.8, carriedGbps: 7 })).toEqual({ kind: 'underway' });
  });

  it('is a shortfall where something is full or lost, and is the difference of the figures shown', () => {
    expect(found({ offeredGbps: 13.54, carriedGbps: 11.76, dropped: 26 })).toEqual({
      kind: 'short',
      shortfall: 1.7,
    });
    expect(found({ offeredGbps: 12, carriedGbps: 11.5, stations: everyStation(1) }).kind).toBe('short');
  });

  it('is a loss all the same while what had gone in before still comes out', () => {
    expect(found({ offeredGbps: 5, carriedGbps: 11.8, dropped: 3 })).toEqual({ kind: 'losing' });
  });
});
