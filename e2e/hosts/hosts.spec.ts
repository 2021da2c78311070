import { pathToFileURL } from 'node:url';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { framing, startHost } from '../support/host-server.ts';
import { simulate } from '../support/lab-page.ts';

/** One instant of one run; every host has to come to it. */
const QUERY = '?part=B&t=0.012&paused=1&seed=7';
const ONE_FILE = 'direct-io-access-lab.html';

type Host = Awaited<ReturnType<typeof startHost>>;

interface HostFixtures {
  /** Starts servers, and stops them in the end. */
  readonly host: (options: Parameters<typeof startHost>[0]) => Promise<Host>;
  /** What the page complained of, and every address that it asked for. */
  readonly watched: { readonly complaints: string[]; readonly requests: string[] };
}

const test = base.extend<HostFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for.
  host: async ({}, use) => {
    const hosts: Host[] = [];
    await use(async (options) => {
      const host = await startHost(options);
      hosts.push(host);
      return host;
    });
    await Promise.all(hosts.map((host) => host.stop()));
  },
  watched: async ({ page }, use) => {
    const watched = { complaints: [] as string[], requests: [] as string[] };
    page.on('pageerror', (error) => watched.complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
      if (['error', 'warning'].includes(message.type())) watched.complaints.push(message.text());
    });
    page.on('request', (request) => watched.requests.push(request.url()));
    await use(watched);
  },
});

/** The instant is drawn, and it is the very one that the command line comes to. */
async function expectTheRun(place: Page | FrameLocator): Promise<void> {
  const root = place.locator('.app');
  await expect(root).toHaveAttribute('data-ready', 'true');
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '7');
  await expect(root).toHaveAttribute('data-fingerprint', fingerprint);
  await expect(place.getByRole('alert')).toHaveCount(0);
}

const isWithin = (starts: readonly string[]) => (address: string) =>
  [...starts, 'data:', 'blob:'].some((start) => address.startsWith(start));

const frameOf = (page: Page) => page.frameLocator('iframe');

test('a page of its own', async ({ page, host, watched }) => {
  const { origin } = await host({});
  await page.goto(`${origin}/${QUERY}`);
  await expectTheRun(page);
  expect(watched.complaints).toEqual([]);
  expect(watched.requests.every(isWithin([origin]))).toBe(true);
});

test('a frame in a page of another origin', async ({ page, host, watched }) => {
  const lab = await host({});
  const other = await host({ page: framing(`${lab.origin}/${QUERY}`) });
  await page.goto(`${other.origin}/host`);
  await expectTheRun(frameOf(page));
  expect(watched.complaints).toEqual([]);
  expect(watched.requests.every(isWithin([lab.origin, `${other.origin}/host`]))).toBe(true);
});

test('one file, opened from disk', async ({ page, watched }) => {
  const address = pathToFileURL(`dist/${ONE_FILE}`).href;
  await page.goto(`${address}${QUERY}`);
  await expectTheRun(page);
  expect(watched.complaints).toEqual([]);
  expect(watched.requests.every(isWithin([address]))).toBe(true);
});

test('one file, in a frame without an origin', async ({ page, host, watched }) => {
  const lab = await host({});
  const other = await host({ page: framing(`${lab.origin}/${ONE_FILE}${QUERY}`, 'sandbox="allow-scripts"') });
  await page.goto(`${other.origin}/host`);
  await expectTheRun(frameOf(page));
  expect(watched.complaints).toEqual([]);
  const own = [`${lab.origin}/${ONE_FILE}`, `${other.origin}/host`];
  expect(watched.requests.every(isWithin(own))).toBe(true);
});

test('the site, in a frame without an origin, where its server lets anybody read it', async ({
  page,
  host,
  watched,
}) => {
  const lab = await host({ headers: { 'Access-Control-Allow-Origin': '*' } });
  const other = await host({ page: framing(`${lab.origin}/${QUERY}`, 'sandbox="allow-scripts"') });
  await page.goto(`${other.origin}/host`);
  await expectTheRun(frameOf(page));
  expect(watched.complaints).toEqual([]);
  expect(watched.requests.every(isWithin([lab.origin, `${other.origin}/host`]))).toBe(true);
});

test('a server that allows nothing but its own files', async ({ page, host, watched }) => {
  const { origin } = await host({ headers: { 'Content-Security-Policy': "default-src 'self'" } });
  await page.goto(`${origin}/${QUERY}`);
  await expectTheRun(page);
  expect(watched.complaints).toEqual([]);
});

test('a browser that keeps nothing', async ({ page, host, watched }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
  const { origin } = await host({});
  await page.goto(`${origin}/${QUERY}`);
  await expectTheRun(page);
  expect(watched.complaints).toEqual([]);
});

for (const name of ['', ONE_FILE]) {
  test(`a server that allows no worker: ${name || 'the site'}`, async ({ page, host, watched }) => {
    const { origin } = await host({ headers: { 'Content-Security-Policy': "worker-src 'none'" } });
    await page.goto(`${origin}/${name}${QUERY}`);
    await expectTheRun(page);
    // What the browser itself says of each worker that it refused, and nothing else.
    expect(watched.complaints.filter((text) => !/worker-src 'none'/.test(text))).toEqual([]);
    expect(watched.complaints.length).toBeGreaterThan(0);
    expect(watched.requests.every(isWithin([origin]))).toBe(true);
  });
}

test('is the same run when the page plays in its own thread, and stays alive meanwhile', async ({
  page,
  host,
}) => {
  const { origin } = await host({ headers: { 'Content-Security-Policy': "worker-src 'none'" } });
  await page.goto(`${origin}/?part=B&seed=7&speed=1/200`);
  await expect(page.locator('.app')).toHaveAttribute('data-sim-time', '0.012');
  const { fingerprint } = await simulate('--part', 'B', '--seconds', '0.012', '--seed', '7');
  await expect(page.locator('.app')).toHaveAttribute('data-fingerprint', fingerprint);
});
