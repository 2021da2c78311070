import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { Simulation } from '../src/engine/simulation.ts';
import { mm1k } from '../src/engine/theory/single-station.ts';
import { compileLab } from '../src/pattern/compile-lab.ts';
import { defaultSettings } from '../src/pattern/settings.ts';
import { readOptions } from './simulate/options.ts';

// Each starts a process that compiles what it runs: seconds, or many where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/simulate.ts', ...args]);

describe('the command line', () => {
  it('prints what the engine says, as JSON', async () => {
    const args = [
      '--part',
      'B',
      '--rate',
      '50000',
      '--path',
      'vhost-net',
      '--seconds',
      '0.02',
      '--seed',
      '7',
      '--json',
    ];
    const printed = JSON.parse((await run(...args)).stdout);
    const settings = { ...defaultSettings('B'), rate: 50_000, seed: 7 };
    const simulation = new Simulation(compileLab(settings).network, { seed: 7 });
    simulation.advance(0.02);
    const summary = simulation.summary();
    expect(printed).toMatchObject({
      settings,
      fingerprint: summary.fingerprint,
      offered: summary.offered,
      carried: summary.carried,
      dropped: summary.dropped,
      carriedGbps: summary.throughput / 1e9,
    });
    expect(printed.stations.map(({ name }: { name: string }) => name)).toEqual(
      summary.stations.map(({ name }) => name),
    );
    expect(printed.responseTimeUs.p99).toBeCloseTo(summary.sojournTime.p99 * 1e6, 6);
    // A percentile says little without the number of answers behind it.
    expect(printed.responseTimeUs.samples).toBe(summary.carried);
    expect(summary.sojournTime.samples).toBe(summary.carried);
  });

  it('names every wrong option and how to mend it, and exits with 2', async () => {
    const failure = await run('--part', 'D', '--rate', 'many', '--seed', '1.5').catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 2 });
    const { stderr } = failure as { stderr: string };
    expect(stderr).toContain('--part D: must be one of A, B, C');
    expect(stderr).toContain('--rate many: must be a number from 1000 to 250000');
    expect(stderr).toContain('--seed 1.5: must be a whole number from 0 to 4294967295');
  });
});

describe('settings that cannot be together', () => {
  it('are refused with what would be possible', () => {
    expect(
      readOptions(['--path', 'sr-iov', '--link', '10', '--card', '82599', '--neighbours', '63']),
    ).toEqual({
      faults: [expect.stringContaining('--neighbours 63: card 82599 has 63 virtual functions')],
    });
    expect(readOptions(['--path', 'sr-iov', '--card', '82599'])).toEqual({
      faults: [expect.stringContaining('take --card e810, or a slower --link')],
    });
  });
});

describe('a network file', () => {
  it('is run, replicated, and its means come with intervals', async () => {
    const args = [
      'docs/networks/tandem.json',
      '--seconds',
      '0.2',
      '--seed',
      '5',
      '--replications',
      '8',
      '--json',
    ];
    const { replications, fingerprints, estimates } = JSON.parse((await run(...args)).stdout);
    expect(replications).toBe(8);
    expect(new Set(fingerprints).size).toBe(8);
    // M/M/1/8 at rho 0.9 loses 6.99 %; five half widths of a 95 % interval leave no room for chance.
    const { mean, halfWidth95 } = estimates.stations[0].dropShare;
    expect(Math.abs(mean - mm1k(0.9, 1, 8).blocking)).toBeLessThan(5 * halfWidth95);
    expect(halfWidth95).toBeLessThan(mean / 5);
  });

  it('is refused with every fault by its path, and exits with 2', async () => {
    const failure = await run('package.json').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('stations: ') });
    const missing = await run('no-such-file.json').catch((error: unknown) => error);
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no-such-file.json cannot be read'),
    });
  });
});

describe('a warm-up', () => {
  it('is cut from every replication, and its cuts are shown', async () => {
    const args = ['docs/networks/tandem.json', '--seconds', '0.1', '--replications', '4'];
    const { stdout } = await run(...args, '--warm-up', 'auto', '--json');
    const { warmUp, estimates } = JSON.parse(stdout);
    expect(warmUp.rule).toBe('MSER-5');
    expect(warmUp.cutsSeconds).toHaveLength(4);
    for (const cut of warmUp.cutsSeconds) expect(cut).toBeLessThanOrEqual(0.05);
    expect(estimates.meanResponseTimeUs.halfWidth95).toBeGreaterThan(0);
    expect((await run(...args, '--warm-up', '0.02')).stdout).toContain('warm-up cut at 0.02 s (given)');
  });
  it('has to leave something of the run', () => {
    expect(readOptions(['--seconds', '1', '--warm-up', '1'])).toEqual({
      faults: [expect.stringContaining('make --seconds longer')],
    });
    expect(readOptions(['--warm-up', 'soon'])).toEqual({
      faults: [expect.stringContaining('--warm-up soon')],
    });
  });
});

describe('a trace', () => {
  const write = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'trace-')), 'trace.csv');
    writeFileSync(path, text);
    return path;
  };
  it("takes the place of a lab's load, and of a network's", async () => {
    const trace = write('time,request bytes,response bytes\n0.001,256,4096\n0.002,256,4096\n0.5,1,1\n');
    const lab = JSON.parse((await run('--part', 'B', '--trace', trace, '--seconds', '0.1', '--json')).stdout);
    expect(lab).toMatchObject({ offered: 2, carried: 2, trace });
    const network = JSON.parse(
      (await run('docs/networks/tandem.json', '--trace', trace, '--seconds', '1', '--json')).stdout,
    );
    expect(network).toMatchObject({ offered: 3 });
  });
  it('is refused with every fault by its line', async () => {
    const failure = await run('--trace', write('0,1,2\n1,x,2\n')).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('line 2: "x" is not') });
  });
});

describe('options', () => {
  it('of the lab do not go with a file', () => {
    expect(readOptions(['network.json', '--rate', '5'])).toEqual({
      faults: [expect.stringContaining('--rate')],
    });
  });
  it("start from the part's own settings", () => {
    expect(readOptions(['--part', 'C'])).toEqual({
      what: { settings: defaultSettings('C') },
      seconds: 0.1,
      seed: 1,
      replications: 1,
      warmUp: null,
      trace: null,
      mostEvents: 1e9,
      isJson: false,
    });
  });
  it('do not take an unknown name or an empty number', () => {
    expect(readOptions(['--speed', '3'])).toEqual({ faults: [expect.stringContaining('--speed')] });
    expect(readOptions(['--rate', ' '])).toEqual({ faults: [expect.stringContaining('--rate')] });
  });
  it('give the usage text on request', () => expect(readOptions(['--help'])).toBeNull());
});

describe('a run that would not end', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'endless-')), 'network.json');
  writeFileSync(
    file,
    JSON.stringify({
      stations: [{ kind: 'queue', name: 'q', capacity: 1 }],
      classes: [{ name: 'j', route: [{ station: 'q' }] }],
      sources: [{ name: 's', class: 'j', arrivals: { kind: 'poisson', ratePerSecond: 1e12 } }],
    }),
  );
  it('is stopped, and its figures are marked incomplete', async () => {
    const failure = await run(file, '--most-events', '5000', '--json').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 3, stderr: expect.stringContaining('incomplete') });
    const { incomplete, offered, carried, seconds } = JSON.parse((failure as { stdout: string }).stdout);
    expect(incomplete).toContain('stopped after 5000 events');
    expect(offered).toBeGreaterThan(2000);
    expect(carried).toBe(offered);
    expect(seconds).toBeLessThan(1e-6);
  });
  it('is no replication', async () => {
    const failure = await run(file, '--most-events', '5000', '--replications', '3').catch((e: unknown) => e);
    expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('no replication came to its') });
  });
});
