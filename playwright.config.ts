import { defineConfig } from '@playwright/test';
import { playwrightReport } from './scripts/checks/steps.mjs';
import { browserVariable, findBrowser } from './scripts/setup/browser.mjs';

// Searched once: the processes that Playwright starts read this file again, and inherit the variable.
const executablePath = process.env[browserVariable] ?? (await findBrowser());
if (executablePath === undefined) {
  throw new Error('No Chromium found. `node scripts/setup.mjs --browser` installs one.');
}
process.env[browserVariable] = executablePath;

// Another port than `npm start`'s, so that tests never speak to a lab somebody left running.
const port = Number(process.env.LAB_E2E_PORT ?? 4317);
const address = `http://127.0.0.1:${port}/`;

/** The same pixels on any machine: no graphics card, no hinting, no subpixels, no scrollbars of the system's. */
const samePixels = [
  '--disable-gpu',
  // A tile that is drawn anew in part smooths a rounded corner by another level of grey, depending on when it happens.
  '--disable-partial-raster',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** The browser speaks to the page under test and to nobody else. */
const noConversation = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second attempt is a fault to find, not a pass.
  retries: 0,
  // A busy machine of two cores may be slow; it may not be wrong. These are limits, no test waits for them.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  // The HTML report shows a failed screenshot's expected, actual and difference side by side.
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'playwright-report' }],
    ['json', { outputFile: playwrightReport }],
  ],
  snapshotPathTemplate: 'e2e/visual/baseline/{arg}{ext}',
  use: {
    baseURL: address,
    browserName: 'chromium',
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    // Each test meets the build itself, not what a browser keeps of it; e2e/journeys/offline.spec.ts asks for the other.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      // Containers and root have no sandbox to offer; the only page visited is our own.
      args: ['--no-sandbox', ...samePixels, ...noConversation],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
