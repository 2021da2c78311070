import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCsv } from '../../src/takeaway/testing/read-csv.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const INSTANT = '?part=B&seed=7&t=0.012&paused=1';

/** A chart's table as it stands on the page, row by row, its heading first; spaces as one types them. */
async function tableOf(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const chart = page.getByRole('figure').filter({ has: page.getByText(name) });
  await chart.getByRole('button', { name: 'Show as a table' }).click();
  const rows = await page.getByRole('region', { name }).locator('tr').all();
  const cells = rows.map((row) => row.locator('th, td').allTextContents());
  return (await Promise.all(cells)).map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ')));
}

/** A chart's file, its numbers as numbers. */
async function fileOf(page: Page, name: string) {
  await page.getByRole('button', { name: 'Take away' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: new RegExp(`^${name}.*as CSV$`) }).click();
  const { columns, rows } = readCsv(await readFile(await (await waiting).path(), 'utf8'));
  await page.keyboard.press('Escape');
  return { columns, rows };
}

const rounded = (value: string | undefined) => {
  const number = Number(value);
  return number.toFixed(number < 10 ? 1 : 0).replace(/\.0$/, '');
};
const percent = (value: string | undefined) => `${Math.round(100 * Number(value))}%`;
const sum = (values: readonly (string | undefined)[]) =>
  values.reduce((total, one) => total + Number(one), 0);

test('the files of queues and of response times hold what their tables and the page say', async ({
  page,
}) => {
  await openLab(page, `${INSTANT}&charts=queues,responses`);
  const queues = await fileOf(page, 'Queues and losses');
  const ends = queues.rows.map(([until]) => Number(until));
  expect(ends.at(-1)).toBeCloseTo(0.012, 9);
  const lost = queues.rows.map((row) => row.at(-1));
  const said = await page.getByText(/So far: .* lost\./).textContent();
  expect(said).toContain(` ${sum(lost)} lost.`);
  const [, ...told] = await tableOf(page, 'Queues and losses over time');
  expect(told.length).toBeGreaterThan(8);
  for (const [time = '', ...cells] of told) {
    const at = ends.findIndex((end) => Math.abs(end * 1e3 - Number.parseFloat(time)) < 1e-6);
    const present = queues.rows[at]?.slice(1, -1).map(rounded);
    expect(cells.slice(0, -1), time).toEqual(present);
  }
  expect(sum(told.map((row) => row.at(-1)))).toBe(sum(lost));

  const responses = await fileOf(page, 'Distribution of response times');
  const points = responses.rows.map((row) => row.map(Number));
  const [, ...listed] = await tableOf(page, 'Distribution of response times');
  const [percentiles, curve] = [listed.slice(0, 3), listed.slice(3)];
  expect(percentiles.map(([name]) => name)).toEqual(['p50', 'p99', 'p99.9']);
  for (const [name = '', time = '', slower = ''] of percentiles) {
    if (Number(slower) < 10) {
      expect(time).toBe('too few samples');
      continue;
    }
    // The file has the edges of bins; the percentile lies within one, and is told in three digits.
    const most = 1 - Number(name.slice(1)) / 100;
    const bin = points.findIndex(([, beyond = 0, count = 1]) => beyond <= most * count);
    const [from = 0, to = 0] = [points[bin - 1]?.[0], points[bin]?.[0]];
    const seconds = Number.parseFloat(time) * (time.endsWith('µs') ? 1e-6 : 1e-3);
    expect(seconds, time).toBeGreaterThan(0.995 * from);
    expect(seconds, time).toBeLessThan(1.005 * to);
  }
  expect(curve.length).toBeGreaterThan(20);
  for (const [, time = '', slower = ''] of curve) {
    const [edge = Number.NaN] =
      points.find(([, beyond]) => beyond === Number(slower.replaceAll(',', ''))) ?? [];
    const seconds = Number.parseFloat(time) * (time.endsWith('µs') ? 1e-6 : 1e-3);
    expect(Math.abs(seconds / edge - 1), `${time}, ${slower} slower`).toBeLessThan(0.005);
  }
});

test('the files of what is busy hold what their tables say', async ({ page }) => {
  await openLab(page, `${INSTANT}&charts=utilization,components`);
  const overTime = await fileOf(page, 'How busy every component was');
  const [, ...told] = await tableOf(page, 'How busy every component was over time');
  for (const [time = '', ...shares] of told) {
    const row = overTime.rows.find(
      ([until]) => Math.abs(Number(until) * 1e3 - Number.parseFloat(time)) < 1e-6,
    );
    expect(shares, time).toEqual(row?.slice(1).map(percent));
  }
  const now = await fileOf(page, 'How busy every stage is');
  const [, ...stages] = await tableOf(page, 'How busy every stage is');
  const shares = stages.map(([, share = '']) => share).filter((share) => share.endsWith('%'));
  expect(shares).toEqual(now.rows.flatMap(([, share]) => (share === '' ? [] : [percent(share)])));

  await page.getByRole('tab', { name: 'Saturation' }).click();
  await expect(page.locator('.saturation')).toBeVisible();
  await expect(page.locator('.saturation[data-waiting]')).toHaveCount(0, { timeout: 60_000 });
  const { rows } = await fileOf(page, 'Saturation');
  const [head = [], ...loads] = await tableOf(page, 'Saturation');
  expect(rows).toHaveLength(2 * loads.length);
  const gigabits = (value: string | undefined, digits: number) => Number(value).toFixed(digits);
  for (const [i, [offered, virtual, direct, bounds, runs]] of loads.entries()) {
    const [first = [], second = []] = [rows[i], rows[loads.length + i]];
    expect(offered).toBe(`${gigabits(first[1], 1)} Gbit/s`);
    const told = ([, , mean, halfWidth]: readonly string[]) =>
      `${gigabits(mean, 1)} ± ${gigabits(halfWidth, 2)} Gbit/s`;
    expect([virtual, direct], offered).toEqual([told(first), told(second)]);
    expect(bounds, offered).toBe(`${gigabits(first[5], 1)}, ${gigabits(second[5], 1)}`);
    expect(Number(runs), offered).toBe(Number(first[6]) + Number(second[6]));
  }
  expect(head.join()).toContain('vhost-net');
});
