import type { Page } from '@playwright/test';
import { VISUAL_CASES, type VisualCase } from '../../src/app/visual-cases.ts';
import { dressAs, openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

/** The page follows the system where its address names no theme, so that one page is looked at in both. */
const withoutTheme = ({ query }: Pick<VisualCase, 'query'>) => query.replace(/&theme=\w+/, '');
const themeOf = ({ query }: VisualCase) => (query.includes('theme=dark') ? 'dark' : 'light');

/** The same for pictures that differ in nothing but their colours and their size. */
const stateOf = ({ press = [], system = {}, isSpeakers = false, ...one }: VisualCase) =>
  [withoutTheme(one), ...Object.entries(system).flat(), ...press, isSpeakers ? 'speaker' : '']
    .join(' ')
    .trim();

/**
 * Every picture of one state from one page: other colours or another size are asked of the page that is there. That it
 * then looks as one that was opened so is held by the pictures.
 */
const states = new Set(VISUAL_CASES.map(stateOf));

for (const state of states) {
  const cases = VISUAL_CASES.filter((one) => stateOf(one) === state);
  test(`${state} looks as it did`, async ({ page, screenshotRule }) => {
    const [first] = cases;
    if (first === undefined) return;
    const { viewport, system = {}, press = [] } = first;
    await page.setViewportSize(viewport);
    await page.emulateMedia({ ...system, colorScheme: themeOf(first) });
    await openLab(page, withoutTheme(first));
    // A lesson is opened when its texts have arrived.
    const lesson = first.query.includes('view=') ? '.handout:not([data-waiting])' : '.lesson-card';
    if (/scenario=|#lesson=/.test(first.query)) await expect(page.locator(lesson)).toBeVisible();
    if (first.isDrawnOn) await draw(page);
    for (const name of press) await page.getByRole('button', { name, exact: true }).click();
    // What a press opened may have its code still to come; a case that presses nothing was ready with its page.
    if (press.length > 0) await page.waitForLoadState('networkidle');
    // What plays comes to its end, and the page to its height.
    await expect(page.locator('.lesson-card[data-phase="watch"]')).toHaveCount(0);
    await untilRedrawn(page);
    if (first.isSpeakers) {
      const speaker = await speakersWindow(page, first);
      const mask = [speaker.locator('.present-clock p')];
      await expect
        .soft(speaker, first.title)
        .toHaveScreenshot(`${first.id}.png`, { ...screenshotRule, mask });
      return;
    }
    for (const one of cases) {
      if (one !== first) await changeTo(page, one);
      if (one.isFullPage) await stretch(page, one);
      await expect.soft(page, one.title).toHaveScreenshot(`${one.id}.png`, screenshotRule);
    }
  });
}

/** A curve from nothing up to half, and level from there. */
async function draw(page: Page): Promise<void> {
  const place = page.locator('.lesson-sketch-plot');
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const plot = await place.boundingBox();
  if (plot === null) throw new Error('nothing asks for a curve');
  const { x, y, width, height } = plot;
  await page.mouse.move(x + 1, y + height - 1);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 6 });
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 6 });
  await page.mouse.up();
}

async function speakersWindow(page: Page, { viewport, query }: VisualCase): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opened;
  await speaker.setViewportSize(viewport);
  await speaker.emulateMedia({ colorScheme: query.includes('theme=dark') ? 'dark' : 'light' });
  await expect(speaker.getByRole('heading', { name: 'Notes' })).toBeVisible();
  return speaker;
}

async function changeTo(page: Page, visualCase: VisualCase): Promise<void> {
  await dressAs(page, themeOf(visualCase));
  await page.setViewportSize(visualCase.viewport);
  await untilRedrawn(page);
}

/** As high as the page, so that what sticks to the lower edge of a screen covers nothing. */
async function stretch(page: Page, { viewport }: VisualCase): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...viewport, height });
  await untilRedrawn(page);
}

/** A size is measured on one frame and drawn on the next one; what it opens may draw once more. */
async function untilRedrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
}
