import { expect, it } from 'vitest';
import { GEOMETRIES, type StageLayout } from './geometries.ts';
import { paintBays } from './paint-bays.ts';
import type { Palette } from './palette.ts';
import type { MarkPlace } from './place-of.ts';
import { type Moment, makeScene } from './scene.ts';
import type { Sprites } from './sprites.ts';
import { frameOf } from './testing/frames.ts';
import { madeVirtualizedLab } from './testing/made-lab.ts';

/** Six units a letter, as the bundled typeface has them at this size. */
const LETTER = 6;

/** What is drawn of requests that wait in the virtual server: marks, and texts with the room that they take. */
function waitingIn(layout: StageLayout, count: number) {
  const lab = madeVirtualizedLab();
  const geometry = GEOMETRIES[layout];
  const scene = makeScene(lab, geometry);
  const frame = frameOf(lab, { marks: Array.from({ length: count }, () => ({ Visit: 0 })) });
  const places = Array.from(
    { length: count },
    (_, index): MarkPlace => ({ x: 0, y: 0, kind: 'request', where: 'bay', index }),
  );
  const marks: number[] = [];
  const texts: { text: string; from: number; to: number }[] = [];
  const context = {
    drawImage: (_image: unknown, x: number) => marks.push(x),
    measureText: (text: string) => ({ width: text.length * LETTER }),
    fillText: (text: string, to: number) => texts.push({ text, from: to - text.length * LETTER, to }),
  } as unknown as CanvasRenderingContext2D;
  const sprites = { request: { size: 0 } } as unknown as Sprites;
  paintBays(context, scene, { frame } as Moment, places, sprites, {} as Palette, String);
  return { marks, texts, bay: geometry.boxes['virtual-server'].bay };
}

it.each<StageLayout>(['wide', 'compact', 'tall'])('shows each of a few that wait, %s', (layout) => {
  expect(waitingIn(layout, 3)).toMatchObject({ marks: { length: 3 }, texts: [] });
});

it.each<[StageLayout, number]>([
  ['wide', 12],
  ['wide', 1234],
  ['compact', 12],
  ['compact', 1234],
  ['tall', 274],
])('counts those that do not fit, and writes over no mark: %s, %i', (layout, count) => {
  const { marks, texts, bay } = waitingIn(layout, count);
  expect(texts).toHaveLength(1);
  const [{ text, from }] = texts as [(typeof texts)[number]];
  expect(Number(text) + marks.length).toBe(count);
  // A count of all has no plus: there is no mark to which it adds.
  expect(text.startsWith('+')).toBe(marks.length > 0);
  expect(from).toBeGreaterThanOrEqual(bay.x + marks.length * 11);
});
