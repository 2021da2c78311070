import { accessibilityFaults } from '../support/accessibility.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

test('explains a part under the pointer, also while the pointer is on the explanation', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLab(page, '?part=B&t=0.012&paused=1');
  await page.getByRole('button', { name: 'Virtual NIC' }).hover();
  const explanation = page.getByRole('group', { name: 'Virtual NIC' });
  await expect(explanation).toContainText('made of software');
  const box = await explanation.boundingBox();
  if (box === null) throw new Error('the explanation has no size');
  await page.mouse.move(box.x + 2, box.y + 40);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(explanation).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(explanation).toBeHidden();
});

test('follows the request whose mark is clicked', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLab(page, '?part=C&t=0.012&paused=1');
  const stage = page.getByRole('figure', { name: /bypasses the hypervisor/ });
  const box = await stage.boundingBox();
  if (box === null) throw new Error('the stage has no size');
  // On the direct link, where at this instant a few requests are on their way.
  for (let share = 0.3; share < 0.75; share += 0.02) {
    await page.mouse.click(box.x + box.width * share, box.y + box.height * 0.935);
    if (await page.getByRole('button', { name: 'Stop following' }).isVisible()) break;
  }
  await expect(page.getByText(/^No\. [\d,]+$/)).toBeVisible();
  // Who begins to follow one is shown its way.
  await expect(page.getByRole('tab', { name: 'One request' })).toHaveAttribute('aria-selected', 'true');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop following' }).click();
  await expect(page.getByRole('button', { name: 'Follow a request' })).toBeVisible();
});
