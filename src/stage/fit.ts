import type { Size } from './geometry.ts';

/** How the view box lies on the canvas, in device pixels. It is the fit that the drawing below it has. */
export interface Fit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The whole view box, as large as possible, in the middle. */
export function fitOf(viewBox: Size, container: Size, pixelRatio: number): Fit {
  const scale = Math.min(container.width / viewBox.width, container.height / viewBox.height) * pixelRatio;
  return {
    scale,
    left: (container.width * pixelRatio - viewBox.width * scale) / 2,
    top: (container.height * pixelRatio - viewBox.height * scale) / 2,
  };
}
