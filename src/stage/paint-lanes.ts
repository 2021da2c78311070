import { type Frame, MarkColumn } from '../engine/frame.ts';
import type { Fit } from './fit.ts';
import { laneFlows } from './flow.ts';
import { sideOf } from './lane-sides.ts';
import type { MarkLayer } from './mark-layer.ts';
import type { Palette } from './palette.ts';
import type { MarkPlace } from './place-of.ts';
import { type Polyline, partOf, wayAlong } from './polyline.ts';
import type { Moment, Scene } from './scene.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** Marks on their way, one by one: oldest first, so that the newest lies on top. */
export function paintMarks(
  layer: MarkLayer,
  { scale, left, top }: Fit,
  scene: Scene,
  { marks }: Frame,
  places: readonly MarkPlace[],
  sprites: Sprites,
): void {
  places.forEach(({ where, kind, x, y }, row) => {
    if (where !== 'lane') return;
    const isOwn = !scene.others.has(marks[row * MarkColumn.Count + MarkColumn.JobClass] ?? -1);
    const sprite = isOwn ? sprites[kind] : kind === 'request' ? sprites.otherRequest : sprites.otherResponse;
    layer.stamp(sprite, left + x * scale, top + y * scale);
  });
}

export function stamp(
  context: CanvasRenderingContext2D,
  { image, size }: Sprite,
  x: number,
  y: number,
): void {
  context.drawImage(image, x - size / 2, y - size / 2, size, size);
}

/** So many jobs on so much of a lane are half of the strongest tone. */
const HALF_TONE = 1 / 90;
const FAINTEST = 0.1;

/** How strongly a stretch is toned on which there are `jobs` jobs: more jobs are always more tone, and never too much. */
export function toneOf(jobs: number, length: number): number {
  if (jobs <= 0 || length <= 0) return 0;
  return FAINTEST + (1 - FAINTEST) * (1 - 2 ** (-jobs / length / HALF_TONE));
}

/** The stream as a density: every stretch toned by the jobs on it. */
export function paintFlow(
  context: CanvasRenderingContext2D,
  { lab, geometry, isDirect }: Scene,
  { frame }: Moment,
  palette: Palette,
): void {
  context.lineWidth = geometry.laneWidth * 0.36;
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  for (const { lane, kind, from, to, jobs } of laneFlows(lab, frame)) {
    const line = partOf(sideOf(geometry, lane, kind), from, to);
    context.globalAlpha = toneOf(jobs, wayAlong([line]).length);
    context.strokeStyle =
      kind === 'response' ? palette.response : isDirect ? palette.direct : palette.virtual;
    context.beginPath();
    trace(context, line);
    context.stroke();
  }
  context.globalAlpha = 1;
}

export function trace(context: CanvasRenderingContext2D, line: Polyline): void {
  line.forEach(({ x, y }, index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
