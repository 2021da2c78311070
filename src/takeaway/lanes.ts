export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A lane for every span, counted from 0 and as few as can be: spans of one lane do not overlap. Spans are in order of `from`. */
export function lanesOf(spans: readonly Span[]): number[] {
  const freeFrom: number[] = [];
  return spans.map(({ from, to }) => {
    const free = freeFrom.findIndex((at) => at <= from);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = to;
    return lane;
  });
}
