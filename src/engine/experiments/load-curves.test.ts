import { describe, expect, it } from 'vitest';
import type { Network } from '../network.ts';
import { inLine, oneQueue } from '../testing/networks.ts';
import { type CurveRun, effortOf, LoadCurves, type LoadCurvesTask } from './load-curves.ts';
import { type ReplicationResult, replicateOnce } from './replication.ts';

const RATES = [0.2, 0.4, 0.6, 0.8, 1, 1.2];
const loads = RATES.map((rate) => ({ rate, network: withBytes(inLine([oneQueue(1, 6)], rate)) }));
const task: LoadCurvesTask = {
  curves: [
    { name: 'one', loads },
    { name: 'other', loads: loads.slice(0, 3) },
  ],
  replications: 3,
  precision: 0.2,
};

/** Throughput is what a sweep is precise in, so responses must weigh something. */
function withBytes(network: Network): Network {
  return { ...network, sources: network.sources.map((source) => ({ ...source, responseBytes: 1000 })) };
}

/** A run's result, made once: the order in which results are taken in is what is tested. */
const results = new Map<string, ReplicationResult>();
function resultOf(run: CurveRun): ReplicationResult {
  const key = `${run.load}/${run.replication}/${run.isPreview}`;
  const result = results.get(key) ?? replicateOnce(run.task);
  results.set(key, result);
  return result;
}

function runAll(curves: LoadCurves, order: (runs: CurveRun[]) => CurveRun[] = (runs) => runs): CurveRun[] {
  const runs = order(curves.first());
  for (const run of runs) runs.push(...curves.add(run, resultOf(run)));
  return runs;
}

describe('the effort of a sweep', () => {
  const at = (rate: number, others: number) => ({ rate, others, network: withBytes(oneLoad) });
  const oneLoad = inLine([oneQueue(1, 6)], 0.5);
  const sweepOf = (others: number): LoadCurvesTask => ({
    curves: [{ name: 'one', loads: Array.from({ length: 48 }, (_, i) => at(4_000 * (i + 1), others)) }],
  });
  const jobsOf = (given: LoadCurvesTask) => {
    const { most } = effortOf(given);
    const whole = new LoadCurves(given).first().filter((run) => !run.isPreview && run.replication === 0);
    const jobs = whole.map(({ load, task: { seconds } }) => {
      const { rate, others = 0 } = given.curves[0]?.loads[load] ?? at(0, 0);
      return seconds * (rate + others);
    });
    return most * jobs.reduce((a, b) => a + b, 0);
  };

  it('is a whole one while the jobs of others are few', () => {
    expect(effortOf(sweepOf(0))).toEqual({ replications: 5, most: 20, isLimited: false });
    expect(effortOf(sweepOf(1_000)).isLimited).toBe(false);
  });

  it('stays within its limit however much others ask for, and says that it had one', () => {
    for (const others of [160_000, 1e6, 2.5e6]) {
      const given = sweepOf(others);
      expect(effortOf(given).isLimited).toBe(true);
      expect(effortOf(given).replications).toBeGreaterThanOrEqual(2);
      expect(jobsOf(given)).toBeLessThan(9e6);
      const runs = new LoadCurves(given).first();
      const seconds = (isPreview: boolean, load: number) =>
        runs.find((run) => run.isPreview === isPreview && run.load === load)?.task.seconds ?? Number.NaN;
      expect(seconds(true, 0)).toBeLessThanOrEqual(seconds(false, 0));
      expect(
        Math.min(...runs.filter((run) => !run.isPreview).map((run) => run.task.seconds)),
      ).toBeGreaterThanOrEqual(0.02);
    }
  });
});

describe('curves over a range of loads', () => {
  it('begin with short runs all over the axis, and its end', () => {
    const runs = new LoadCurves(task).first();
    const previews = runs.filter(({ isPreview }) => isPreview);
    expect(runs.slice(0, previews.length)).toEqual(previews);
    expect(new Set(previews.map(({ curve, load }) => `${curve}/${load}`))).toEqual(
      new Set(['0/0', '0/4', '0/5', '1/0', '1/2']),
    );
    const whole = runs.filter(({ isPreview }) => !isPreview);
    expect(
      previews.every(
        ({ task: { seconds }, load }) =>
          seconds < (whole.find((run) => run.load === load)?.task.seconds ?? 0),
      ),
    ).toBe(true);
  });

  it('give every point its replications, under the same seeds on every curve', () => {
    const whole = new LoadCurves(task).first().filter(({ isPreview }) => !isPreview);
    expect(whole).toHaveLength(3 * 9);
    for (const {
      replication,
      task: { seed },
    } of whole)
      expect(seed).toBe(1 + replication);
  });

  it('run the longer the fewer jobs come a second', () => {
    const seconds = RATES.map(
      (_, load) =>
        new LoadCurves(task).first().find((run) => run.load === load && !run.isPreview)?.task.seconds ?? 0,
    );
    expect(seconds.map((time, i) => time * (RATES[i] ?? 0))).toEqual(
      RATES.map(() => expect.closeTo(4500, 6)),
    );
  });

  it('know a point by its preview until its first whole run is there, and never again', () => {
    const curves = new LoadCurves(task);
    const runs = curves.first();
    const preview = runs[0] as CurveRun;
    const point = () => curves.curves[preview.curve]?.points[preview.load];
    expect(point()?.stage).toBe('waiting');
    curves.add(preview, resultOf(preview));
    expect(point()).toMatchObject({ stage: 'preview', isPrecise: false, estimate: { replications: 1 } });
    const whole = runs.find(
      (run) => !run.isPreview && run.curve === preview.curve && run.load === preview.load,
    ) as CurveRun;
    curves.add(whole, resultOf(whole));
    expect(point()).toMatchObject({ stage: 'growing', estimate: { replications: 1 } });
    expect(point()?.estimate.figures.throughput.mean).toBe(resultOf(whole).figures.throughput);
    const known = point();
    expect(curves.add(preview, resultOf(preview))).toEqual([]);
    expect(point()).toBe(known);
  });

  it('end the same, whatever the order in which results come', () => {
    const inOrder = new LoadCurves(task);
    const backwards = new LoadCurves(task);
    runAll(inOrder);
    runAll(backwards, (runs) => runs.reverse());
    expect(backwards.curves).toEqual(inOrder.curves);
    expect(
      inOrder.curves
        .flatMap(({ points }) => points)
        .every(({ stage, isPrecise }) => stage === 'done' && isPrecise),
    ).toBe(true);
  });

  it('ask for more where an interval is wide, up to four times as many, and then say so', () => {
    const curves = new LoadCurves({ ...task, precision: 1e-9 });
    const runs = runAll(curves);
    expect(runs.filter(({ isPreview }) => !isPreview)).toHaveLength(4 * 3 * 9);
    for (const { points } of curves.curves)
      for (const { stage, isPrecise } of points) expect([stage, isPrecise]).toEqual(['done', false]);
  });

  it('end a point whose runs have no result', () => {
    const curves = new LoadCurves(task);
    for (const run of curves.first()) if (run.curve === 1) expect(curves.fail(run)).toEqual([]);
    expect(curves.curves[1]?.points.map(({ stage }) => stage)).toEqual(['done', 'done', 'done']);
    expect(curves.curves[0]?.points.every(({ stage }) => stage === 'waiting')).toBe(true);
  });
});
