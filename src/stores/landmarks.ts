import type { Landmark } from './timeline-store.ts';

/** Of each kind the first one, and every fork: what happened first anywhere is what the lesson is about. */
export function firstLandmarks(landmarks: readonly Landmark[]): readonly Landmark[] {
  return landmarks.filter(
    ({ kind }, i) => kind === 'fork' || landmarks.findIndex((other) => other.kind === kind) === i,
  );
}
