import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from '@playwright/test';
import { accessibilityFaults } from '../support/accessibility.ts';
import { simulate } from '../support/lab-page.ts';
import { expect, test as labTest } from '../support/lab-test.ts';
import { setupOf, slidevDeck } from '../support/slidev-deck.ts';

interface ExampleFixtures {
  /** Opens `examples/<name>.html` of one server with the lab of another: the example pages themselves. */
  readonly openExample: (name: string) => Promise<void>;
}

const test = labTest.extend<ExampleFixtures>({
  openExample: async ({ page, host }, use) => {
    const lab = await host();
    await use(async (name) => {
      const html = await readFile(`dist/examples/${name}.html`, 'utf8');
      const around = await host({ page: html.replaceAll('src="../', `src="${lab.origin}/`) });
      await page.goto(`${around.origin}/host`);
    });
  },
});

const labIn = (frame: FrameLocator) => frame.locator('.app');

/** All that the page itself hears of its frames as text. */
const handedOver = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

async function listenForText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    window.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') heard.push(data);
    });
  });
}

test('a page drives the lab in its frame, and nobody else does', async ({ page, openExample }) => {
  await openExample('client');
  const frame = page.frameLocator('iframe[title]');
  const status = page.getByRole('status');
  await page.getByRole('button', { name: 'After' }).click();
  await expect(status).toHaveText(/^1\d\.\d Gbit\/s, 0 lost, limited by nothing$/);
  await page.getByRole('button', { name: 'Before' }).click();
  await expect(status).toHaveText(/, [1-9]\d* lost, limited by virtual-nic$/);
  await expect(labIn(frame)).toHaveAttribute('data-sim-time', '0.012');
  const picture = page.getByRole('img', { name: 'The stage, part B' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(500);
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '1');
  await expect(labIn(frame)).toHaveAttribute('data-fingerprint', fingerprint);

  await page.getByRole('button', { name: 'impossible' }).click();
  await expect(status).toHaveText(
    'args[0].rate: rate is a number from 1000 to 250000 a second, not “1000000000”; args[0].colour: there is no ' +
      'parameter “colour” to set; docs/embedding.md lists those that there are',
  );

  // Another frame of the same page is not the page; and a thousand messages that mean nothing change nothing.
  await page.evaluate(() => {
    const lab = window.frames[0];
    const stranger = document.body.appendChild(document.createElement('iframe'));
    const script = stranger.contentDocument?.createElement('script');
    if (script === undefined || lab === undefined) throw new Error('no frames');
    script.textContent = `window.say = (to) => to.postMessage({ method: 'setPart', args: ['A'] }, '*')`;
    stranger.contentDocument?.body.append(script);
    (stranger.contentWindow as unknown as { say: (to: Window) => void }).say(lab);
    const odd = [
      null,
      1,
      'x',
      '{',
      [],
      {},
      { method: 'toString' },
      { method: 'seek', args: [-1] },
      { method: {} },
    ];
    for (let i = 0; i < 1_000; i++) lab.postMessage(odd[i % odd.length], '*');
  });
  await page.getByRole('button', { name: 'After' }).click();
  await expect(status).toHaveText(/limited by nothing$/);
  await expect(labIn(frame)).toHaveAttribute('data-part', 'C');

  const link = frame.getByRole('link', { name: 'Open the whole lab in a new window' });
  await link.focus();
  expect(new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).search).toBe(
    '?part=C&t=0.012&paused=1',
  );
  // Tab leaves the frame again, and a clicker's key that has nowhere to go goes to the page.
  await listenForText(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => handedOver(page)).toEqual(['{"method":"next"}']);
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('title')))
    .not.toBe('Direct I/O Access');
});

test('an element tells its page of the way through a lesson', async ({ page, openExample }) => {
  await openExample('element');
  const lab = page.frameLocator('iframe');
  const told = page.getByRole('listitem');
  await expect(told.first()).toHaveText(/^ready: step 1 of 6/);
  await lab.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(told.filter({ hasText: /^stepchange: step 2 of 6/ })).toHaveCount(1);
  await lab.getByRole('radio').first().check({ force: true });
  await lab.getByRole('button', { name: 'Commit' }).click();
  await expect(told.filter({ hasText: /^answered: step 2 of 6 .*"question":"prediction"/ })).toHaveCount(1);
});

test('a frame alone needs no script of its page', async ({ page, openExample }) => {
  await openExample('frame');
  const frame = page.frameLocator('iframe');
  await expect(labIn(frame)).toHaveAttribute('data-ready', 'true');
  await expect(labIn(frame)).toHaveAttribute('data-part', 'B');
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('the one file in a sandbox tells its page the run that it shows', async ({ page, openExample }) => {
  await openExample('sandbox');
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '7');
  await expect(page.getByRole('status')).toHaveText(`${fingerprint} at 0.012 s`);
});

test('frames get the height that they ask for, of Canvas and of H5P', async ({ page, openExample }) => {
  await openExample('height');
  for (const id of ['canvas', 'h5p']) {
    const frame = page.locator(`#${id}`);
    await expect
      .poll(async () => {
        const { width = 0, height = 0 } = (await frame.boundingBox()) ?? {};
        return Math.abs(height - (width * 9) / 16) < 1;
      })
      .toBe(true);
  }
});

test('a reveal.js deck: plays with its slide, and the clicker goes through the lab', async ({
  page,
  openExample,
}) => {
  await openExample('reveal');
  const slide = () =>
    page
      .locator('section')
      .evaluateAll((slides) => slides.findIndex(({ classList }) => classList.contains('present')));
  await page.keyboard.press('PageDown');
  const lesson = page.frameLocator('section:nth-of-type(2) iframe');
  await expect(labIn(lesson)).toHaveAttribute('data-ready', 'true');
  await expect.poll(slide).toBe(1);
  // The frame has the focus: what the clicker sends goes through the lesson, and then on through the deck.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await expect(lesson.getByText(/^Step 1 of/).first()).toBeVisible();
  const card = lesson.locator('.lesson-card');
  await page.keyboard.press('PageDown');
  await expect(lesson.getByText('Once more to go on without an answer.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(card).toHaveAttribute('data-phase', 'watch');
  await page.keyboard.press('PageDown');
  await expect(card).toHaveAttribute('data-phase', 'observe');
  expect(await slide()).toBe(1);
  // The last step asks for a curve first; then the step plays, and what is left is a change to make.
  await page.keyboard.press('End');
  await expect(card).toHaveAttribute('data-phase', 'predict');
  await page.keyboard.press('PageDown');
  await expect(lesson.getByText('Once more to go on without an answer.')).toBeVisible();
  for (const phase of ['watch', 'explain', 'change']) {
    await page.keyboard.press('PageDown');
    await expect(card).toHaveAttribute('data-phase', phase);
  }
  expect(await slide()).toBe(1);
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(2);

  const free = page.frameLocator('section:nth-of-type(3) iframe');
  const playing = () => free.getByRole('button', { name: 'Pause' });
  await expect(playing()).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(labIn(free)).toHaveAttribute('data-part', 'C');
  expect(await slide()).toBe(2);
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(3);
  await expect(free.locator('button[aria-label="Play"]')).toHaveCount(1);
  await page.evaluate(() => window.postMessage('{"method":"prev"}', '*'));
  await expect.poll(slide).toBe(2);
  await expect(playing()).toBeVisible();
});

test('a deck that hides its slides as Slidev does: the lab plays while its slide is shown', async ({
  page,
  host,
}) => {
  const lab = await host();
  const addresses = [`${lab.origin}/?embed=1&part=B`, `${lab.origin}/?embed=1&scenario=buys-nothing&step=2`];
  const deck = await host({ page: slidevDeck(addresses) });
  await page.goto(`${deck.origin}/host`);
  const free = page.frameLocator('[data-slidev-no="2"] iframe');
  const time = () => labIn(free).getAttribute('data-sim-time').then(Number);
  // In the page already, and not to be seen: its run has not begun when its slide comes.
  await page.keyboard.press('PageDown');
  await expect(labIn(free)).toHaveAttribute('data-ready', 'true');
  await expect.poll(time).toBeGreaterThan(0);
  expect(await time()).toBeLessThan(0.002);

  await page.keyboard.press('PageDown');
  const lesson = page.frameLocator('[data-slidev-no="3"] iframe');
  await expect(labIn(lesson)).toHaveAttribute('data-ready', 'true');
  const left = await time();
  // "Next" leads through a lesson's last step: what plays comes to its end, and is explained.
  const next = lesson.getByRole('button', { name: 'Next', exact: true });
  for (const phase of ['explain', 'change']) {
    await next.click();
    await expect(lesson.locator('.lesson-card')).toHaveAttribute('data-phase', phase);
  }
  // From there it goes to the deck, which does not know it: the lab says so.
  await listenForText(page);
  await next.click();
  await expect.poll(() => handedOver(page)).toContain('{"method":"next"}');
  await expect(lesson.getByText('This is the lesson’s last step.')).toBeVisible();
  expect(await time()).toBe(left);
  // A press beside the frame gives the clicker back to the deck.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('PageUp');
  await expect.poll(time).toBeGreaterThan(left);

  // With the file that lies beside the slides the clicker alone leads through frames and deck, and back.
  const component = await readFile('dist/examples/slidev/global-bottom.vue', 'utf8');
  const content = `${setupOf(component)}\ndocument.body.dataset.isSetUp = '';`;
  await page.addScriptTag({ type: 'module', content });
  // A module runs when its own modules have come, and no press waits for that.
  await expect(page.locator('body[data-is-set-up]')).toBeAttached();
  const slide = () => page.evaluate(() => document.body.dataset.slide);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-slidev-no="3"] iframe')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe('4');
  await page.keyboard.press('PageUp');
  await expect(page.locator('[data-slidev-no="3"] iframe')).toBeFocused();
  expect(await slide()).toBe('3');
});

test('a course author makes an embed, sees it live and takes the snippet', async ({ page }) => {
  await page.goto('./?part=B&t=0.012&paused=1&seed=7');
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByRole('button', { name: 'Make an embed' }).click();
  await page.getByLabel('It shows').selectOption('The run as it stands now');
  await page.getByLabel('Size', { exact: true }).selectOption('640 by 360');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByLabel('A link to the whole lab').uncheck();
  const snippet = await page.getByLabel('Snippet').inputValue();
  expect(snippet).toContain(
    '?part=B&amp;seed=7&amp;t=0.012&amp;paused=1&amp;theme=dark&amp;embed=1&amp;allowLinks=0"',
  );
  expect(snippet).toContain('width="640" height="360"');
  const live = page.frameLocator('.embed-builder iframe');
  await expect(labIn(live)).toHaveAttribute('data-sim-time', '0.012');
  await expect(live.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(live.getByRole('link')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'A page with scripts' }).check();
  await expect(page.getByLabel('Snippet')).toHaveValue(/<direct-io-access-lab .*part="B"/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Take away' })).toBeFocused();
});
