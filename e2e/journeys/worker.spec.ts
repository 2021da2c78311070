import { openLab, simulate } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';
import { takeOut } from '../support/session-watch.ts';

for (const [query, options] of [
  ['?part=A&t=0.002&paused=1&seed=7', ['--part', 'A', '--seconds', '0.002', '--seed', '7']],
  ['?part=B&t=0.012&paused=1&seed=7', ['--part', 'B', '--seconds', '0.012', '--seed', '7']],
  ['?part=C&t=0.012&paused=1', ['--part', 'C', '--seconds', '0.012', '--seed', '1']],
  [
    '?part=B&path=virtio-userspace&rate=50000&response=8192&t=0.2&paused=1&seed=9',
    '--part B --path virtio-userspace --rate 50000 --response 8192 --seconds 0.2 --seed 9'.split(' '),
  ],
] as const) {
  test(`runs ${query} in the browser as the command line does`, async ({ page }) => {
    const root = await openLab(page, query);
    const { fingerprint } = await simulate(...options);
    await expect(root).toHaveAttribute('data-fingerprint', fingerprint);
  });
}

test('comes to the same state however it was stepped', async ({ page }) => {
  const root = await openLab(page, '?part=B&speed=1/200');
  // Played in some hundred steps, to the instant at which the story stops.
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '1');
  await expect(root).toHaveAttribute('data-fingerprint', fingerprint);
});

const ENGINE_FILES = '**/assets/{entry,whole-engine}-*.js';

test('tells of an engine that cannot start by any way, and replays on demand', async ({
  page,
  complaints,
}) => {
  await page.route(ENGINE_FILES, (route) => route.abort());
  await page.goto('./?paused=1&t=0.002');
  const banner = page.getByRole('alert');
  await expect(banner).toContainText('The simulation stopped');
  await page.unroute(ENGINE_FILES);
  await banner.getByRole('button', { name: 'Replay' }).click();
  await expect(page.locator('.app')).toHaveAttribute('data-sim-time', '0.002');
  await expect(banner).toBeHidden();
  // The fault was ours; nothing else was complained about.
  takeOut(complaints, /entry-|whole-engine-|ERR_FAILED/);
});
