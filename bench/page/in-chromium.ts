import { type Browser, chromium } from 'playwright';
import { build, createServer, preview } from 'vite';
import { findBrowser } from '../../scripts/setup/browser.mjs';

/** Opens the Chromium that is there, which draws in software, for as long as `work` takes. */
async function inChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium found: npm test installs one.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** The same with the page built and served as it is shipped. */
export async function withBuiltPage<T>(work: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 4620 }, logLevel: 'error' });
  try {
    return await inChromium((browser) => work(browser, server.resolvedUrls?.local[0] ?? ''));
  } finally {
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
}

/** The same with the sources served, for pages of the benchmarks' own. */
export async function withSources<T>(work: (browser: Browser, address: string) => Promise<T>): Promise<T> {
  const server = await createServer({ server: { port: 4621, hmr: false }, logLevel: 'error' });
  await server.listen();
  try {
    return await inChromium((browser) => work(browser, server.resolvedUrls?.local[0] ?? ''));
  } finally {
    await server.close();
  }
}
