/** Index of the stop that is nearest to `value` by ratio; the stops rise and are positive. */
export function nearestStop(stops: readonly number[], value: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  stops.forEach((stop, index) => {
    const distance = Math.abs(Math.log(stop / value));
    if (distance >= least) return;
    nearest = index;
    least = distance;
  });
  return nearest;
}
