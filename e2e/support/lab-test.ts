import { pathToFileURL } from 'node:url';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type HostOptions, startHost } from './host-server.ts';
import { type ScreenshotRule, screenshotRule } from './screenshot-rule.ts';
import { watchSession } from './session-watch.ts';

type Host = Awaited<ReturnType<typeof startHost>>;

interface LabFixtures {
  /**
   * What any page of the test complained of, in any context: errors, failed requests, and requests for anything but a page's own files.
   * A test that provokes a fault takes what it expects out of the list.
   */
  readonly complaints: string[];
  /** Where the pages of the test may be from, by how their addresses begin. */
  readonly places: string[];
  /** Starts a server of another origin, and stops it in the end. */
  readonly host: (options?: HostOptions) => Promise<Host>;
  /** Options for `toHaveScreenshot`. */
  readonly screenshotRule: ScreenshotRule;
}

/** Playwright's `test`, which also fails when a page complained or asked another place for something. */
export const test = base.extend<LabFixtures>({
  places: async ({ baseURL }, use) => {
    await use([baseURL ?? '', pathToFileURL('dist/direct-io-access-lab.html').href]);
  },
  complaints: [
    async ({ browser, context, places }, use) => {
      const complaints: string[] = [];
      const watch = (opened: BrowserContext) =>
        watchSession(opened, places, (complaint) => complaints.push(complaint));
      watch(context);
      browser.on('context', watch);
      await use(complaints);
      browser.off('context', watch);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  host: async ({ places }, use) => {
    const hosts: Host[] = [];
    await use(async (options = {}) => {
      const host = await startHost(options);
      hosts.push(host);
      places.push(`${host.origin}/`);
      return host;
    });
    await Promise.all(hosts.map((host) => host.stop()));
  },
  screenshotRule: async ({ browser }, use) => {
    await use(screenshotRule(browser));
  },
});

export { expect };
