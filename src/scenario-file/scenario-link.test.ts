import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { fragmentOf, readFragment, SAFE_LINK_CHARACTERS } from './scenario-link.ts';

const fragmentFor = (text: string) => `#lesson=${deflateRawSync(text).toString('base64url')}`;

describe('A link with a scenario in it', () => {
  it('brings back the very scenario', async () => {
    const scenario = { ...madeScenario(), title: 'Größer — 仮想化 🚀' };
    const fragment = await fragmentOf(scenario);
    expect(fragment).toMatch(/^lesson=[\w-]+$/);
    expect(await readFragment(`#${fragment}`)).toEqual({ scenario });
  });

  it('holds each built-in scenario without growing too long to be sent', async () => {
    for (const scenario of BUILT_IN_SCENARIOS)
      expect((await fragmentOf(scenario)).length).toBeLessThan(SAFE_LINK_CHARACTERS);
  });

  it('speaks of no scenario where the address has none', async () => {
    expect(await readFragment('')).toBeNull();
    expect(await readFragment('#somewhere')).toBeNull();
  });

  it('refuses what was cut off, and whatever else anybody puts there', async () => {
    const fragment = await fragmentOf(madeScenario());
    expect((await readFragment(fragment.slice(0, -40)))?.faults?.[0]?.message).toMatch(/cut off/);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect((await readFragment(`lesson=${encodeURIComponent(text)}`))?.faults).toHaveLength(1);
      }),
    );
  });

  it('unpacks no more than a scenario may have, of a few bytes that hold a lot', async () => {
    const reading = await readFragment(fragmentFor(`"${'a'.repeat(50_000_000)}"`));
    expect(reading?.faults?.[0]?.message).toMatch(/at most 200000 are read/);
  });

  it('refuses a scenario with faults by their paths', async () => {
    const reading = await readFragment(fragmentFor(JSON.stringify({ ...madeScenario(), minutes: -1 })));
    expect(reading?.faults?.map(({ path }) => path)).toEqual(['minutes']);
  });
});
