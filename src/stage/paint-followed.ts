import { type Frame, MarkColumn } from '../engine/frame.ts';
import { followedState, journeyOf } from './followed.ts';
import type { Rect } from './geometry.ts';
import type { FormatCount } from './paint-bays.ts';
import { trace } from './paint-lanes.ts';
import type { Palette } from './palette.ts';
import type { MarkPlace } from './place-of.ts';
import type { Point, Polyline } from './polyline.ts';
import { type Moment, type Scene, trackOf } from './scene.ts';
import type { Sprites } from './sprites.ts';
import { column } from './utilization.ts';

/** How much larger than another mark the followed one is. */
const ENLARGED = 1.5;

/** The followed request's way: a solid line behind it, dots before it. Below the boxes, so that it joins them. */
export function paintJourney(
  context: CanvasRenderingContext2D,
  { tracks, geometry }: Scene,
  { frame, followed }: Moment,
  palette: Palette,
): void {
  if (followed === null) return;
  const state = followedState(frame, tracks, followed);
  if (state.kind !== 'under-way') return;
  const at = (name: keyof typeof MarkColumn) => column(frame.marks, MarkColumn, state.row, name);
  const done = (frame.time - at('StartsAt')) / (at('EndsAt') - at('StartsAt'));
  const share = done >= 0 ? Math.min(1, done) : 0;
  const { behind, ahead } = journeyOf(tracks[at('JobClass')] ?? [], at('Visit'), share);
  context.strokeStyle = palette.text;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.lineWidth = geometry.laneWidth * 0.12;
  strokeAll(context, behind);
  context.setLineDash([0, geometry.laneWidth * 0.32]);
  strokeAll(context, ahead);
  context.setLineDash([]);
}

function strokeAll(context: CanvasRenderingContext2D, lines: readonly Polyline[]): void {
  context.beginPath();
  for (const line of lines) trace(context, line);
  context.stroke();
}

/** The followed request itself: larger, ringed, and with its number. */
export function paintFollowed(
  context: CanvasRenderingContext2D,
  { tracks, geometry }: Scene,
  { frame, followed }: Moment,
  places: readonly MarkPlace[],
  sprites: Sprites,
  palette: Palette,
  formatCount: FormatCount,
): void {
  if (followed === null) return;
  const state = followedState(frame, tracks, followed);
  if (state.kind !== 'under-way') return;
  const place = places[state.row];
  if (place === undefined) return;
  const { x, y, kind } = place;
  const ring = place.where === 'ring' ? ringOf({ tracks }, frame, state.row) : null;
  const { image, size } = sprites[kind];
  const large = ring === null ? size * ENLARGED : size;
  if (ring === null) {
    context.imageSmoothingEnabled = true;
    context.drawImage(image, x - large / 2, y - large / 2, large, large);
    context.imageSmoothingEnabled = false;
  }
  const radius = large / 2 + 1.5;
  for (const [width, color] of [
    [4.5, palette.card],
    [2, palette.text],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = color;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  // In a ring the tag keeps to the slots: above them stand the ring's name and its level.
  const line = ring === null ? y : ring.y + ring.height / 2;
  const end = ring === null ? geometry.viewBox.width : ring.x + ring.width;
  writeNumber(context, { x, y: line }, radius, end, formatCount(followed), geometry.type.detail, palette);
}

function ringOf(scene: Pick<Scene, 'tracks'>, frame: Frame, row: number): Rect | null {
  return trackOf(scene, frame, row)?.ring?.rect ?? null;
}

/** The number on a tag beside the ring: at the right, or at the left where there is no room for it before `end`. */
function writeNumber(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  end: number,
  number: string,
  letter: number,
  palette: Palette,
): void {
  context.font = `600 ${letter}px ${palette.fontText}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const width = context.measureText(number).width + letter * 0.6;
  const height = letter * 1.3;
  const isAtRight = x + radius + 2 + width <= end;
  const left = isAtRight ? x + radius + 2 : x - radius - 2 - width;
  context.fillStyle = palette.text;
  context.beginPath();
  context.roundRect(left, y - height / 2, width, height, 3);
  context.fill();
  context.fillStyle = palette.card;
  context.fillText(number, left + letter * 0.3, y + letter * 0.04);
}
