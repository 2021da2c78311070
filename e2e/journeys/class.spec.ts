import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { followBarsOnStages, openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

test('a class is led by the clicker alone, with the speaker’s window in step', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const root = await openLab(page, '?scenario=pattern-in-six-steps&step=3&colorProfile=projector');
  await expect(page.getByText('Step 3 of 6')).toBeVisible();
  // The figures are read from the back row.
  expect(Math.min(...(await figureSizes(page)))).toBeGreaterThanOrEqual(28);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opened;

  // The question is the class's, and no click answers it.
  await expect(speaker.getByText('Step 3 of 6 · Waits for an answer')).toBeVisible();
  await expect(speaker.getByRole('heading', { name: 'Notes' })).toBeVisible();
  await expect(speaker.getByRole('heading', { name: 'The class’s question' })).toBeVisible();
  await expect(page.getByText('Hidden until you have answered, or skipped.')).toHaveCount(2);
  expect(await accessibilityFaults(speaker)).toEqual([]);

  // On purpose without an answer: it plays. The next press brings it to its end, the one after that explains.
  await page.keyboard.press('PageDown');
  await expect(speaker.getByText('Step 3 of 6 · Plays')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(speaker.getByText('Step 3 of 6 · Asks what was seen')).toBeVisible();
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
  await expect(page.getByText('You skipped the guess.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('auto');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();

  // The clicker's black button, and what the speaker does on the other window.
  await page.keyboard.press('.');
  await expect(speaker.getByRole('button', { name: 'Picture back' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('.');
  await expect(page.getByRole('button', { name: /black on purpose/ })).toHaveCount(0);
  await speaker.keyboard.press('PageUp');
  await expect(page.getByText('Step 2 of 6')).toBeVisible();
  await speaker.getByRole('button', { name: /^3\. / }).click();
  await expect(page.getByText('Step 3 of 6')).toBeVisible();

  // Two runs side by side are read in a hall too, and what is pressed there lies on no lane.
  await speaker.getByRole('button', { name: /^5\. / }).click();
  await expect(page.locator('.stage')).toHaveCount(2);
  expect(Math.min(...(await figureSizes(page)))).toBeGreaterThanOrEqual(20);
  expect(await followBarsOnStages(page)).toBe(0);

  // A number and Enter, as a keyboard at the lectern has them.
  await page.keyboard.press('6');
  await expect(page.getByRole('textbox', { name: 'Go to step' })).toHaveValue('6');
  await page.keyboard.press('Enter');
  await expect(speaker.getByText('Step 6 of 6')).toBeVisible();
});

test('says so where the browser opens no second window, and in a window that has no lab', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openLab(page, '?paused=1');
  await page.keyboard.press('s');
  await expect(page.getByText(/did not open a second window/)).toBeVisible();
  // Its words are those of a test mode, where the address asks for one.
  await page.goto('./?speaker=1&stringTest=double');
  await expect(
    page.getByText(/This window has no lab to go with.*This window has no lab to go with/),
  ).toBeVisible();
});

/** Sizes on the screen of the stages' figures, in pixels. */
const figureSizes = (page: Page) =>
  page.locator('.stage-box-figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const drawing = (figure as SVGTextElement).ownerSVGElement;
      return Number.parseFloat(getComputedStyle(figure).fontSize) * (drawing?.getScreenCTM()?.a ?? 0);
    }),
  );
