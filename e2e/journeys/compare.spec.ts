import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { followBarsOnStages, labRoot, openLab, simulate, untilDrawn } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const INSTANT = '?part=B&seed=7&t=0.012&paused=1';
const RESPONSE_BITS = 16_384 * 8;

const side = (page: Page, name: RegExp) => page.getByRole('region', { name });
const row = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell');

async function compare(page: Page) {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(side(page, /^Compared with: passthrough/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Compare again' })).toBeVisible({ timeout: 30_000 });
}

test('puts a second run beside the first, with the same arrivals, and takes it away again', async ({
  page,
}) => {
  const root = await openLab(page, INSTANT);
  const fingerprint = (await root.getAttribute('data-fingerprint')) ?? '';
  await compare(page);
  await expect(side(page, /^This run: vhost-net/)).toBeVisible();
  await expect(page.getByText('The very same arrivals on both sides')).toBeVisible();
  const [run, rival, difference] = await row(page, 'Offered').allTextContents();
  expect(run).toBe(rival);
  expect(difference).toBe('none at all');
  await expect(root).toHaveAttribute('data-fingerprint', fingerprint);
  await expect(page).toHaveURL(/compare=path:passthrough/);

  const button = page.getByRole('button', { name: 'Compare', exact: true });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.press('Enter');
  await expect(side(page, /^Compared with/)).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page.getByRole('slider', { name: 'Request rate' })).toBeVisible();
  await expect(page).not.toHaveURL(/compare=/);
  await expect(root).toHaveAttribute('data-fingerprint', fingerprint);
});

test('tells beside each run what became of the same request, off the drawings', async ({ page }) => {
  await openLab(page, '?part=B&t=0.0078&paused=1&compare=passthrough&follow=100');
  await expect(side(page, /^This run/).getByText('answered after 525 µs')).toBeVisible();
  await expect(side(page, /^Compared with/).getByText('answered after 251 µs')).toBeVisible();
  expect(await followBarsOnStages(page)).toBe(0);
});

test('moves both runs with one scrubber', async ({ page }) => {
  await openLab(page, `${INSTANT}&compare=passthrough`);
  const described = (name: RegExp) => side(page, name).getByText(/State of the parts at/);
  for (const name of [/^This run/, /^Compared with/]) {
    await expect(described(name)).toHaveText(/at 12(\.00)? ms/);
  }
  const scrubber = page.getByRole('slider', { name: /instant/i }).first();
  await scrubber.focus();
  await page.keyboard.press('Home');
  await expect(labRoot(page)).toHaveAttribute('data-sim-time', '0');
  for (const name of [/^This run/, /^Compared with/]) {
    await expect(described(name)).toHaveText(/at (0|0\.00|\.00) ms/);
  }

  // Each stage is taken away with the run that it shows.
  await page.getByRole('button', { name: 'Take away' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Take away' }).getByRole('button', { name: /SVG/ }).nth(1).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toContain('rival-stage');
  const namesItsPath = (await readFile(await file.path(), 'utf8')).includes('Passthrough: its own I/O card');
  expect(namesItsPath).toBe(true);
});

test('finds the difference that the command line finds', async ({ page }) => {
  test.slow();
  await openLab(page, `${INSTANT}&compare=passthrough`);
  const method = await page.getByText(/pairs of runs/).textContent();
  expect(method).toContain('10 pairs of runs with the same arrivals, seeds 7 to 16');
  expect(method?.replaceAll('\u00a0', ' ')).toContain('from 40 ms to 80 ms');
  const options = [
    '--part',
    'B',
    '--seed',
    '7',
    '--seconds',
    '0.08',
    '--warm-up',
    '0.04',
    '--replications',
    '10',
  ];
  const carried = async (path: string) => {
    const report: unknown = await simulate(...options, '--path', path);
    return (report as { estimates: { carriedPerSecond: { mean: number } } }).estimates.carriedPerSecond.mean;
  };
  const expected = (((await carried('passthrough')) - (await carried('vhost-net'))) * RESPONSE_BITS) / 1e9;
  const text = (await row(page, 'Delivered').allTextContents())[2]?.replaceAll('\u00a0', ' ') ?? '';
  const [, mean = '', from = '', to = ''] = /^\+([\d.]+) Gbit\/s \+([\d.]+) to \+([\d.]+)$/.exec(text) ?? [];
  // The same runs: to the last digit that is shown, and so well inside of the interval.
  expect(mean).toBe(expected.toFixed(mean.split('.')[1]?.length ?? 0));
  expect(Number(from)).toBeLessThan(expected);
  expect(Number(to)).toBeGreaterThan(expected);
  await expect(page.getByRole('heading', { name: /^Passthrough delivers .* more/ })).toBeVisible();
});

test('compares any settings, and swaps the two', async ({ page }) => {
  await openLab(page, `${INSTANT}&compare=passthrough`);
  await page.getByRole('combobox', { name: 'I/O path compared with' }).selectOption('vhost-net');
  const opener = page.getByRole('button', { name: 'All settings compared with' });
  await opener.click();
  const sheet = page.getByRole('dialog', { name: 'All settings' });
  const field = sheet.getByRole('textbox', { name: /^Host cores|^Request rate/ }).first();
  await field.fill('50000');
  await field.press('Enter');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(page.getByText('The load is another on each side', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Swap' }).click();
  await untilDrawn(page);
  await expect(page).toHaveURL(/rate=50000/);
  await expect(page).toHaveURL(/compare=.*rate:100000/);
});
