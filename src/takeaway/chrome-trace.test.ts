import { describe, expect, it } from 'vitest';
import type { LifeLineVisit } from '../engine/measures/life-lines.ts';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { chromeTrace, type TraceEvent } from './chrome-trace.ts';
import { traceFaults } from './testing/trace-faults.ts';

const { network } = compileLab(defaultSettings('B'));

function recorded(): readonly LifeLineVisit[] {
  const simulation = new Simulation(network, { seed: 3, lifeLines: { every: 1, mostVisits: 40_000 } });
  simulation.advance(0.012);
  return simulation.lifeLines();
}

const visits = recorded();
const trace = chromeTrace(network, visits, { seed: 3 });

describe('life lines as a Chrome trace', () => {
  it('keeps to the Trace Event Format', () => {
    expect(visits.length).toBeGreaterThan(1_000);
    expect(traceFaults(JSON.parse(JSON.stringify(trace)))).toEqual([]);
  });

  it('would be told if it did not', () => {
    const [first, ...others] = trace.traceEvents.filter(({ ph }) => ph !== 'M');
    const late = { ...first, ts: -1 } as TraceEvent;
    const open = others.filter(({ ph }) => ph !== 'e');
    expect(traceFaults({ ...trace, traceEvents: [late] })).not.toEqual([]);
    expect(traceFaults({ ...trace, traceEvents: open })).not.toEqual([]);
  });

  it('gives every request one id, every station a process, and every visit its time there', () => {
    const ids = new Set(trace.traceEvents.flatMap((event) => ('id' in event ? [event.id] : [])));
    expect(ids).toEqual(new Set(visits.map(({ job }) => job)));
    const named = trace.traceEvents.flatMap(({ ph, name, args }) =>
      ph === 'M' && name === 'process_name' ? [args.name] : [],
    );
    expect(named).toEqual(['requests', ...network.stations.map(({ name }) => name)]);

    const slices = trace.traceEvents.filter(({ name, ph }) => ph === 'X' && name.startsWith('request'));
    expect(slices).toHaveLength(visits.length);
    const total = slices.reduce((sum, slice) => sum + (slice.ph === 'X' ? slice.dur : 0), 0);
    const stayed = visits.reduce((sum, { enteredAt, leftAt }) => sum + (leftAt - enteredAt) * 1e6, 0);
    expect(total).toBeCloseTo(stayed, 3);
  });

  it('splits a visit into waiting and service that fill it', () => {
    const parts = (name: string) =>
      trace.traceEvents.reduce(
        (sum, event) => sum + (event.ph === 'X' && event.name === name ? event.dur : 0),
        0,
      );
    const waited = visits.reduce(
      (sum, { enteredAt, startedAt }) => sum + (Number.isNaN(startedAt) ? 0 : (startedAt - enteredAt) * 1e6),
      0,
    );
    expect(waited).toBeGreaterThan(0);
    expect(parts('waiting')).toBeCloseTo(waited, 3);
  });

  it('says so where a request was lost', () => {
    const lost = visits.filter(({ isDropped }) => isDropped).map(({ job }) => job);
    expect(lost.length).toBeGreaterThan(0);
    const told = trace.traceEvents.flatMap(({ ph, name, args }) =>
      ph === 'X' && name.endsWith(', lost') ? [args.job] : [],
    );
    expect(told.toSorted()).toEqual(lost.toSorted());
  });
});
