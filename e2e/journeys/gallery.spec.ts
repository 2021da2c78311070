import { VISUAL_CASES } from '../../src/app/visual-cases.ts';
import { expect, test } from '../support/lab-test.ts';

test('the gallery shows every visual case, and leads to it', async ({ page }) => {
  // Few of them in sight: what is near loads as well, and a lab is a lot to load.
  await page.setViewportSize({ width: 480, height: 360 });
  await page.goto('./gallery.html');
  await expect(page.getByRole('listitem')).toHaveCount(VISUAL_CASES.length);
  const frame = page.frameLocator('iframe').first();
  await expect(frame.locator('.app')).toHaveAttribute('data-ready', 'true', { timeout: 20_000 });
  // In a tab of its own: the labs in sight still load what they may need later, and are not to be cut off in it.
  const opening = page.context().waitForEvent('page');
  await page
    .getByRole('link', { name: 'Open Part A, desktop, light' })
    .click({ modifiers: ['ControlOrMeta'] });
  const opened = await opening;
  await expect(opened.locator('.app')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 });
  await expect(opened).toHaveURL(/part=A/);
});
