import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../src/pattern/calibration/experiments/ask.ts';
import { trustIn } from '../src/pattern/calibration/experiments/confidence.ts';
import { forwarding, pingPong, stream } from '../src/pattern/calibration/experiments/experiment.ts';
import { runExperiment } from '../src/pattern/calibration/experiments/run-experiment.ts';

const predict = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/predict.ts', ...args]);

describe('a prediction', () => {
  it('is asked for on the command line, and comes with what it rests on', async () => {
    const args = '--kind forwarding --topology loopback --bytes 512 --lineRateGbps 10 --json'.split(' ');
    const { experiment, figures, trust } = JSON.parse((await predict(...args)).stdout);
    expect(experiment).toEqual(forwarding('loopback', 512));
    // The wire of 10 Gbit/s carries 2.35 million frames of 512 B.
    expect(figures.rateKpps).toBeCloseTo(1e7 / ((512 + 20) * 8), -1);
    expect(trust).toMatchObject({ level: 'between published points', near: expect.any(Array) });
  });

  it('names every fault of a question, and exits with 2', async () => {
    const failure = await predict('--kind', 'stream', '--path', 'x', '--load', '3').catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('path: must be one of') });
    expect((failure as { stderr: string }).stderr).toContain('load: does not belong to stream');
  });
});

describe('the station that limits', () => {
  it.each([
    ['the switch, though the wire before it is full too', forwarding('physical-physical', 64), 'switch-0'],
    ['the switch, with a larger frame through a guest', forwarding('loopback', 256), 'switch-0'],
    ['the wire, where the switch keeps up', forwarding('loopback', 1518), 'port-in'],
  ])('is %s', (_, experiment, station) => {
    expect(runExperiment(experiment).busiest.station).toBe(station);
  });
});

describe('a question', () => {
  it.each([
    null,
    7,
    [],
    {},
    { kind: 'x' },
    { kind: 'stream', path: 'vhost-net', bytes: 1e9 },
    { kind: 'ping-pong', path: 'vhost-net', virtualMachines: 3 },
  ])('that cannot be answered is refused: %j', (asked) =>
    expect(readQuestion(asked).faults?.length).toBeGreaterThan(0),
  );
});

describe('trust', () => {
  it('falls with the distance from what was published', () => {
    const levels = [
      forwarding('virtual-virtual', 1024),
      forwarding('virtual-virtual', 512),
      stream('vhost-net', { lineRate: 100 }),
      stream('emulated'),
    ].map((experiment) => trustIn(experiment));
    expect(levels.map(({ level }) => level)).toEqual([
      'published',
      'between published points',
      'beyond published points',
      'assumption',
    ]);
    const widths = levels.map(({ within }) => within);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  });
});

describe('the experiments', () => {
  it('share a wire among virtual machines, and a second core helps until it is full', () => {
    const alone = runExperiment(stream('sr-iov', { lineRate: 10 })).goodput;
    const seven = runExperiment(stream('sr-iov', { lineRate: 10, virtualMachines: 7 })).goodput;
    expect(seven / alone).toBeCloseTo(1, 2);
    const [one, two, four] = [1, 2, 4].map(
      (cores) => runExperiment(forwarding('loopback', 64, { cores })).rate,
    ) as [number, number, number];
    expect(two / one).toBeCloseTo(2, 1);
    expect(four * 84 * 8).toBeLessThan(10.1e9);
  });
  it('carry less through a longer chain, and lose what is offered beyond the most', () => {
    const rates = [1, 2, 4].map(
      (virtualMachines) => runExperiment(forwarding('loopback', 64, { virtualMachines })).rate,
    );
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(runExperiment(forwarding('loopback', 64, { load: 0.5 })).lossShare).toBe(0);
    expect(runExperiment(forwarding('loopback', 64, { load: 2 })).lossShare).toBeGreaterThan(0.3);
  });
  it('take longer for a larger message, on every path in the same order', () => {
    const means = (messageBytes: number) =>
      (['bare-metal', 'vhost-user', 'vhost-net', 'virtio-userspace', 'emulated'] as const).map(
        (path) => runExperiment(pingPong(path, { messageBytes })).latency.mean,
      );
    const [small, large] = [means(64), means(1400)];
    expect(small).toEqual(small.toSorted((a, b) => a - b));
    for (const [i, mean] of large.entries()) expect(mean).toBeGreaterThan(small[i] ?? 0);
  });
});
