import { readFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { startHost } from '../support/host-server.ts';
import { untilDrawn } from '../support/lab-page.ts';

const test = base.extend<{ others: Record<string, string>; origin: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for.
  others: async ({}, use) => use({}),
  origin: async ({ others }, use) => {
    const host = await startHost({ files: others });
    await use(host.origin);
    await host.stop();
  },
});
// Everywhere else the browser has none, so that each test meets the build and not what is kept of another.
test.use({ serviceWorkers: 'allow' });

test('opens with the network off after one visit: the page, what it loads later, and the one file', async ({
  page,
  context,
  origin,
}) => {
  await page.goto(`${origin}/?part=B&seed=7&t=0.012&paused=1`);
  await untilDrawn(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);

  await page.goto(`${origin}/?part=C&t=0.004&paused=1&panel=why&settings=1&charts=queues,responses`);
  await untilDrawn(page);
  await expect(page.getByRole('dialog', { name: 'All settings' })).toBeVisible();
  await page.getByRole('link', { name: 'Pattern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Direct I\/O Access/ }).first()).toBeVisible();
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
  expect(await page.evaluate(() => caches.keys())).toEqual(['direct-io-access-lab newer']);
});
