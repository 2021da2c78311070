import { readLaunch } from '../../src/embed/read-launch.ts';
import { hostileAddresses } from '../support/hostile-addresses.ts';
import { untilDrawn } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';

/** `npm run test:long` opens them by the hundred. */
const count = Number(process.env.LAB_HOSTILE_ADDRESSES ?? 5);
const seeds = (process.env.LAB_HOSTILE_SEEDS ?? '1').split(',').map(Number);

for (const seed of seeds) {
  test(`stands ${count} hostile addresses, and lists what of each it did not follow (seed ${seed})`, async ({
    page,
    complaints,
  }) => {
    test.setTimeout(60_000 + 5_000 * count);
    for (const address of hostileAddresses(seed, count)) {
      await page.goto(`./${address}`);
      await untilDrawn(page);
      const { search, hash } = new URL(address, 'http://lab');
      const { problems } = readLaunch(search);
      const listed = page.locator('.panel-notice [role=status] li');
      // A lesson that cannot be read is one thing more.
      await expect(listed, address).toHaveCount(problems.length + (hash.startsWith('#lesson=') ? 1 : 0));
      const traces = await page.evaluate(() => ({
        elements: document.querySelectorAll('.hostile').length,
        ran: 'hostile' in window,
        polluted: Object.keys(Object.prototype).length > 0,
      }));
      expect(traces, address).toEqual({ elements: 0, ran: false, polluted: false });
      expect(complaints, address).toEqual([]);
    }
  });
}
