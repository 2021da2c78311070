import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readCsv } from '../../src/takeaway/testing/read-csv.ts';
import { untilDrawn } from '../support/lab-page.ts';
import { expect, test as labTest } from '../support/lab-test.ts';

const test = labTest.extend<{ others: Record<string, string>; origin: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for.
  others: async ({}, use) => use({}),
  origin: async ({ host, others }, use) => use((await host({ files: others })).origin),
});
// Everywhere else the browser has none, so that each test meets the build and not what is kept of another.
test.use({ serviceWorkers: 'allow' });

/** Goes through a lesson by the clicker alone, as far as it leads, and tells where it has been. */
async function leadThrough(page: Page, lesson: Locator): Promise<readonly string[]> {
  const where = async () => {
    const step = await lesson.locator('.ui-card-subtitle').first().textContent();
    return `${step?.split(' · ')[0]}: ${await lesson.getAttribute('data-phase')}`;
  };
  const been: string[] = [];
  while (!(await where()).endsWith('change')) {
    // What plays comes to its stop by itself; every press of the clicker then leads on.
    await expect(lesson).not.toHaveAttribute('data-phase', 'watch');
    const here = await where();
    been.push(here);
    await page.keyboard.press('PageDown');
    await expect.poll(where, { intervals: [20] }).not.toBe(here);
  }
  return been;
}

test('a whole class with the network off, after one visit', async ({ page, context, origin }) => {
  await page.goto(`${origin}/`);
  await untilDrawn(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.reload();
  await untilDrawn(page);

  // The lesson by the clicker alone, with the speaker's window beside it; faster than anybody would teach.
  await page.goto(`${origin}/?scenario=pattern-in-six-steps&speed=1/20`);
  const lesson = page.locator('.lesson-card');
  await expect(lesson).toHaveAttribute('data-phase', 'explain');
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opening;
  await expect(speaker.getByText('Step 1 of 6 · Explains')).toBeVisible();
  const been = await leadThrough(page, lesson);
  expect(been).toEqual(
    [
      ...['1 of 6: explain', '2 of 6: predict', '2 of 6: explain'],
      ...['3 of 6: predict', '3 of 6: observe', '3 of 6: explain', '4 of 6: predict', '4 of 6: explain'],
      ...['5 of 6: predict', '5 of 6: observe', '5 of 6: explain', '6 of 6: explain'],
    ].map((place) => `Step ${place}`),
  );
  await expect(speaker.getByText('Step 6 of 6 · Waits for a change')).toBeVisible();
  await page.getByRole('slider', { name: 'Request rate' }).press('End');
  await expect(speaker.getByText('Step 6 of 6 · Done')).toBeVisible();
  // What the class said and what it came to, as a file too.
  const [, ...told] = await lesson.locator('.lesson-summary tr').all();
  expect(told).toHaveLength(4);
  const saving = page.waitForEvent('download');
  await lesson.getByRole('button', { name: 'Save as CSV' }).click();
  const { rows } = readCsv(await readFile(await (await saving).path(), 'utf8'));
  const cells = await Promise.all(told.map((row) => row.locator('th, td').allTextContents()));
  const predictions = rows.filter(([, , asked]) => asked === 'before');
  expect(predictions.map(([, title, , , guess, outcome]) => [title, guess, outcome])).toEqual(cells);

  // Another lesson, on paper too.
  await page.getByRole('button', { name: 'Lessons' }).click();
  const printing = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Handout: Packets, not bytes' }).click();
  const paper = await printing;
  await expect(paper.locator('.handout:not([data-waiting]) .stage')).toHaveCount(3);
  await page.getByRole('button', { name: 'Start: Packets, not bytes' }).click();
  await expect(lesson.getByRole('heading', { name: '150,000 small responses a second' })).toBeVisible();
  await expect(speaker.getByText('Step 1 of 3')).toBeVisible();

  // What comes when it is asked for: the way to this very state, how it is modelled, every setting, the one file.
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link to this state' })).toBeVisible();
  await page.getByRole('link', { name: 'Model card' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Model card' })).toBeVisible();
  await page.goto(`${origin}/?part=C&t=0.004&paused=1&panel=why&settings=1&charts=queues,responses`);
  await untilDrawn(page);
  await expect(page.getByRole('dialog', { name: 'All settings' })).toBeVisible();
  await page.goto(`${origin}/direct-io-access-lab.html?part=A&t=0.002&paused=1`);
  await untilDrawn(page);
});

test('offers a newer build, and opens it when it is asked to, at the same state', async ({
  page,
  origin,
  others,
}) => {
  const address = `${origin}/?part=B&seed=7&t=0.012&paused=1`;
  await page.goto(address);
  await untilDrawn(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
  await expect(page.getByText('A newer version of the lab is ready')).toHaveCount(0);

  const worker = await readFile('dist/service-worker.js', 'utf8');
  others['/service-worker.js'] = worker.replace(/(CACHE_PREFIX\})[0-9a-f]{16}/, '$1newer');
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  await expect(page.getByText('A newer version of the lab is ready')).toBeVisible();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Open it now' }).click()]);
  const root = await untilDrawn(page);
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
  await expect(page.getByText('A newer version of the lab is ready')).toHaveCount(0);
  // The build before stays for windows that still show it.
  expect((await page.evaluate(() => caches.keys())).at(-1)).toBe('direct-io-access-lab newer');
});
