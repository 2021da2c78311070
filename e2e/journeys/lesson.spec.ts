import type { Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

const card = (page: Page) => page.locator('.lesson-card');
const phase = (page: Page, wanted: string) =>
  expect(card(page)).toHaveAttribute('data-phase', wanted, { timeout: 60_000 });

test('asks before it shows: nothing plays and no result is seen until the learner commits', async ({
  page,
}) => {
  const root = await openLab(page, '?scenario=pattern-in-six-steps&step=3&speed=1/400');
  await expect(page.getByText('Step 3 of 6')).toBeVisible();
  await phase(page, 'predict');
  await expect(page.getByText('Hidden until you have answered, or skipped.')).toHaveCount(2);
  await expect(page.locator('.chart, .panel-side')).toHaveCount(0);
  await expect(root).toHaveAttribute('data-sim-time', '0');
  // Nothing that drives the lab elsewhere gives the answer away, and nothing says it.
  for (const key of ['Space', ';', 'r']) await page.keyboard.press(key);
  await expect(page.getByText('First your answer, or skip: then it plays.')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Instant of the run' })).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'I/O path' })).toBeDisabled();
  await expect(root).toHaveAttribute('data-sim-time', '0');
  await expect(page.getByText(/It is the bottleneck|More than the virtual NIC can carry/)).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  // The button says what is missing, and takes no answer that was not given: by keyboard, as a person would meet it.
  await page.getByRole('button', { name: 'Commit to this answer' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Choose an answer first, or skip.');
  await page.getByRole('radio', { name: 'The physical NIC' }).check();
  await page.getByRole('button', { name: 'Commit to this answer' }).click();
  await expect(page.getByText('Hidden until you have answered, or skipped.')).toHaveCount(0);

  // It stops by itself, and asks what was seen before it explains.
  await phase(page, 'observe');
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
  await expect(page.getByText('You said: The physical NIC')).toBeVisible();
  await expect(page.getByText('The run shows: The virtual NIC')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Why' })).toHaveCount(0);

  await page.getByRole('radio', { name: 'Everything arrived, only later' }).check();
  await page.getByRole('button', { name: 'That is what I saw' }).click();
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  await phase(page, 'watch');
});

test('goes through a lesson by the clicker alone, and the address opens the same step', async ({
  page,
  context,
}) => {
  await openLab(page, '?scenario=pattern-in-six-steps');
  await phase(page, 'explain');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Step 2 of 6')).toBeVisible();
  // A question is passed over by a second press; then the step plays, and is not left before it was seen.
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Once more to go on without an answer.')).toBeVisible();
  await phase(page, 'predict');
  await page.keyboard.press('PageDown');
  await phase(page, 'watch');
  await page.keyboard.press('PageDown');
  await expect(card(page)).not.toHaveAttribute('data-phase', /predict|watch/, { timeout: 60_000 });
  await expect(page.getByText('Step 2 of 6')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(page.getByText('Step 1 of 6')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Step 2 of 6')).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText('Step 2 of 6')).toBeVisible();
  await other.close();
});

test('keeps the learner’s place on the device, and goes on from it', async ({ page }) => {
  await openLab(page, '?scenario=packets-not-bytes&speed=1/400');
  await page.getByRole('button', { name: 'Skip and watch' }).click();
  await phase(page, 'observe');
  // A reload, the lesson's own address and its paper all leave it where it is.
  await page.reload();
  await expect(page.getByText('You skipped the guess.')).toBeVisible();
  await page.goto('./?scenario=packets-not-bytes&view=handout&paused=1');
  await expect(page.getByRole('heading', { name: /Handout/ })).toBeVisible();
  await openLab(page, '');
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: 'Go on at step 1' }).click();
  await expect(page.getByText('You skipped the guess.')).toBeVisible();
});

test('opens a scenario from a file, and refuses a hostile one with what is wrong and nothing lost', async ({
  page,
}) => {
  await openLab(page, '?paused=1');
  await page.getByRole('button', { name: 'Lessons' }).click();
  const field = page.getByLabel('Open a scenario file');
  const step = {
    id: 'one',
    title: '<b>No markup</b>',
    text: ['Watch.'],
    run: { begins: 'anew', until: { time: 0 } },
    why: ['So.'],
  };
  const scenario = {
    format: 'direct-io-access-lab/scenario',
    version: 1,
    id: 'from-a-file',
    title: 'From a file',
    summary: 'A lesson.',
    language: 'en',
    minutes: 1,
    steps: [step],
  };
  const fileOf = (content: unknown) => ({
    name: 'scenario.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  const textOf = (change: object) => JSON.stringify({ ...scenario, steps: [{ ...step, ...change }] });
  const address = page.url();
  // What a stranger may send: every file is refused whole, with what is wrong with it, and nothing on the page has changed.
  const hostile: readonly (readonly [string, string])[] = [
    [textOf({ title: '', why: 'So.' }), 'steps[0].why'],
    [' '.repeat(900_000), 'characters'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'could not be read'],
    [textOf({ title: 7, text: { 0: 'Watch.' }, run: [] }), 'steps[0].run'],
    [JSON.stringify(scenario).replace('"minutes"', '"__proto__":{"steps":[]},"minutes"'), '__proto__'],
    [textOf({ title: 'half \ud800' }), 'steps[0].title'],
    ['<script>alert(1)</script>', 'is not JSON'],
  ];
  for (const [text, fault] of hostile) {
    await field.setInputFiles({
      name: 'hostile.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.getByRole('alert')).toContainText(fault);
    await expect(page.getByRole('alert')).toContainText('Nothing has changed');
    expect(page.url()).toBe(address);
    await expect(page.locator('.lesson-card')).toHaveCount(0);
  }
  await field.setInputFiles(fileOf(scenario));
  await expect(page.getByRole('heading', { name: '<b>No markup</b>' })).toBeVisible();

  // As many steps as a lesson may have stay within its card, on a phone too.
  const steps = Array.from({ length: 40 }, (_, index) => ({ ...step, id: `step-${index}` }));
  await page.getByRole('button', { name: 'Lessons' }).click();
  await field.setInputFiles(fileOf({ ...scenario, id: 'long', steps }));
  await expect(page.getByText('Step 1 of 40')).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    // Each is in sight, and round.
    const dots = await page.locator('.lesson-card').evaluate((card) => {
      const { left, right } = card.getBoundingClientRect();
      const boxes = [...card.querySelectorAll('.lesson-card-dots li')].map((dot) =>
        dot.getBoundingClientRect(),
      );
      return boxes.filter((dot) => dot.left >= left && dot.right <= right && dot.width >= dot.height).length;
    });
    expect(dots).toBe(40);
  }
});
