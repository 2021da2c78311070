import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const sweep = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/sweep.ts', ...args]);

it('estimates every load on every path', async () => {
  const args = ['--loads', '2', '--most', '100000', '--replications', '3', '--precision', '1'];
  const { about, points } = JSON.parse((await sweep(...args, '--json')).stdout);
  expect(about.runs).toBe(16);
  expect(points.map(({ path, rate }: { path: string; rate: number }) => [path, rate])).toEqual([
    ['vhost-net', 50_000],
    ['vhost-net', 100_000],
    ['passthrough', 50_000],
    ['passthrough', 100_000],
  ]);
  expect(points[3].throughputGbps.mean).toBeGreaterThan(points[1].throughputGbps.mean);
}, 20_000);

it('refuses what it does not know, and exits with 2', async () => {
  const failure = await sweep('--paths', 'wormhole').catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('--paths takes') });
}, 20_000);
