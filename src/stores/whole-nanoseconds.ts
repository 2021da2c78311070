import type { Seconds } from '../engine/units.ts';

/** The instants that play comes to are whole nanoseconds, so that an address names them in few digits. */
export function wholeNanoseconds(time: Seconds): Seconds {
  return Math.round(time * 1e9) / 1e9;
}
