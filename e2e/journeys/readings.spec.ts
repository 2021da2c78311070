import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

test('shows the whole of what a chart’s cursor reads, on any screen and over no curve', async ({ page }) => {
  await openLab(page, '?part=B&t=0.012&paused=1');
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    for (const [place, tab] of [
      [0, /^Queues/],
      [0, /^Bandwidth/],
      [1, /^Saturation/],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      const chart = page.locator('.chart').nth(place);
      await chart.getByRole('slider').focus();
      // What a sweep knows of a load may change until it is done.
      await expect
        .poll(() => chart.evaluate(readingOf), { message: `${tab} at ${screen.width}`, timeout: 20_000 })
        .toEqual({ isShown: true, isCut: false, isOverTheCurves: false });
    }
  }
});

/** How the sentence stands in a chart that its cursor speaks. */
function readingOf(chart: Element) {
  const cursor = chart.querySelector('input');
  const read = cursor?.getAttribute('aria-valuetext');
  const sentence = [...chart.querySelectorAll('p')].find(({ textContent }) => textContent === read);
  if (cursor === null || sentence === undefined) return { isShown: false };
  return {
    isShown: sentence.checkVisibility(),
    isCut: sentence.scrollWidth > sentence.clientWidth,
    isOverTheCurves: sentence.getBoundingClientRect().bottom > cursor.getBoundingClientRect().top,
  };
}
