import { VISUAL_CASES } from '../../src/app/visual-cases.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

for (const { id, title, query, viewport, isFullPage } of VISUAL_CASES) {
  test(`${title} looks as it did`, async ({ page, screenshotRule }) => {
    await page.setViewportSize(viewport);
    await openLab(page, query);
    if (isFullPage) {
      // As high as the page, so that what sticks to the lower edge of a screen covers nothing.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...viewport, height });
    }
    await expect(page).toHaveScreenshot(`${id}.png`, screenshotRule);
  });
}
