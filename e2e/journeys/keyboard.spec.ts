import type { Page } from '@playwright/test';
import { figure, labRoot, openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

// Fast enough that a part's whole story takes some three seconds.
const QUICK = '?speed=1/200';

test('leads from A to B to C by the clicker’s keys, with losses in B and none in C', async ({ page }) => {
  const root = await openLab(page, QUICK);
  await expect(root).toHaveAttribute('data-part', 'A');
  await expect(page.getByRole('heading', { name: 'A modest load, no trouble' })).toBeVisible();

  await page.keyboard.press('PageDown');
  await expect(root).toHaveAttribute('data-part', 'B');
  await expect(page.getByRole('heading', { name: 'More than the virtual NIC can carry' })).toBeVisible();
  await expect(page.getByRole('figure', { name: /Virtual NIC is full/ })).toBeVisible();
  await expect(page.getByRole('figure', { name: /Delivered falls short/ })).toBeVisible();
  await expect(page.getByText(/So far: .* [\d,]+ lost\./)).toBeVisible();
  await expect(figure(page, 'Lost requests')).not.toHaveText('0/s');

  await page.keyboard.press('PageDown');
  await expect(root).toHaveAttribute('data-part', 'C');
  await expect(page.getByRole('heading', { name: 'Past the hypervisor' })).toBeVisible();
  // The story is played to its end, where it stops by itself at the same instant as B's.
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
  await expect(page.getByText(/So far: .* none lost\./)).toBeVisible();
  await expect(figure(page, 'Lost requests')).toHaveText('0/s');
  await expect(page.getByRole('figure', { name: /Everything offered is delivered/ })).toBeVisible();
});

test('leads from A to B to C with Tab, Enter and the arrow keys alone', async ({ page }) => {
  const root = await openLab(page, '?paused=1');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Part A' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(root).toHaveAttribute('data-part', 'B');
  await expect(page.getByRole('radio', { name: 'Part B' })).toBeFocused();

  const stops = ['Part B'];
  while (stops.at(-1) !== 'Next' && stops.length < 40) {
    await page.keyboard.press('Tab');
    stops.push(await focusedName(page));
    // The component that has the focus is explained, with links that come a moment later: they are the next stops.
    if (stops.at(-1) === 'Virtual server' && stops.at(-2) !== 'Virtual server')
      await expect(page.locator('.stage-terms button')).toHaveCount(5);
  }
  expect(stops).toEqual([
    ...[
      'Part B',
      'Pattern',
      'Model card',
      'Lessons',
      'Compare',
      'Take away: link, pictures, files, print',
      'Keys',
    ],
    ...[
      'Dark colours',
      'Virtual server',
      'Virtual server',
      'Hypervisor',
      'Live migration',
      'Utilization',
      'Service demand',
    ],
    ...[
      'Follow a request',
      'Play',
      'Restart',
      'One event back',
      'One event on',
      'Instant of the run',
      'Speed',
    ],
    // The terms that the step's text mentions, each once.
    ...['virtual NIC', 'rings'],
    ...['Back', 'Next'],
  ]);
  const next = page.getByRole('button', { name: 'Next' });
  await page.keyboard.press('Enter');
  await expect(root).toHaveAttribute('data-part', 'C');
  await expect(next).toBeFocused();
});

test('plays, pauses, resets and lists the keys by single keys', async ({ page }) => {
  const root = await openLab(page, '?part=B&rate=50000&t=0.004&paused=1');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();

  await page.keyboard.press('r');
  await expect(root).toHaveAttribute('data-sim-time', '0');
  await expect(page.getByRole('slider', { name: 'Request rate' })).toHaveAttribute(
    'aria-valuetext',
    '100,000 requests a second',
  );

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await page.keyboard.press('End');
  await expect(root).toHaveAttribute('data-part', 'C');
  await page.keyboard.press('Home');
  await expect(root).toHaveAttribute('data-part', 'A');
});

test('leaves the arrow keys to a slider that has the focus', async ({ page }) => {
  const root = await openLab(page, '?paused=1');
  const rate = page.getByRole('slider', { name: 'Request rate' });
  await rate.focus();
  await page.keyboard.press('ArrowRight');
  await expect(rate).toHaveAttribute('aria-valuetext', '22,000 requests a second');
  await expect(root).toHaveAttribute('data-part', 'A');
});

test('hands the focus on where a lesson takes the control that has it out of use', async ({ page }) => {
  await openLab(page, '?scenario=pattern-in-six-steps&settings=1');
  await expect(page.locator('.lesson-card')).toHaveAttribute('data-phase', 'explain');
  const reset = page.getByRole('button', { name: /^Reset Request size/ });
  await reset.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.lesson-card')).toContainText('Step 6 of 6');
  await expect(reset).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeFocused();
});

test('takes the focus into the settings sheet that covers its own button, also while a lesson plays', async ({
  page,
}) => {
  await openLab(page, '?scenario=receive-livelock&step=2&speed=1/100');
  await page.getByRole('button', { name: 'Skip and watch' }).click();
  await expect(page.locator('.lesson-card')).toHaveAttribute('data-phase', 'watch');
  await page.getByRole('button', { name: 'All settings' }).click();
  await expect(page.getByRole('button', { name: 'Close all settings' })).toBeFocused();
});

test('lets single-letter keys be switched off', async ({ page }) => {
  await openLab(page, '?paused=1');
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('checkbox', { name: 'Single-letter keys' }).uncheck();
  await page.getByRole('button', { name: 'Close all settings' }).click();
  await page.getByRole('heading', { name: 'Direct I/O Access' }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await page.keyboard.press('PageDown');
  await expect(labRoot(page)).toHaveAttribute('data-part', 'B');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

/** What has the focus, by the name that it is called by. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    const words =
      active?.getAttribute('aria-label') ?? active?.labels?.[0]?.textContent ?? active?.textContent;
    return words?.trim() ?? '';
  });
}
