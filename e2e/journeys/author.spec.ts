import { readFile } from 'node:fs/promises';
import { accessibilityFaults } from '../support/accessibility.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

test('a lesson is written from the stage, tried, saved, read again and sent as a link', async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLab(page, '?part=B&rate=120000&t=0.006&paused=1&charts=queues,responses');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const field = (name: string | RegExp) => page.getByRole('textbox', { name });
  await button('Lessons').click();
  await button('Write a lesson').click();
  await expect(page.getByRole('heading', { name: 'Write a lesson' })).toBeFocused();
  await field('Title').fill('Where does it give out?');
  await field('Summary').fill('One question about Part B.');
  await button('Add a step from what is shown').click();
  await expect(page.getByText(/Settings: .*Request rate 120,000/)).toBeVisible();

  // What is missing is shown where it is, and typing it mends it.
  await button('Try this step').click();
  await expect(field('Title')).toBeFocused();
  await expect(page.getByText('has nothing to read in it')).toHaveCount(2);
  await field('Title').fill('Watch the ring');
  await field(/What the step says/).fill('It fills.\n\nThen it overflows.');
  await expect(page.getByText('has nothing to read in it')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  // The learner's view of it, and back.
  await button('Try this step').click();
  await expect(page.getByRole('heading', { name: 'Watch the ring' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Queues and losses' })).toHaveAttribute('aria-selected', 'true');
  await button('Back to writing').click();

  const saving = page.waitForEvent('download');
  await button('Save as a file').click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('where-does-it-give-out.json');
  const saved = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(saved).steps[0].run.until).toEqual({ time: 0.006 });

  // Another beginning, and the file brings it back; so would undo.
  await page.locator('summary', { hasText: 'Begin with' }).click();
  await page.getByRole('combobox', { name: 'Begin with' }).selectOption('an empty lesson');
  await expect(button('1. Watch the ring')).toHaveCount(0);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lesson.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await expect(button('1. Watch the ring')).toBeVisible();

  // It has its papers too, in a window of their own.
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Handout: Where does it give out?' }).click();
  const handout = await opened;
  await expect(handout.getByRole('heading', { name: 'Where does it give out? · Handout' })).toBeVisible();
  await expect(handout.getByRole('figure').first()).toBeVisible();
  await handout.close();

  await button('Copy a link').click();
  await expect(page.getByText(/Copied\. The lesson is inside the link/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await reader.goto(link);
  await expect(reader.getByRole('heading', { name: 'Watch the ring' })).toBeVisible();
  await reader.getByRole('button', { name: 'Lessons' }).click();
  await expect(reader.getByRole('link', { name: 'Worksheet: Where does it give out?' })).toBeVisible();
  await reader.keyboard.press('Escape');
  // The address keeps the lesson as long as it is open, whatever else it tells.
  await expect(reader).toHaveURL(/charts=queues,responses.*#lesson=/);
  await reader.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(reader).not.toHaveURL(/#lesson/);

  // Only the fragment is another than on the page that is open.
  await reader.goto(`${reader.url()}${new URL(link).hash.slice(0, -30)}`);
  await expect(reader.getByText(/The lesson in this link could not be read.*cut off/)).toBeVisible();
  await elsewhere.close();
});
