import type { RecentFigures } from '../frame.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import type { RunTotals } from './run-totals.ts';
import type { StationMeters } from './station-meters.ts';

/** Readings a span is cut into; a span begins at a reading, so it is up to one part longer than asked. */
const PARTS = 16;
const READINGS = PARTS + 1;
/** Completions remembered. With more in a span, its percentiles are those of the last so many. */
const COMPLETIONS = 4096;

/**
 * Where in its ring a completion is remembered, by those seen before it. A remainder of doubles is a call out of the loop; of
 * a power of two it is a mask, up to 2^53.
 */
export function placeOf(seen: number): number {
  return seen & (COMPLETIONS - 1);
}

/**
 * The last short while: utilization, rates and percentiles over a sliding span. Counters are read at fixed instants
 * (multiples of span / 16), which the kernel keeps as events of their own; so a figure depends on the instant it is read
 * for and not on how the run was stepped there.
 */
export class RecentWindow implements Stateful {
  private readonly interval: number;
  private readonly columns: number;
  /** One row a reading: time, the run's totals, then busy time and drops by station, then drops by ring. */
  private readonly readings: Float64Array;
  /** The latest completions, a ring each: when, and how long after the birth. */
  readonly completedAt = new Float64Array(COMPLETIONS);
  readonly sojourn = new Float64Array(COMPLETIONS);
  /** Readings taken, and completions seen. */
  readonly progress = new Float64Array(2);

  constructor(
    private readonly meters: StationMeters,
    private readonly totals: RunTotals,
    span: number,
  ) {
    this.interval = span / PARTS;
    this.columns = FIRST_STATION + 2 * meters.arrivals.length + meters.ringDrops.length;
    this.readings = new Float64Array(READINGS * this.columns);
    this.takeReading();
  }

  get nextReadingAt(): number {
    return this.progress[0] === 0 ? 0 : this.progress[0] * this.interval;
  }

  takeReading(): void {
    const at = this.nextReadingAt;
    const row = (this.progress[0] % READINGS) * this.columns;
    const { readings, meters, totals } = this;
    const stations = meters.arrivals.length;
    readings[row] = at;
    for (let i = 0; i < FIRST_STATION - 1; i++) readings[row + 1 + i] = totals.counts[i];
    meters.readBusyTimes(at, readings, row + FIRST_STATION);
    for (let s = 0; s < stations; s++) readings[row + FIRST_STATION + stations + s] = meters.drops[s];
    for (let r = 0; r < meters.ringDrops.length; r++) {
      readings[row + FIRST_STATION + 2 * stations + r] = meters.ringDrops[r];
    }
    this.progress[0]++;
  }

  /** Start of the span that ends at `now`. */
  get startsAt(): number {
    return this.readings[this.oldestRow()];
  }

  busyTimeBefore(station: number): number {
    return this.readings[this.oldestRow() + FIRST_STATION + station];
  }

  dropsBefore(station: number): number {
    return this.readings[this.oldestRow() + FIRST_STATION + this.meters.arrivals.length + station];
  }

  ringDropsBefore(ring: number): number {
    return this.readings[this.oldestRow() + FIRST_STATION + 2 * this.meters.arrivals.length + ring];
  }

  figures(now: number): RecentFigures {
    const row = this.oldestRow();
    const startsAt = this.readings[row];
    const since = (i: number) => this.totals.counts[i] - this.readings[row + 1 + i];
    const samples = this.samplesAfter(startsAt);
    return {
      span: now - startsAt,
      offered: since(0),
      carried: since(1),
      dropped: since(2),
      offeredBytes: since(3),
      carriedBytes: since(4),
      median: quantileOfSorted(samples, 0.5),
      p99: quantileOfSorted(samples, 0.99),
    };
  }

  save(): SavedState {
    return copyArrays(this.arrays());
  }

  load(saved: SavedState): void {
    restoreArrays(this.arrays(), saved);
  }

  private oldestRow(): number {
    const oldest = Math.max(0, this.progress[0] - READINGS);
    return (oldest % READINGS) * this.columns;
  }

  private samplesAfter(startsAt: number): Float64Array {
    const newest = this.progress[1];
    let oldest = newest;
    while (
      oldest > 0 &&
      newest - oldest < COMPLETIONS &&
      this.completedAt[(oldest - 1) % COMPLETIONS] > startsAt
    )
      oldest--;
    const samples = new Float64Array(newest - oldest);
    for (let i = 0; i < samples.length; i++) samples[i] = this.sojourn[(oldest + i) % COMPLETIONS];
    return samples.sort();
  }

  private arrays() {
    return [this.readings, this.completedAt, this.sojourn, this.progress];
  }
}

/** Columns before the stations': time and the run's first five totals, those without the background. */
const FIRST_STATION = 6;

function quantileOfSorted(samples: Float64Array, p: number): number {
  return samples.length === 0 ? Number.NaN : samples[Math.max(0, Math.ceil(p * samples.length) - 1)];
}
