import type { Locator, Page } from '@playwright/test';
import { seededChoices } from '../../src/app/fuzz/seeded-choices.ts';
import { readLaunch } from '../../src/embed/read-launch.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { compilePlan } from '../../src/pattern/compile-plan.ts';
import { labRoot, openLab, untilDrawn } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const PAUSED = '?part=B&seed=7&t=0.012&paused=1';
/** Of the scrubber's 1,200 places in a story of 12 ms, one is 10 µs. */
const secondsAt = (place: number) => place / 100_000;

const scrubber = (page: Page) => page.getByRole('slider', { name: 'Instant of the run' });
const fingerprintOf = async (root: Locator) => (await root.getAttribute('data-fingerprint')) ?? '';

/** The state at an instant of the run that an address names, simulated without a stop and without a page. */
function directly(query: string, seconds: number): string {
  const { launch } = readLaunch(query);
  const { network, seed } = compilePlan({ settings: launch.settings, forks: launch.forks });
  const run = new Simulation(network, { seed });
  run.advance(seconds);
  return run.fingerprint();
}

async function seek(page: Page, place: number) {
  await scrubber(page).fill(String(place));
  await expect(labRoot(page)).toHaveAttribute('data-sim-time', String(secondsAt(place)));
}

test('comes to the same state by 20 seeks to and fro as by going there directly', async ({ page }) => {
  const root = await openLab(page, PAUSED);
  const choices = seededChoices(20);
  for (let count = 0; count < 20; count++) {
    const place = choices.below(1200) + 1;
    await seek(page, place);
    expect(await fingerprintOf(root), `at ${secondsAt(place)} s`).toBe(directly(PAUSED, secondsAt(place)));
  }
});

test('steps one event on and one back to the very state it came from', async ({ page }) => {
  const root = await openLab(page, PAUSED);
  const on = page.getByRole('button', { name: 'One event on' });
  const back = page.getByRole('button', { name: 'One event back' });
  const times = [await root.getAttribute('data-sim-time')];
  const prints = [await fingerprintOf(root)];
  for (let step = 0; step < 3; step++) {
    await on.click();
    await expect(root).not.toHaveAttribute('data-sim-time', times[step] ?? '');
    times.push(await root.getAttribute('data-sim-time'));
    prints.push(await fingerprintOf(root));
  }
  // The instant that the page opened at has no event, so the last step back leads past it.
  for (let step = 2; step >= 1; step--) {
    await back.click();
    await expect(root).toHaveAttribute('data-sim-time', times[step] ?? '');
    expect(await fingerprintOf(root)).toBe(prints[step]);
  }
  expect(prints[1]).toBe(directly(PAUSED, Number(times[1])));
});

test('forks from the past, says so, and returns to the run before', async ({ page }) => {
  const root = await openLab(page, PAUSED);
  const before = await fingerprintOf(root);
  await seek(page, 400);
  const atFork = await fingerprintOf(root);

  await page.getByRole('combobox', { name: 'I/O path' }).selectOption('passthrough');
  const notice = page.getByRole('region', { name: 'Forked at 4.000 ms' });
  await expect(notice).toBeVisible();
  await untilDrawn(page);
  await expect(page).toHaveURL(/fork=0\.004,path:passthrough/);
  // What came before the fork is as it was.
  await seek(page, 300);
  expect(await fingerprintOf(root)).toBe(directly(PAUSED, 0.003));
  await seek(page, 1200);
  const forked = await fingerprintOf(root);
  expect(forked).not.toBe(before);
  expect(forked).toBe(directly(`${PAUSED}&fork=0.004,path:passthrough`, 0.012));

  await notice.getByRole('button', { name: 'Return to the run before' }).click();
  await expect(notice).toBeHidden();
  await expect(root).toHaveAttribute('data-fingerprint', before);
  await seek(page, 400);
  expect(await fingerprintOf(root)).toBe(atFork);
});

test('applies a change of the past from the start, undoes it and does it again', async ({ page }) => {
  const root = await openLab(page, PAUSED);
  await seek(page, 400);
  const before = await fingerprintOf(root);
  await page.getByRole('combobox', { name: 'I/O path' }).selectOption('passthrough');
  await page.getByRole('button', { name: 'Apply from the start' }).click();
  const throughout = directly(`${PAUSED}&path=passthrough`, 0.004);
  await expect(root).toHaveAttribute('data-fingerprint', throughout);
  await expect(page).toHaveURL(/path=passthrough/);

  // The way back is the way it came: the fork, then the run without it.
  const undo = page.getByRole('button', { name: 'Undo the last change' });
  await undo.click();
  await expect(page).toHaveURL(/fork=0\.004,path:passthrough/);
  await undo.click();
  await expect(page).not.toHaveURL(/passthrough/);
  await expect(root).toHaveAttribute('data-fingerprint', before);
  const redo = page.getByRole('button', { name: 'Redo it' });
  await redo.click();
  await redo.click();
  await expect(root).toHaveAttribute('data-fingerprint', throughout);
});

test('says that a change at the run’s head holds throughout, and forks there on demand', async ({ page }) => {
  const root = await openLab(page, PAUSED);
  await page.getByRole('combobox', { name: 'I/O path' }).selectOption('passthrough');
  await expect(page.getByText('The change holds from the start of the run.')).toBeVisible();
  await expect(root).toHaveAttribute('data-fingerprint', directly(`${PAUSED}&path=passthrough`, 0.012));
  await page.getByRole('button', { name: 'Only from 12.000 ms on' }).click();
  await expect(page).toHaveURL(/fork=0\.012,path:passthrough/);
});

test('opens the pixels of a forked run’s link in another browser context', async ({ page, browser }) => {
  const root = await openLab(page, PAUSED);
  await seek(page, 400);
  await page.getByRole('combobox', { name: 'I/O path' }).selectOption('passthrough');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await seek(page, 700);
  await expect(page).toHaveURL(/fork=0\.004,path:passthrough.*t=0\.007/);
  const link = page.url();

  const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'en-GB' });
  const other = await context.newPage();
  await other.goto(link);
  const otherRoot = await untilDrawn(other);
  expect(await fingerprintOf(otherRoot)).toBe(await fingerprintOf(root));
  // The address names what the page shows, and nothing of the way there: the first page read anew is the second.
  await page.reload();
  await untilDrawn(page);
  expect(await other.screenshot()).toEqual(await page.screenshot());
  await context.close();
});

test('reaches the important instants by the keyboard', async ({ page }) => {
  const root = await openLab(page, PAUSED);
  await scrubber(page).focus();
  const loss = page.getByRole('button', { name: /^First loss/ });
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('Tab');
    if (await loss.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(loss).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(root).not.toHaveAttribute('data-sim-time', '0.012');
  await expect(loss).toBeFocused();
  const time = Number(await root.getAttribute('data-sim-time'));
  expect(await fingerprintOf(root)).toBe(directly(PAUSED, time));
});

test('tells of a worker that dies on the way, and replays the forked plan from its seed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // The page's engines, so that one can be struck while the run is on the screen.
    const engines: Worker[] = [];
    const Original = Worker;
    globalThis.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        engines.push(this);
      }
    };
    Object.assign(globalThis, {
      strikeEngines: () =>
        engines.map((engine) => engine.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))),
    });
  });
  const query = `${PAUSED}&fork=0.004,path:passthrough`;
  const root = await openLab(page, query);
  const before = await fingerprintOf(root);
  await page.evaluate(() => (globalThis as unknown as { strikeEngines: () => void }).strikeEngines());
  await scrubber(page).fill('600');
  const banner = page.getByRole('alert').filter({ hasText: 'The simulation stopped' });
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Replay' }).click();
  await expect(banner).toBeHidden();
  await seek(page, 1200);
  expect(await fingerprintOf(root)).toBe(before);
});
