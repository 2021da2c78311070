// The same network and seed give the same run in every JavaScript engine. V8 is where these tests run (Chromium has it too:
// e2e/journeys/worker.spec.ts); QuickJS shares nothing with it, and Firefox's SpiderMonkey is asked where Firefox is.
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleEngine } from './every-engine/bundle.ts';
import { figuresOf } from './every-engine/entry.ts';
import { evaluateInFirefox, findFirefox } from './every-engine/firefox.ts';
import { evaluateInQuickJs } from './every-engine/quick-js.ts';
import { comparedRuns } from './every-engine/testing/compared-runs.ts';

const runs = comparedRuns();
const expression = `figuresOf(${JSON.stringify(JSON.stringify(runs))})`;
const firefox = findFirefox();
let script = '';

beforeAll(async () => {
  script = await bundleEngine();
}, 60_000);

function expectTheSame(answer: string): void {
  const figures = JSON.parse(answer) as string[];
  const here = figuresOf(runs);
  expect(figures).toHaveLength(runs.length);
  for (const [i, { title }] of runs.entries()) expect(figures[i], title).toBe(here[i]);
}

describe('a run', () => {
  it('comes to the same figures, to the last bit, in QuickJS', async () => {
    expectTheSame(await evaluateInQuickJs(script, expression));
  }, 120_000);

  it.skipIf(firefox === undefined)(
    `comes to the same figures, to the last bit, in Firefox${firefox === undefined ? ' (skipped: no Firefox on this machine)' : ''}`,
    async () => {
      expectTheSame(await evaluateInFirefox(firefox ?? '', script, expression));
    },
    120_000,
  );

  it('is compared over enough: every path, and thousands of events', () => {
    const offered = figuresOf(runs).map((text) => (JSON.parse(text) as { offered: number }).offered);
    expect(offered.length).toBeGreaterThan(40);
    expect(offered.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(10_000);
  });
});
