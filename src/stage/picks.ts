import { type Frame, MarkColumn } from '../engine/frame.ts';
import { fitOf } from './fit.ts';
import { nearestMark } from './followed.ts';
import { markPlaces } from './marks-canvas.ts';
import type { Scene } from './scene.ts';
import { column } from './utilization.ts';

/** How far from a mark a finger or a pointer may land, in CSS pixels. */
const REACH = 24;
/** On a box, whose own button is meant by most who press there, only a mark that was hit counts. */
const REACH_ON_BOX = 8;

/** Follows the request whose mark is clicked or tapped. Returns how to stop. */
export function watchPicks(
  container: HTMLElement,
  scene: Scene,
  frame: () => Frame | null,
  onFollow: (job: number) => void,
): () => void {
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    // A click that a key made, or one on words and buttons of their own, means no mark.
    if (event.detail === 0 || target?.closest('.stage-explanation, .stage-follow')) return;
    const now = frame();
    if (now === null) return;
    const { left, top, width, height } = container.getBoundingClientRect();
    const fit = fitOf(scene.geometry.viewBox, { width, height }, 1);
    const point = {
      x: (event.clientX - left - fit.left) / fit.scale,
      y: (event.clientY - top - fit.top) / fit.scale,
    };
    const reach = (target?.closest('.stage-spot') ? REACH_ON_BOX : REACH) / fit.scale;
    const row = nearestMark(markPlaces(scene, now), point, reach);
    if (row !== -1) onFollow(column(now.marks, MarkColumn, row, 'Job'));
  };
  container.addEventListener('click', onClick);
  return () => container.removeEventListener('click', onClick);
}
