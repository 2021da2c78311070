import { openLab } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

/** Pages of a PDF, counted by its own objects. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

for (const query of [
  '?part=A&t=0.002',
  '?part=B&t=0.012',
  '?part=C&t=0.012&theme=dark&panel=why&settings=1',
]) {
  test(`prints ${query} on one or two sheets`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openLab(page, `${query}&paused=1`);
    await page.waitForLoadState('networkidle');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(1);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
  });
}

test('prints a lesson as a handout with its answers, and as a worksheet without', async ({ page }) => {
  const texts: string[] = [];
  for (const paper of ['handout', 'worksheet']) {
    await openLab(page, `?scenario=buys-nothing&view=${paper}&paused=1`);
    await expect(page.locator('.handout:not([data-waiting])')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    texts.push(await page.locator('body').innerText());
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(2);
    expect(pagesOf(pdf)).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: 'screen' });
  }
  const [handout, worksheet] = texts;
  for (const told of [/bears this out/, /The detour costs/, /Median response time\s+\d+ µs\s+\d+ µs/]) {
    expect(handout).toMatch(told);
    expect(worksheet).not.toMatch(told);
  }
  for (const asked of [/How much more does the direct path deliver\?/, /Median response time/, /Your turn/])
    for (const text of texts) expect(text).toMatch(asked);
});

test('lays a sheet of figures and words for paper, in light colours, and takes it away again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const root = await openLab(page, '?part=B&seed=7&t=0.012&paused=1&theme=dark');
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.getByRole('region', { name: 'Direct I/O Access Lab, Part B' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('button')).toHaveCount(0);
  await expect(sheet.locator('figure')).toHaveCount(3);
  await expect(sheet).toContainText('Seed 7');
  await expect(sheet).toContainText((await root.getAttribute('data-fingerprint')) ?? '?');
  await expect(sheet).toContainText(page.url());
  await expect(sheet.getByRole('img', { name: 'QR code of the link to this state' })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
