import { VISUAL_CASES } from '../../src/app/visual-cases.ts';
import { expect, test } from '../support/lab-test.ts';

test('the gallery shows every visual case, and leads to it', async ({ page }) => {
  await page.goto('./gallery.html');
  await expect(page.getByRole('listitem')).toHaveCount(VISUAL_CASES.length);
  const frame = page.frameLocator('iframe').first();
  await expect(frame.locator('.app')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  await page.getByRole('link', { name: 'Open Part A, desktop, light' }).click();
  await expect(page.locator('.app')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 });
  await expect(page).toHaveURL(/part=A/);
});
