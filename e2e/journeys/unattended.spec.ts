import { labRoot, openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

test('a page in test mode gets random input, and stands it', async ({ page }) => {
  await openLab(page, '?part=B&fuzz=7');
  const done = () => page.evaluate(() => Number(document.documentElement.dataset.fuzz));
  await expect.poll(done).toBeGreaterThan(20);
  await expect(labRoot(page)).toHaveAttribute('data-fingerprint', /^[\da-f]{16}$/);
  await expect(page.locator('.panel-notice--fault')).toHaveCount(0);
});

test('a screen that nobody drives plays its part again', async ({ page }) => {
  await openLab(page, '?part=A&embed=1&repeat=1&speed=1/50');
  const time = () => labRoot(page).getAttribute('data-sim-time').then(Number);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  const end = await time();
  await expect.poll(time).toBeLessThan(end);
});
