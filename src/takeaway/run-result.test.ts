import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { planOf } from '../pattern/lab-plan.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { resultJsonSchema, resultSchema } from './result-schema.ts';
import { runResult } from './run-result.ts';

const settings = { ...defaultSettings('B'), seed: 7 };
const lab = compileLab(settings);

function sourcesAt(until: number) {
  const simulation = new Simulation(lab.network, { seed: settings.seed, recentSpan: 2e-3 });
  simulation.advance(until);
  const run = { id: 1, settings, lab, plan: planOf(settings), segments: [{ from: 0, settings, lab }] };
  const address = 'https://example.org/?part=B';
  return { address, run, frame: simulation.frame(0), summary: simulation.summary() };
}

describe('the result of a run as a file', () => {
  it.each([0, 0.001, 0.012])('keeps to its schema at %d s', (until) => {
    const file = JSON.parse(JSON.stringify(runResult(sourcesAt(until))));
    expect(parse(resultSchema, file)).toEqual(file);
  });

  it('says the same as the run', () => {
    const sources = sourcesAt(0.012);
    const { sinceStart, fingerprint, recent } = runResult(sources);
    expect(fingerprint).toBe(sources.frame.fingerprint);
    expect(sinceStart.offeredRequests).toBe(
      sinceStart.carriedRequests + sinceStart.droppedRequests + sinceStart.inFlightRequests,
    );
    expect(sinceStart.responseTime.samples).toBe(sources.frame.carried);
    expect(recent.deliveredGbps).toBeCloseTo((sources.frame.recent.carriedBytes * 8) / 2e-3 / 1e9, 9);
  });

  it('tells where a run forks, and all settings of each stretch', () => {
    const sources = sourcesAt(0.001);
    const plan = { settings, forks: [{ at: 0.0005, change: { path: 'sr-iov' as const } }] };
    const file = runResult({ ...sources, run: { ...sources.run, plan } });
    expect(parse(resultSchema, file).plan.forks).toEqual([{ atSeconds: 0.0005, change: { path: 'sr-iov' } }]);
    expect(file.plan.segments).toEqual([
      { fromSeconds: 0, settings },
      { fromSeconds: 0.0005, settings: { ...settings, path: 'sr-iov' } },
    ]);
  });

  it('refuses a record of another run', () => {
    const { frame } = sourcesAt(0.011);
    expect(() => runResult({ ...sourcesAt(0.012), frame })).toThrow(/the screen shows/);
  });

  it('has its schema published as it is', () => {
    const published = JSON.parse(readFileSync('public/result.schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(resultJsonSchema())));
  });
});
