import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'valibot';
import { resultSchema } from '../../src/takeaway/result-schema.ts';
import { readCsv } from '../../src/takeaway/testing/read-csv.ts';
import { traceFaults } from '../../src/takeaway/testing/trace-faults.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { figure, labRoot, openLab, simulate, untilDrawn } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const INSTANT = '?part=B&seed=7&t=0.012&paused=1';

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Take away' }).click();
  const menu = page.getByRole('region', { name: 'Take away' });
  await expect(menu).toBeVisible();
  return menu;
}

async function download(page: Page, button: RegExp | string) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Take away' }).getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('copies a link that opens the same pixels somewhere else', async ({ page, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Not at rest in the address: the link names the instant all the same.
  const root = await openLab(page, '?part=B&seed=7&speed=1/100000&t=0.012&paused=1');
  await openMenu(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is in the clipboard.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());

  const other = await (await browser.newContext({ deviceScaleFactor: 1, locale: 'en-GB' })).newPage();
  await other.goto(link);
  const otherRoot = await untilDrawn(other);
  const fingerprint = await root.getAttribute('data-fingerprint');
  await expect(otherRoot).toHaveAttribute('data-fingerprint', fingerprint ?? '');
  expect(await other.screenshot()).toEqual(await page.screenshot());
  await other.context().close();
});

test('lays the link out for copying where the clipboard is closed', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    }),
  );
  await openLab(page, INSTANT);
  await openMenu(page);
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link to this state' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: 'Link to this state' });
  await expect(field).toHaveValue(page.url());
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBe(page.url().length);
});

test('saves the numbers of the bandwidth chart, the last of them those on the screen', async ({ page }) => {
  await openLab(page, INSTANT);
  await openMenu(page);
  const { name, bytes } = await download(page, /^Bandwidth.* as CSV$/);
  expect(name).toBe('direct-io-access_part-b_12ms_bandwidth.csv');
  const { comments, columns, rows } = readCsv(bytes.toString('utf8'));
  expect(comments.at(-1)).toBe(page.url());
  expect(comments.join(' ')).toContain((await labRoot(page).getAttribute('data-fingerprint')) ?? '?');
  const last = Object.fromEntries(columns.map((column, index) => [column, Number(rows.at(-1)?.[index])]));
  expect(last.time_s).toBeCloseTo(0.012, 9);
  await expect(figure(page, 'Offered')).toHaveText(`${last.offered_gbit_s?.toFixed(1)} Gbit/s`);
  await expect(figure(page, 'Delivered')).toHaveText(`${last.delivered_gbit_s?.toFixed(1)} Gbit/s`);
  // Every number of the chart's own table is in the file.
  await page.getByRole('button', { name: 'Show as a table' }).first().click();
  for (const row of await page
    .getByRole('figure', { name: /^Bandwidth/ })
    .locator('tbody tr')
    .all()) {
    const [time = '', offered = '', delivered = ''] = await row.locator('th, td').allTextContents();
    const same = rows.find((cells) => Math.abs(Number(cells[0]) * 1e3 - Number.parseFloat(time)) < 1e-6);
    expect(Number(same?.[1]).toFixed(1)).toBe(offered.replace(/\sGbit\/s/, ''));
    expect(Number(same?.[2]).toFixed(1)).toBe(delivered.replace(/\sGbit\/s/, ''));
  }
});

test('saves the result of the run: of the same run, in the figures of the screen', async ({ page }) => {
  const root = await openLab(page, INSTANT);
  await openMenu(page);
  const { name, bytes } = await download(page, 'Result (JSON)');
  expect(name).toBe('direct-io-access_part-b_12ms_result.json');
  const result = parse(resultSchema, JSON.parse(bytes.toString('utf8')));
  expect(result.address).toBe(page.url());
  expect(result.fingerprint).toBe(await root.getAttribute('data-fingerprint'));
  await expect(figure(page, 'Delivered')).toHaveText(`${result.recent.deliveredGbps.toFixed(1)} Gbit/s`);
  await expect(figure(page, 'Offered')).toHaveText(`${result.recent.offeredGbps.toFixed(1)} Gbit/s`);
  const reported = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '7');
  expect(result.sinceStart.droppedRequests).toBe(reported.dropped);
});

test('saves life lines that a trace viewer takes', async ({ page }) => {
  await openLab(page, INSTANT);
  await openMenu(page);
  const { bytes } = await download(page, 'Life lines (Chrome trace)');
  const trace = JSON.parse(bytes.toString('utf8'));
  expect(traceFaults(trace)).toEqual([]);
  expect(trace.otherData.fingerprint).toBe(await labRoot(page).getAttribute('data-fingerprint'));
  expect(trace.traceEvents.length).toBeGreaterThan(1_000);
});

for (const [what, button] of [
  ['stage', 'Stage as'],
  ['bandwidth', 'Bandwidth over time'],
  ['utilization', 'How busy'],
] as const) {
  test(`saves a picture of the ${what} that needs nothing else and says where it is from`, async ({
    page,
  }) => {
    await openLab(page, INSTANT);
    await openMenu(page);
    const svg = (await download(page, new RegExp(`^${button}.*SVG$`))).bytes.toString('utf8');
    const facts = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        words: document.querySelector('desc')?.textContent?.replaceAll('\u00a0', ' ') ?? '',
        caption: [...document.querySelectorAll('text')].map((line) => line.textContent).join(' '),
        classes: document.querySelectorAll('[class]').length,
        pointers: [...document.querySelectorAll('[href]')].map((e) => e.getAttribute('href')?.slice(0, 5)),
        fonts: /@font-face/.test(document.querySelector('style')?.textContent ?? ''),
      };
    }, svg);
    expect(facts.error).toBeNull();
    expect(facts.classes).toBe(0);
    expect(facts.fonts).toBe(true);
    expect(facts.pointers.every((pointer) => pointer === 'data:')).toBe(true);
    expect(svg).not.toMatch(/url\("?https?:|var\(--/);
    const fingerprint = await labRoot(page).getAttribute('data-fingerprint');
    expect(facts.words).toContain(fingerprint ?? '?');
    expect(facts.caption).toContain(fingerprint ?? '?');
    expect(facts.words).toContain('Seed 7');
    expect(facts.words).toContain('12.000 ms');

    const png = (await download(page, new RegExp(`^${button}.*PNG$`))).bytes;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
    expect(png.length).toBeGreaterThan(20_000);
    if (process.env.LAB_KEEP_PICTURES !== undefined) {
      const { writeFile } = await import('node:fs/promises');
      await writeFile(`${process.env.LAB_KEEP_PICTURES}/${what}.svg`, svg);
      await writeFile(`${process.env.LAB_KEEP_PICTURES}/${what}.png`, png);
    }
  });
}

test('works by keyboard alone, keeps the focus, and axe finds nothing', async ({ page }) => {
  await openLab(page, INSTANT);
  const button = page.getByRole('button', { name: 'Take away' });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('region', { name: 'Take away' });
  await expect(menu.getByRole('button', { name: 'Close' })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});
