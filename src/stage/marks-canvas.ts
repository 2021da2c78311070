import { type Frame, MarkColumn } from '../engine/frame.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { fallingDrops } from './drops.ts';
import { type Fit, fitOf } from './fit.ts';
import type { Size, StageGeometry } from './geometry.ts';
import { type MarkLayer, markLayer } from './mark-layer.ts';
import { type FormatCount, paintBayLevels, paintBays } from './paint-bays.ts';
import { paintFollowed, paintJourney } from './paint-followed.ts';
import { paintFlow, paintMarks, stamp } from './paint-lanes.ts';
import { paintRings } from './paint-rings.ts';
import { paintWorkers } from './paint-workers.ts';
import type { Palette } from './palette.ts';
import { type MarkPlace, placeOf } from './place-of.ts';
import type { Moment, Scene } from './scene.ts';
import { makeSprites, type Sprites } from './sprites.ts';

/** Draws moments of one scene on a canvas. What is drawn depends on scene, moment, palette and size alone. */
export interface MarksCanvas {
  readonly resize: (container: Size, pixelRatio: number) => void;
  readonly dress: (palette: Palette) => void;
  readonly draw: (moment: Moment) => void;
  readonly clear: () => void;
}

export function marksCanvasOn(
  canvas: HTMLCanvasElement,
  scene: Scene,
  formatCount: FormatCount,
): MarksCanvas {
  const context = canvas.getContext('2d');
  let fit: Fit = { scale: 1, left: 0, top: 0 };
  let palette: Palette | null = null;
  let sprites: Sprites | null = null;
  let layer: MarkLayer | null = null;
  const clear = () => {
    context?.setTransform(1, 0, 0, 1, 0, 0);
    context?.clearRect(0, 0, canvas.width, canvas.height);
  };
  return {
    resize(container, pixelRatio) {
      canvas.width = Math.round(container.width * pixelRatio);
      canvas.height = Math.round(container.height * pixelRatio);
      fit = fitOf(scene.geometry.viewBox, container, pixelRatio);
      sprites = null;
      layer = null;
    },
    dress(next) {
      palette = next;
      sprites = null;
    },
    draw(moment) {
      if (context === null || palette === null || fit.scale <= 0) return;
      sprites ??= makeSprites(palette, scene.isDirect, scene.geometry, fit.scale);
      layer ??= markLayer(canvas.width, canvas.height);
      layer.clear();
      const places = markPlaces(scene, moment.frame);
      if (moment.density === null) paintMarks(layer, fit, scene, moment.frame, places, sprites);
      layer.put(context);
      context.setTransform(fit.scale, 0, 0, fit.scale, fit.left, fit.top);
      // Sprites are drawn pixel for pixel: to smooth them again would cost half of the frame rate with 2,000 marks.
      context.imageSmoothingEnabled = false;
      paint(context, scene, moment, places, palette, sprites, formatCount);
    },
    clear,
  };
}

function paint(
  context: CanvasRenderingContext2D,
  scene: Scene,
  moment: Moment,
  places: readonly MarkPlace[],
  palette: Palette,
  sprites: Sprites,
  formatCount: FormatCount,
): void {
  if (moment.density !== null) paintFlow(context, scene, moment, palette);
  // The marks are there already: the followed request's way runs below them.
  context.globalCompositeOperation = 'destination-over';
  paintJourney(context, scene, moment, palette);
  context.globalCompositeOperation = 'source-over';
  // Marks pass below the boxes: what lies over a box by now is taken away again.
  clearBoxes(context, scene.geometry);
  paintRings(context, scene, moment, palette);
  paintWorkers(context, scene, moment, places, palette);
  if (moment.density === 'too-fast') paintBayLevels(context, scene, moment, palette, formatCount);
  else paintBays(context, scene, moment, places, sprites, palette, formatCount);
  for (const { x, y, opacity } of fallingDrops(moment.frame, scene.tracks, scene.geometry, moment.slowdown)) {
    context.globalAlpha = opacity;
    stamp(context, sprites.drop, x, y);
  }
  context.globalAlpha = 1;
  paintFollowed(context, scene, moment, places, sprites, palette, formatCount);
}

/** Where every mark of a frame is, row by row. */
export function markPlaces({ tracks }: Scene, frame: Frame): MarkPlace[] {
  return Array.from({ length: frame.markCount }, (_, row) => {
    const jobClass = frame.marks[row * MarkColumn.Count + MarkColumn.JobClass] ?? -1;
    return placeOf(frame.marks, row, tracks[jobClass] ?? [], frame.time);
  });
}

function clearBoxes(context: CanvasRenderingContext2D, { boxes }: StageGeometry): void {
  for (const id of COMPONENT_IDS) {
    const { x, y, width, height } = boxes[id].rect;
    context.clearRect(x, y, width, height);
  }
}
