import { test as base, expect } from '@playwright/test';
import { type ScreenshotRule, screenshotRule } from './screenshot-rule.ts';

interface LabFixtures {
  /** Complaints of the page under test: errors, failed requests, and requests to any other place than the lab's own. */
  readonly complaints: string[];
  /** Options for `toHaveScreenshot`. */
  readonly screenshotRule: ScreenshotRule;
}

/** Playwright's `test`, which also fails when the page complained or asked another server for something. */
export const test = base.extend<LabFixtures>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('console', (message) => {
        // What Playwright itself says where it lets no service worker in.
        if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
        if (['error', 'warning'].includes(message.type())) {
          complaints.push(`console ${message.type()}: ${message.text()}`);
        }
      });
      page.on('requestfailed', (request) => {
        complaints.push(`request failed: ${request.url()} (${request.failure()?.errorText})`);
      });
      page.on('request', (request) => {
        const isOurs = [baseURL ?? '', 'data:', 'blob:'].some((start) => request.url().startsWith(start));
        if (!isOurs) complaints.push(`request to another place: ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  screenshotRule: async ({ browser }, use) => {
    await use(screenshotRule(browser));
  },
});

export { expect };
