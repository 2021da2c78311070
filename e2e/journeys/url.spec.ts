import { figure, openLab, untilDrawn } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const INSTANT = '?part=B&t=0.05&paused=1&seed=7';

test('shows the same pixels for the same address', async ({ browser, page }) => {
  const root = await openLab(page, INSTANT);
  await expect(root).toHaveAttribute('data-part', 'B');
  await expect(root).toHaveAttribute('data-sim-time', '0.05');
  const fingerprint = await root.getAttribute('data-fingerprint');
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  const picture = await page.screenshot();

  // Another page that has nothing in common with the first, not even the way to that instant.
  const context = await browser.newContext({ deviceScaleFactor: 1, locale: 'en-GB' });
  const other = await context.newPage();
  const otherRoot = await openLab(other, '?part=B&t=0.03&paused=1&seed=7&rate=90000');
  await other.goto(`./${INSTANT}`);
  await untilDrawn(other);
  await expect(otherRoot).toHaveAttribute('data-fingerprint', fingerprint ?? '');
  expect(await other.screenshot()).toEqual(picture);
  await context.close();
});

test('lists what of the address could not be followed, and goes on', async ({ page }) => {
  const root = await openLab(page, '?part=Z&rate=1e9&theme=dark&nonsense=1&t=0.002&paused=1');
  await expect(root).toHaveAttribute('data-part', 'A');
  const problems = page.getByRole('status').getByRole('listitem');
  await expect(problems).toHaveText([
    '“nonsense” is not a setting of the lab; it was left out.',
    '“part” cannot be “Z”: it is one of A, B, or C. A is used.',
    '“rate” cannot be “1e9”: it is a number from 1,000 to 250,000. 20000 is used.',
  ]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(problems).toHaveCount(0);
});

test('shows a changed load at the very same instant, and writes it into the address', async ({ page }) => {
  const root = await openLab(page, '?part=B&t=0.012&paused=1');
  const before = await root.getAttribute('data-fingerprint');
  await expect(figure(page, 'Lost requests')).not.toHaveText('0/s');

  const rate = page.getByRole('slider', { name: 'Request rate' });
  await rate.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowLeft');
  await untilDrawn(page);
  await expect(rate).toHaveAttribute('aria-valuetext', '50,000 requests a second');
  await expect(figure(page, 'Lost requests')).toHaveText('0/s');
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
  await expect(root).not.toHaveAttribute('data-fingerprint', before ?? '');
  await expect(page).toHaveURL(/\?part=B&rate=50000&t=0\.012&paused=1$/);

  // The address leads back to what is on the screen.
  const shown = await root.getAttribute('data-fingerprint');
  await page.reload();
  await untilDrawn(page);
  await expect(root).toHaveAttribute('data-fingerprint', shown ?? '');

  // So does the browser's way back from what is read in the lab's place; and forward to it again.
  const pattern = page.getByRole('link', { name: 'Pattern' });
  await pattern.click();
  await expect(page).toHaveURL(/&view=pattern$/);
  const reading = page.getByRole('button', { name: 'Back to the lab' });
  await expect(reading).toBeVisible();
  await page.goBack();
  await expect(reading).toHaveCount(0);
  await expect(pattern).toBeFocused();
  await expect(root).toHaveAttribute('data-fingerprint', shown ?? '');
  await expect(page).toHaveURL(/\?part=B&rate=50000&t=0\.012&paused=1$/);
  await page.goForward();
  await expect(reading).toBeVisible();
});

test('shows the stage and one line of figures in an embed', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 450 });
  await openLab(page, '?part=B&t=0.012&paused=1&embed=1');
  await expect(page.getByRole('button', { name: 'Play' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('radio', { name: 'B', exact: true })).toBeChecked();
  await expect(figure(page, 'Delivered')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('slider', { name: 'Request rate' })).toHaveCount(0);
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
  );
  expect(scrolls).toBe(false);

  // A lesson's step is longer than the frame: the way on is in sight all the same.
  await openLab(page, '?embed=1&scenario=pattern-in-six-steps&step=3');
  for (const name of ['Back', 'Next'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });

  // And in the smallest frame everything that is pressed can be met.
  await page.setViewportSize({ width: 320, height: 240 });
  for (const target of await page.locator('button:visible, a:visible').all()) {
    const { width, height } = (await target.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height), await target.innerText()).toBeGreaterThanOrEqual(24);
  }
});

for (const [width, height] of [
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`needs no scrolling at ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLab(page, '?part=B&t=0.012&paused=1');
    for (const name of [/^Bandwidth over time/, /^How busy/]) {
      await expect(page.getByRole('figure', { name })).toBeInViewport({ ratio: 1 });
    }
    for (const name of ['More than the virtual NIC can carry', 'Load', 'Now last 2 ms']) {
      await expect(page.getByRole('heading', { name })).toBeInViewport({ ratio: 1 });
    }
    await expect(figure(page, '99th percentile')).toBeInViewport({ ratio: 1 });
  });
}
