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
