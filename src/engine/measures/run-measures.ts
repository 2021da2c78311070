import type { CompiledNetwork } from '../compile.ts';
import type { Clock } from '../kernel/clock.ts';
import type { JobPool } from '../kernel/job-pool.ts';
import type { Stateful } from '../state.ts';
import type { Seconds } from '../units.ts';
import { Completions } from './completions.ts';
import { DropLog } from './drop-log.ts';
import { Fingerprint } from './fingerprint.ts';
import { Histogram } from './histogram.ts';
import { type FollowedJobs, LifeLines } from './life-lines.ts';
import { RecentWindow } from './recent.ts';
import { RunTotals } from './run-totals.ts';
import { StationBins } from './station-bins.ts';
import { StationMeters } from './station-meters.ts';
import { TimeSeries } from './time-series.ts';

const RunEvent = { born: 1, carried: 2, dropped: 3 } as const;

/** What a run is measured for, beyond what every run is. */
export interface MeasureOptions {
  /** Span of the figures called recent, in `frame`. Without it they are of the whole run. */
  readonly recentSpan?: Seconds;
  /** Keeps a histogram of the time spent at every station. */
  readonly hasStationHistograms?: boolean;
  /** Keeps every station's course over the whole run, in bins. */
  readonly hasStationSeries?: boolean;
  /** Keeps the visits of every `every`-th job, or of one alone; `mostVisits` of them in all. */
  readonly lifeLines?: FollowedJobs;
}

/** All that listens to a run. */
export class RunMeasures {
  readonly totals = new RunTotals();
  readonly sojourn = new Histogram();
  readonly series: TimeSeries;
  readonly fingerprint = new Fingerprint();
  readonly drops = new DropLog();
  readonly stations: StationMeters;
  readonly recent: RecentWindow;
  readonly stationSeries: StationBins | null;

  readonly stationSojourns: readonly Histogram[];
  readonly lifeLines: LifeLines | null;
  private readonly completions: Completions;

  constructor(
    private readonly net: CompiledNetwork,
    private readonly clock: Clock,
    options: MeasureOptions,
  ) {
    const { recentSpan = Number.POSITIVE_INFINITY, hasStationHistograms = false, lifeLines } = options;

    this.series = new TimeSeries(clock);
    this.stations = new StationMeters(net);
    this.stationSojourns = hasStationHistograms
      ? Array.from({ length: net.stationCount }, () => new Histogram())
      : [];
    this.lifeLines = lifeLines === undefined ? null : new LifeLines(lifeLines);
    this.stationSeries = options.hasStationSeries ? new StationBins(net, this.stations) : null;
    this.recent = new RecentWindow(this.stations, this.totals, recentSpan);
    this.completions = new Completions(clock, this.totals, this.series, this.sojourn, this.recent);
  }

  born(jobs: JobPool, job: number): void {
    if (this.isBackground(jobs, job)) {
      this.totals.addBackgroundOffered();
    } else {
      this.totals.addOffered(jobs, job);
      this.series.addOffered(jobs, job);
    }
    this.fingerprint.add(RunEvent.born, jobs.number[job], this.clock);
  }

  carried(jobs: JobPool, job: number): void {
    if (this.isBackground(jobs, job)) {
      this.totals.addBackgroundCarried();
    } else {
      this.completions.add(jobs, job);
    }
    this.fingerprint.add(RunEvent.carried, jobs.number[job], this.clock);
  }

  /** `visit` is counted along the class's route. */
  dropped(jobs: JobPool, job: number, jobClass: number, visit: number): void {
    const { clock } = this;
    const number = jobs.number[job];
    const station = this.net.visitStation[this.net.classOffset[jobClass] + visit];
    const { firstDropAt } = this.stations;
    if (firstDropAt[station] > clock.now) firstDropAt[station] = clock.now;
    if (this.net.isBackground[jobClass] === 1) {
      this.totals.addBackgroundDropped();
    } else {
      this.totals.addDropped();
      this.series.addDropped();
    }
    this.drops.add(number, jobClass, visit, clock);
    this.fingerprint.add(RunEvent.dropped, number, clock);
  }

  private isBackground(jobs: JobPool, job: number): boolean {
    return this.net.isBackground[this.net.visitClass[jobs.visit[job]]] === 1;
  }

  /** When meters are read next, for the recent figures or at the end of a bin. */
  get nextReadingAt(): number {
    return Math.min(this.recent.nextReadingAt, this.stationSeries?.nextEndAt ?? Number.POSITIVE_INFINITY);
  }

  takeReading(jobs: JobPool): void {
    const { recent, stationSeries } = this;
    const { now } = this.clock;
    if (stationSeries !== null && stationSeries.nextEndAt <= now) stationSeries.endBin(jobs);
    if (recent.nextReadingAt <= now) recent.takeReading();
  }

  /** What has to be saved of them. Life lines come last: see `Simulation.restore`. */
  parts(): Stateful[] {
    const { totals, sojourn, series, fingerprint, drops, stations, recent } = this;
    const optional = [...this.stationSojourns, this.stationSeries, this.lifeLines].filter(
      (part) => part !== null,
    );
    return [totals, sojourn, series, fingerprint, drops, stations, recent, ...optional];
  }
}
