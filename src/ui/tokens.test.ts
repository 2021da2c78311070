import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio, perceivedDistance, type VisionKind } from './color-contrast.ts';

type Tokens = Record<string, string>;

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function blockOf(selector: string): Tokens {
  const start = source.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No block for ${selector}`);
  const body = source.slice(start, source.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

const light = blockOf(':root');
const dark = { ...light, ...blockOf('\n[data-theme="dark"]') };
const projector = { ...light, ...blockOf('\n[data-color-profile="projector"]') };
const darkProjector = {
  ...dark,
  ...blockOf('[data-theme="dark"][data-color-profile="projector"]'),
};

const grounds = ['page', 'card', 'raised', 'floor-servers', 'floor-hypervisor', 'floor-hardware'];
const hues = ['virtual', 'direct', 'alarm'];

/** [foreground, grounds it occurs on, least contrast]. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ['text', [...grounds, 'virtual-soft', 'direct-soft', 'alarm-soft'], 7],
  ['text-muted', grounds, 4.5],
  ['text-faint', grounds, 4.5],
  ...hues.map((hue) => [`${hue}-ink`, [...grounds, `${hue}-soft`], 4.5] as const),
  // White (or the dark card) on a filled badge.
  ...hues.map((hue) => ['card', [hue], 4.5] as const),
  ...hues.map((hue) => [hue, [...grounds, `${hue}-soft`], 3] as const),
  ['response', [...grounds, 'virtual-soft', 'direct-soft', 'slot-empty'], 3],
  ['virtual', ['slot-empty', 'meter-track'], 3],
  ['alarm', ['slot-empty', 'meter-track'], 3],
  ['meter', [...grounds, 'meter-track'], 3],
  ['line-strong', ['page', 'card', 'raised'], 3],
  ['link', ['page', 'card', 'raised'], 4.5],
  ['focus', grounds, 3],
];

describe.each([
  ['light', light],
  ['dark', dark],
  ['light projector', projector],
  ['dark projector', darkProjector],
])('The %s colours', (_name, tokens) => {
  it('give text 4.5:1 and marks 3:1 on every ground they occur on', () => {
    const tooFaint = pairs.flatMap(([front, backs, least]) =>
      backs
        .map((back) => ({ front, back, least, ratio: contrastRatio(tokens[front], tokens[back]) }))
        .filter(({ ratio }) => ratio < least),
    );
    expect(tooFaint).toEqual([]);
  });

  it.each<VisionKind>(['full', 'protan', 'deutan', 'tritan'])(
    'keep the two paths and the alarm apart for %s vision',
    (vision) => {
      for (const [one, other] of [
        ['virtual', 'direct'],
        ['virtual', 'alarm'],
        ['direct', 'alarm'],
      ]) {
        const distance = perceivedDistance(tokens[one], tokens[other], vision);
        expect(distance, `${one} against ${other}`).toBeGreaterThan(0.08);
      }
    },
  );
});
