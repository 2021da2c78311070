import { describe, expect, it } from 'vitest';
import { type Frame, StationColumn } from '../engine/frame.ts';
import { compilePlan } from '../pattern/compile-plan.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { componentSeries, componentsShown, lostByColumn, presentNow } from './component-series.ts';

const BIN = 50e-6;
const FORK = 0.006;
const { segments, network } = compilePlan({
  settings: defaultSettings('B'),
  forks: [{ at: FORK, change: { path: 'passthrough' } }],
});

/** A frame in which every station is half busy, holds two requests and loses one a bin, all the time. */
function evenFrame(time: number): Frame {
  const count = Math.ceil(time / BIN - 1e-9);
  const numbers = (value: number) => new Float32Array(network.stations.length * count).fill(value);
  return {
    ...madeFrame({ time }),
    stationSeries: {
      binWidth: BIN,
      count,
      busyShare: numbers(0.5),
      meanPresent: numbers(2),
      drops: numbers(1),
    },
  };
}

const runAt = (index: number) => {
  const lab = segments[index]?.lab;
  if (lab === undefined) throw new Error('no such segment');
  return { segments, lab };
};

describe('The components over time', () => {
  it('are those of the path in force before the run forks', () => {
    expect(componentsShown(runAt(0))).toContain('virtual-nic');
    expect(componentsShown(runAt(0))).not.toContain('io-card');
  });

  it('keep the past of the path that a fork has left, and give the new one none', () => {
    const { rows, columnWidth } = componentSeries(evenFrame(0.012), runAt(1));
    const busy = (component: string) => rows.find((row) => row.component === component)?.busy ?? [];
    const before = Math.floor(FORK / columnWidth) - 2;
    expect(busy('virtual-nic')[before]).toBeCloseTo(0.5);
    expect(busy('io-card')[before]).toBe(0);
    expect(busy('io-card').at(-1)).toBeCloseTo(0.5);
  });

  it('hold at an instant what their stations hold, each counted once', () => {
    const stations = network.stations.flatMap((_, station) =>
      Array.from({ length: StationColumn.Count }, (_, column) =>
        column === StationColumn.Present ? station + 1 : 0,
      ),
    );
    const now = presentNow(madeFrame({ time: 0.004, stations }), runAt(0));
    const shown = new Set(segments[0]?.lab.components.flatMap((component) => component.stations));
    const held = [...shown].reduce((sum, station) => sum + station + 1, 0);
    expect(now.reduce((sum, { present }) => sum + present, 0)).toBe(held);
  });

  it('count each station once: nothing is lost twice', () => {
    const frame = evenFrame(0.012);
    const shown = new Set(segments[0]?.lab.components.flatMap(({ stations }) => stations));
    const series = componentSeries(evenFrame(0.005), runAt(0));
    const lost = lostByColumn(series).reduce((sum, count) => sum + count, 0);
    expect(lost).toBe(shown.size * Math.round(0.005 / BIN));
    expect(componentSeries(frame, runAt(1)).columns).toBe(60);
  });
});
