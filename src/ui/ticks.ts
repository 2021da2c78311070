import { nice, ticks } from 'd3';

/** The end of an axis from 0 that holds `highest`, more than 0, and is itself a tick. */
export function axisEnd(highest: number, count: number): number {
  return nice(0, highest, count)[1];
}

/** About `count` ticks from 0 to `end`. */
export function axisTicks(end: number, count: number): readonly number[] {
  return ticks(0, end, count);
}
