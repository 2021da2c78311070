import type { Clock } from '../kernel/clock.ts';
import type { JobPool } from '../kernel/job-pool.ts';
import { highWord } from '../numeric/double-bits.ts';
import { binOf, type Histogram } from './histogram.ts';
import { placeOf, type RecentWindow } from './recent.ts';
import { type RunTotals, TotalsColumn } from './run-totals.ts';
import type { TimeSeries } from './time-series.ts';

/**
 * What a completed job goes into: the run's totals, its series, the histogram of the times taken and the recent ones. Written
 * in one piece, on their arrays: every request comes here, and a call each would look every array up anew.
 */
export class Completions {
  constructor(
    private readonly clock: Clock,
    private readonly totals: RunTotals,
    private readonly series: TimeSeries,
    private readonly sojourn: Histogram,
    private readonly recent: RecentWindow,
  ) {}

  add({ responseBytes, bornAt }: JobPool, job: number): void {
    const { counts } = this.totals;
    const { bins, totals } = this.sojourn;
    const { completedAt, sojourn, progress } = this.recent;
    const { now } = this.clock;
    const bytes = responseBytes[job];
    const stay = now - bornAt[job];
    counts[TotalsColumn.carried]++;
    counts[TotalsColumn.carriedBytes] += bytes;
    this.series.carriedBytes[this.series.binNow()] += bytes;
    totals[1] += stay;
    totals[0]++;
    bins[binOf(highWord(stay))]++;
    const place = placeOf(progress[1]++);
    completedAt[place] = now;
    sojourn[place] = stay;
  }
}
