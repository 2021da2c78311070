// `npm run pictures`: draws the icons and the social card in public/, from the icon's own drawing and from the built lab.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findBrowser } from './setup/browser.mjs';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const CARD = { width: 1200, height: 630 };
/** A moment of Part B that tells the pattern: the ring of the virtual NIC is full, and requests are lost. */
const MOMENT = '?part=B&seed=7&t=0.012&paused=1&embed=1&theme=light';

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error('No Chromium found: npm test installs one.');
const server = await preview({ preview: { port: 4623 }, logLevel: 'error' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const drawing = await readFile(`${folder}icon.svg`, 'utf8');
  await drawIcon(page, drawing, 'icon-180.png', 180, 0.8);
  await drawIcon(page, drawing, 'icon-192.png', 192, 1);
  await drawIcon(page, drawing, 'icon-512.png', 512, 1);
  // Systems cut a maskable icon to shapes of their own: only the middle four fifths are sure to be seen.
  await drawIcon(page, drawing, 'icon-maskable-512.png', 512, 0.62);
  await drawCard(page);
} finally {
  await browser.close();
  await new Promise((resolve) => server.httpServer.close(resolve));
}

/**
 * @param {import('playwright').Page} page
 * @param {string} drawing
 * @param {string} name
 * @param {number} size Pixels.
 * @param {number} share How much of the side the drawing takes; below 1 it stands on a ground of its own.
 */
async function drawIcon(page, drawing, name, size, share) {
  await page.setViewportSize({ width: size, height: size });
  const ground = share < 1 ? '#f8fafc' : 'transparent';
  const side = Math.round(size * share);
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${ground}}` +
      `svg{width:${side}px;height:${side}px}</style>${drawing}`,
  );
  await writeFile(folder + name, await page.screenshot({ omitBackground: share === 1 }));
}

/** @param {import('playwright').Page} page */
async function drawCard(page) {
  await page.setViewportSize(CARD);
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${MOMENT}`);
  await page.locator('.app[data-ready="true"]').waitFor();
  await writeFile(`${folder}social-card.png`, await page.screenshot());
}
