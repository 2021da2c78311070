import type { Landmark } from './timeline-store.ts';

/** Of what happens the first of its kind, and every change of the settings: what happened first anywhere is what the lesson is about. */
export function firstLandmarks(landmarks: readonly Landmark[]): readonly Landmark[] {
  return landmarks.filter(
    ({ kind, component }, i) =>
      component === null || landmarks.findIndex((other) => other.kind === kind) === i,
  );
}
