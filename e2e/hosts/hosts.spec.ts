import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { framing } from '../support/host-server.ts';
import { simulate } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';
import { takeOut } from '../support/session-watch.ts';

/** One instant of one run; every host has to come to it. */
const QUERY = '?part=B&t=0.012&paused=1&seed=7';
const ONE_FILE = 'direct-io-access-lab.html';

/** The instant is drawn, and it is the very one that the command line comes to. */
async function expectTheRun(place: Page | FrameLocator): Promise<void> {
  const root = place.locator('.app');
  await expect(root).toHaveAttribute('data-ready', 'true');
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '7');
  await expect(root).toHaveAttribute('data-fingerprint', fingerprint);
  await expect(place.getByRole('alert')).toHaveCount(0);
}

const frameOf = (page: Page) => page.frameLocator('iframe');

test('a page of its own', async ({ page, host }) => {
  const { origin } = await host();
  await page.goto(`${origin}/${QUERY}`);
  await expectTheRun(page);
});

test('a frame in a page of another origin', async ({ page, host }) => {
  const lab = await host();
  const other = await host({ page: framing(`${lab.origin}/${QUERY}`) });
  await page.goto(`${other.origin}/host`);
  await expectTheRun(frameOf(page));
});

test('one file, opened from disk', async ({ page }) => {
  const address = pathToFileURL(`dist/${ONE_FILE}`).href;
  await page.goto(`${address}${QUERY}`);
  await expectTheRun(page);
});

test('one file, opened from disk, with the speaker’s window beside it', async ({ page }) => {
  const address = pathToFileURL(`dist/${ONE_FILE}`).href;
  await page.goto(`${address}?scenario=pattern-in-six-steps&step=3`);
  await expect(page.getByText('Step 3 of 6')).toBeVisible();
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opened;
  await expect(speaker.getByText('Step 3 of 6 · Waits for an answer')).toBeVisible();
  await speaker.keyboard.press('PageUp');
  await expect(page.getByText('Step 2 of 6')).toBeVisible();
});

test('one file, in a frame without an origin', async ({ page, host }) => {
  const lab = await host();
  const other = await host({ page: framing(`${lab.origin}/${ONE_FILE}${QUERY}`, 'sandbox="allow-scripts"') });
  await page.goto(`${other.origin}/host`);
  await expectTheRun(frameOf(page));
});

test('the site, in a frame without an origin, where its server lets anybody read it', async ({
  page,
  host,
}) => {
  const lab = await host({ headers: { 'Access-Control-Allow-Origin': '*' } });
  const other = await host({ page: framing(`${lab.origin}/${QUERY}`, 'sandbox="allow-scripts"') });
  await page.goto(`${other.origin}/host`);
  await expectTheRun(frameOf(page));
});

test('a server that allows nothing but its own files', async ({ page, host }) => {
  const { origin } = await host({ headers: { 'Content-Security-Policy': "default-src 'self'" } });
  await page.goto(`${origin}/${QUERY}`);
  await expectTheRun(page);
});

test('pages with the policies of docs/embedding.md, and a server with the lab’s', async ({ page, host }) => {
  const [, text = ''] = (await readFile('docs/embedding.md', 'utf8')).split('## Content security policies\n');
  const [forFrame = '', forElement = '', ofServer = ''] = [...text.matchAll(/```text\n(.*)\n```/g)].map(
    ([, policy]) => policy,
  );
  /** All else is forbidden: what the policy allows must be enough. */
  const around = (policy: string, lab: string) => ({
    'Content-Security-Policy': `default-src 'none'; img-src data:; ${policy.replaceAll('https://your.host', lab)}`,
  });
  const lab = await host({
    headers: {
      'Content-Security-Policy': ofServer.replace('https://page.around', 'http://127.0.0.1:*'),
      'Access-Control-Allow-Origin': '*',
    },
  });
  const address = `${lab.origin}/${QUERY}`;
  const withFrame = await host({ page: framing(address), pageHeaders: around(forFrame, lab.origin) });
  await page.goto(`${withFrame.origin}/host`);
  await expectTheRun(frameOf(page));

  const element = `<script type="module" src="${lab.origin}/client/element.js"></script>
    <direct-io-access-lab part="B" t="0.012" paused seed="7"></direct-io-access-lab>`;
  const withElement = await host({
    page: framing('about:blank').replace(/<iframe.*<\/iframe>/, element),
    pageHeaders: around(forElement, lab.origin),
  });
  await page.goto(`${withElement.origin}/host`);
  await expectTheRun(frameOf(page));
});

test('a browser that keeps nothing', async ({ page, host }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
  const { origin } = await host();
  await page.goto(`${origin}/${QUERY}`);
  await expectTheRun(page);
});

for (const name of ['', ONE_FILE]) {
  test(`a server that allows no worker: ${name || 'the site'}`, async ({ page, host, complaints }) => {
    const { origin } = await host({ headers: { 'Content-Security-Policy': "worker-src 'none'" } });
    await page.goto(`${origin}/${name}${QUERY}`);
    await expectTheRun(page);
    // What the browser itself says of each worker that it refused, and nothing else.
    expect(takeOut(complaints, /worker-src 'none'/).length).toBeGreaterThan(0);
  });
}

test('is the same run when the page plays in its own thread, and stays alive meanwhile', async ({
  page,
  host,
  complaints,
}) => {
  const { origin } = await host({ headers: { 'Content-Security-Policy': "worker-src 'none'" } });
  await page.goto(`${origin}/?part=B&seed=7&speed=1/200`);
  await expect(page.locator('.app')).toHaveAttribute('data-sim-time', '0.012');
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '7');
  await expect(page.locator('.app')).toHaveAttribute('data-fingerprint', fingerprint);
  takeOut(complaints, /worker-src 'none'/);
});
