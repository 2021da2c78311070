import { accessibilityFaults } from '../support/accessibility.ts';
import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

for (const part of ['A', 'B', 'C']) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing in Part ${part}, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openLab(page, `?part=${part}&t=0.012&paused=1&theme=${theme}`);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test(`axe finds nothing in Part ${part} on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openLab(page, `?part=${part}&t=0.012&paused=1`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

for (const [title, query] of [
  ['an embed', '?part=B&t=0.012&paused=1&embed=1'],
  ['a lesson in an embed', '?scenario=pattern-in-six-steps&step=2&embed=1'],
  ['projector colours', '?part=B&t=0.012&paused=1&colorProfile=projector'],
  ['dark projector colours', '?part=B&t=0.012&paused=1&colorProfile=projector&theme=dark'],
  ['a page with an address that could not be followed', '?part=Z&paused=1'],
] as const) {
  test(`axe finds nothing in ${title}`, async ({ page }) => {
    await openLab(page, query);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

for (const [title, query, width] of [
  ['', '', 1440],
  [', dark', '&theme=dark', 1440],
  [', projector colours', '&colorProfile=projector', 1440],
  [' on a phone', '', 390],
  [' at 400 %', '', 320],
] as const) {
  test(`axe finds nothing where two runs are compared${title}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openLab(page, `?part=B&t=0.012&paused=1&compare=passthrough${query}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test('axe finds nothing with everything unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLab(page, '?part=B&t=0.012&paused=1');
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByText('Show as a table').first().click();
  await page.getByRole('button', { name: 'Keys' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
});

for (const theme of ['light', 'dark']) {
  for (const [title, query] of [
    ['“Why”', '&panel=why&level=advanced'],
    ['“One request”', '&panel=request'],
    ['all settings', '&settings=1&level=advanced'],
  ] as const) {
    test(`axe finds nothing in ${title}, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openLab(page, `?part=B&t=0.012&paused=1&theme=${theme}${query}`);
      await expect(page.getByText('Loading')).toHaveCount(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    });

    test(`axe finds nothing in ${title} on a phone, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openLab(page, `?part=B&t=0.012&paused=1&theme=${theme}${query}`);
      await expect(page.getByText('Loading')).toHaveCount(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}

for (const theme of ['light', 'dark']) {
  for (const view of ['pattern', 'model-card']) {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      test(`axe finds nothing in view=${view}, ${viewport.width} wide, ${theme}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await openLab(page, `?part=B&t=0.012&paused=1&theme=${theme}&view=${view}`);
        // What is folded away is looked at too.
        for (const summary of await page.locator('.app-page summary').all()) await summary.click();
        expect(await accessibilityFaults(page)).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBe(viewport.width);
      });
    }
  }
}

test('the lab waits behind a page that is read, and the focus comes back to the link', async ({ page }) => {
  const root = await openLab(page, '?part=B&t=0.012&paused=1');
  const link = page.getByRole('link', { name: 'Model card' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Model card' })).toBeVisible();
  await expect(page).toHaveURL(/view=model-card/);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await expect(page.locator('.app-stage canvas').first()).toBeVisible();
  await expect(root).toHaveAttribute('data-sim-time', '0.012');
});

for (const charts of ['utilization,responses', 'queues,saturation']) {
  for (const [title, more] of [
    ['light', ''],
    ['dark', '&theme=dark'],
    ['projector colours', '&colorProfile=projector'],
  ] as const) {
    test(`axe finds nothing in the charts ${charts}, ${title}`, async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openLab(page, `?part=B&t=0.012&paused=1&charts=${charts}${more}`);
      expect(await accessibilityFaults(page)).toEqual([]);
      // Once more with both as tables.
      await page.getByRole('button', { name: 'Show as a table' }).first().click();
      await page.getByRole('button', { name: 'Show as a table' }).click();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}

test('has no target smaller than 24 pixels, and no text that a phone cuts off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLab(page, '?part=B&t=0.012&paused=1');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  const targets = page.locator('button, select, summary, label:has(input), input[type=range]');
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    // What is folded away has no size at all.
    if (box === null || box.width === 0) continue;
    expect(Math.min(box.width, box.height), await target.innerText()).toBeGreaterThanOrEqual(24);
  }
});
