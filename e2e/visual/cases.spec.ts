import { VISUAL_CASES } from '../../src/app/visual-cases.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

for (const { id, title, query, viewport, isFullPage, system = {}, press = [] } of VISUAL_CASES) {
  test(`${title} looks as it did`, async ({ page, screenshotRule }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia(system);
    await openLab(page, query);
    // A lesson is opened when its texts have arrived.
    if (query.includes('scenario=')) await expect(page.locator('.lesson-card')).toBeVisible();
    for (const name of press) await page.getByRole('button', { name, exact: true }).click();
    if (isFullPage) {
      // As high as the page, so that what sticks to the lower edge of a screen covers nothing.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...viewport, height });
    }
    // What a press opened may have its code still to come; a case that presses nothing was ready with its page.
    if (press.length > 0) await page.waitForLoadState('networkidle');
    await expect(page).toHaveScreenshot(`${id}.png`, screenshotRule);
  });
}
