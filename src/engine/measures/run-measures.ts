import type { CompiledNetwork } from '../compile.ts';
import type { Stateful } from '../state.ts';
import type { Seconds } from '../units.ts';
import { DropLog } from './drop-log.ts';
import { Fingerprint } from './fingerprint.ts';
import { Histogram } from './histogram.ts';
import { LifeLines } from './life-lines.ts';
import { RecentWindow } from './recent.ts';
import { RunTotals } from './run-totals.ts';
import { StationMeters } from './station-meters.ts';
import { TimeSeries } from './time-series.ts';

const RunEvent = { born: 1, carried: 2, dropped: 3 } as const;

/** What a run is measured for, beyond what every run is. */
export interface MeasureOptions {
  /** Span of the figures called recent, in `frame`. Without it they are of the whole run. */
  readonly recentSpan?: Seconds;
  /** Keeps a histogram of the time spent at every station. */
  readonly hasStationHistograms?: boolean;
  /** Keeps the visits of every `every`-th job, `mostVisits` of them in all. */
  readonly lifeLines?: { readonly every: number; readonly mostVisits: number };
}

/** All that listens to a run. */
export class RunMeasures {
  readonly totals = new RunTotals();
  readonly sojourn = new Histogram();
  readonly series = new TimeSeries();
  readonly fingerprint = new Fingerprint();
  readonly drops = new DropLog();
  readonly stations: StationMeters;
  readonly recent: RecentWindow;

  readonly stationSojourns: readonly Histogram[];
  readonly lifeLines: LifeLines | null;

  constructor(net: CompiledNetwork, options: MeasureOptions) {
    const { recentSpan = Number.POSITIVE_INFINITY, hasStationHistograms = false, lifeLines } = options;
    this.stations = new StationMeters(net);
    this.stationSojourns = hasStationHistograms
      ? Array.from({ length: net.stationCount }, () => new Histogram())
      : [];
    this.lifeLines = lifeLines === undefined ? null : new LifeLines(lifeLines.every, lifeLines.mostVisits);
    this.recent = new RecentWindow(this.stations, this.totals, recentSpan);
  }

  born(job: number, responseBytes: number, now: number): void {
    this.totals.addOffered(responseBytes);
    this.series.addOffered(now, responseBytes);
    this.fingerprint.add(RunEvent.born, job, now);
  }

  carried(job: number, responseBytes: number, bornAt: number, now: number): void {
    this.totals.addCarried(responseBytes);
    this.series.addCarried(now, responseBytes);
    this.sojourn.add(now - bornAt);
    this.recent.addCompletion(now, now - bornAt);
    this.fingerprint.add(RunEvent.carried, job, now);
  }

  dropped(job: number, jobClass: number, visit: number, now: number): void {
    this.totals.addDropped();
    this.series.addDropped(now);
    this.drops.add(job, jobClass, visit, now);
    this.fingerprint.add(RunEvent.dropped, job, now);
  }

  /** What has to be saved of them. */
  parts(): Stateful[] {
    const { totals, sojourn, series, fingerprint, drops, stations, recent, stationSojourns, lifeLines } =
      this;
    const optional = lifeLines === null ? stationSojourns : [...stationSojourns, lifeLines];
    return [totals, sojourn, series, fingerprint, drops, stations, recent, ...optional];
  }
}
