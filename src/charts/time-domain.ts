/** Ends of the time axis, in seconds: steps that keep the ticks round, so that the picture seldom jumps. */
const STEPS = [1.2, 2.4, 6, 12];

/** End of the axis for a run that has come to `time`: at least 12 ms, so that the parts' stories share one axis. */
export function timeDomainEnd(time: number): number {
  for (let decade = 1e-2; ; decade *= 10) {
    for (const step of STEPS) {
      const end = Math.round(step * decade * 1e6) / 1e6;
      if (end >= 12e-3 && time <= end) return end;
    }
  }
}

/** Ticks of an axis that ends at `end`: every sixth of it. */
export function timeTicks(end: number): readonly number[] {
  return Array.from({ length: 7 }, (_, index) => (end / 6) * index);
}

/** Steps of a reading cursor along the time axis: a tenth of a millisecond on the first axis. */
export const TIME_STEPS = 120;

/** Changes whenever another twelfth of the time axis has passed, or the axis itself grows. */
export function twelfthsPassed(frame: { readonly time: number } | null): string {
  const time = frame?.time ?? 0;
  const end = timeDomainEnd(time);
  return `${end} ${Math.floor((time / end) * 12 + 1e-9)}`;
}
