import type { Page } from '@playwright/test';
import { accessibilityFaults, colourFaults } from '../support/accessibility.ts';
import { dressAs, openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A desktop of 1280 pixels at 400 %. */
const ENLARGED = { width: 320, height: 900 };

/**
 * One page in all its sizes and colours: every rule at every size, in light; what colours can break, in the others.
 *
 * @param page Opened at an address that names no theme.
 */
async function lookAtAll(
  page: Page,
  viewports: readonly (typeof DESKTOP)[],
  colours: readonly Colours[] = [DARK],
) {
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    await dressAs(page, 'light', 'default');
    const wide = `${viewport.width} wide`;
    expect.soft(await accessibilityFaults(page), `${wide}, light`).toEqual([]);
    for (const [title, ...colour] of colours) {
      await dressAs(page, ...colour);
      expect.soft(await colourFaults(page), `${wide}, ${title}`).toEqual([]);
    }
  }
}

type Colours = readonly [title: string, theme: 'light' | 'dark', colorProfile: 'default' | 'projector'];
const DARK: Colours = ['dark', 'dark', 'default'];
const PROJECTOR: Colours = ['projector', 'light', 'projector'];

for (const part of ['A', 'B', 'C']) {
  test(`axe finds nothing in Part ${part}`, async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await openLab(page, `?part=${part}&t=0.012&paused=1`);
    await lookAtAll(page, [DESKTOP, PHONE]);
  });
}

for (const [title, query] of [
  ['an embed', '?part=B&t=0.012&paused=1&embed=1'],
  ['a lesson in an embed', '?scenario=pattern-in-six-steps&step=2&embed=1'],
  ['projector colours', '?part=B&t=0.012&paused=1&colorProfile=projector'],
  ['dark projector colours', '?part=B&t=0.012&paused=1&colorProfile=projector&theme=dark'],
  ['a page with an address that could not be followed', '?part=Z&paused=1'],
] as const) {
  test(`axe finds nothing in ${title}`, async ({ page }) => {
    await openLab(page, query);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('axe finds nothing where two runs are compared', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await openLab(page, '?part=B&t=0.012&paused=1&compare=passthrough');
  await lookAtAll(page, [DESKTOP], [DARK, PROJECTOR]);
  await lookAtAll(page, [PHONE, ENLARGED], []);
});

test('axe finds nothing with everything unfolded', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await openLab(page, '?part=B&t=0.012&paused=1');
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByText('Show as a table').first().click();
  await page.getByRole('button', { name: 'Keys' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
});

for (const [title, query] of [
  ['“Why”', '&panel=why&level=advanced'],
  ['“One request”', '&panel=request'],
  ['all settings', '&settings=1&level=advanced'],
] as const) {
  test(`axe finds nothing in ${title}`, async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await openLab(page, `?part=B&t=0.012&paused=1${query}`);
    await expect(page.getByText('Loading')).toHaveCount(0);
    await lookAtAll(page, [DESKTOP, PHONE]);
  });
}

for (const view of ['pattern', 'model-card']) {
  test(`axe finds nothing in view=${view}`, async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await openLab(page, `?part=B&t=0.012&paused=1&view=${view}`);
    // What is folded away is looked at too.
    for (const summary of await page.locator('.app-page summary').all()) await summary.click();
    for (const viewport of [DESKTOP, PHONE]) {
      await lookAtAll(page, [viewport]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(viewport.width);
    }
  });
}

test('the lab waits behind a page that is read, and the focus comes back to the link', async ({ page }) => {
  const root = await openLab(page, '?part=B&t=0.012&paused=1');
  const link = page.getByRole('link', { name: 'Model card' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Model card' })).toBeVisible();
  await expect(page).toHaveURL(/view=model-card/);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await expect(page.locator('.app-stage canvas').first()).toBeVisible();
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
});

for (const charts of ['utilization,responses', 'queues,saturation']) {
  test(`axe finds nothing in the charts ${charts}`, async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await openLab(page, `?part=B&t=0.012&paused=1&charts=${charts}`);
    await lookAtAll(page, [DESKTOP], [DARK, PROJECTOR]);
    // Once more with both as tables.
    await page.getByRole('button', { name: 'Show as a table' }).first().click();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await lookAtAll(page, [DESKTOP], [DARK, PROJECTOR]);
  });
}

test('has no target smaller than 24 pixels, and no text that a phone cuts off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLab(page, '?part=B&t=0.012&paused=1');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  const targets = page.locator('button, select, summary, label:has(input), input[type=range]');
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    // What is folded away has no size at all.
    if (box === null || box.width === 0) continue;
    expect(Math.min(box.width, box.height), await target.innerText()).toBeGreaterThanOrEqual(24);
  }
});

test('at four times its size the sheet keeps its way out, and the comparison its differences', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openLab(page, '?part=B&t=0.012&paused=1&settings=1');
  for (const name of ['Close all settings', 'Reset all']) {
    const box = await page.getByRole('button', { name }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999), name).toBeLessThanOrEqual(320);
  }
  await page.getByRole('button', { name: 'Close all settings' }).click();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const figures = page
    .getByRole('region')
    .filter({ has: page.getByRole('columnheader', { name: /^Difference/ }) });
  await expect(figures.last()).toHaveAttribute('tabindex', '0');
  await figures.last().focus();
  await figures.last().evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth }));
  const last = await page.getByRole('columnheader', { name: /^Difference/ }).boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 999)).toBeLessThanOrEqual(320);
});
