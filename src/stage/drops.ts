import { DropColumn, type Frame } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import type { Rect, StageGeometry } from './geometry.ts';
import type { Point } from './polyline.ts';
import type { Scene } from './scene.ts';
import { column } from './utilization.ts';

/** A lost request on its way down. */
export interface FallingDrop extends Point {
  /** 1 when it was lost, 0 when it is gone. */
  readonly opacity: number;
}

/** How long a lost request is to be seen, in seconds of the watcher; simulated, that many times the pace. */
const SEEN_FOR = 1.6;
const LONGEST: Seconds = 1e-3;
/** Most crosses at once: beyond, they would be a blot, and the count beside them says more. */
const MOST_DROPS = 16;

/** Simulated time for which a cross is drawn: at ordinary slow motion some tenths of a millisecond. */
export function dropLifetime(slowdown: number): Seconds {
  return Math.min(LONGEST, SEEN_FOR / slowdown);
}

/** The crosses of a frame, oldest first: each falls through its component's chute. */
export function fallingDrops(
  frame: Frame,
  tracks: Scene['tracks'],
  geometry: StageGeometry,
  slowdown: number,
): FallingDrop[] {
  const lifetime = dropLifetime(slowdown);
  const count = frame.drops.length / DropColumn.Count;
  const falling: FallingDrop[] = [];
  for (let row = Math.max(0, count - MOST_DROPS); row < count; row++) {
    const at = (name: keyof typeof DropColumn) => column(frame.drops, DropColumn, row, name);
    const age = (frame.time - at('At')) / lifetime;
    const track = tracks[at('JobClass')]?.[at('Visit')];
    if (track === undefined || age < 0 || age >= 1) continue;
    const { chute } = geometry.boxes[track.component];
    falling.push({ ...fallIn(chute, at('Job'), age), opacity: 1 - age * age });
  }
  return falling;
}

/** Steps of the golden ratio spread neighbours far apart, without any chance. */
const GOLDEN = 0.6180339887498949;

/** Falls at one speed from the chute's upper edge: never over the lane it came on, and no heap where the fall begins. */
function fallIn(chute: Rect, job: number, age: number): Point {
  const spread = (job * GOLDEN) % 1;
  return { x: chute.x + chute.width * (0.08 + 0.84 * spread), y: chute.y + chute.height * age };
}
