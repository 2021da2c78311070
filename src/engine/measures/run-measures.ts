import type { CompiledNetwork } from '../compile.ts';
import type { Stateful } from '../state.ts';
import { DropLog } from './drop-log.ts';
import { Fingerprint } from './fingerprint.ts';
import { Histogram } from './histogram.ts';
import { RecentWindow } from './recent.ts';
import { RunTotals } from './run-totals.ts';
import { StationMeters } from './station-meters.ts';
import { TimeSeries } from './time-series.ts';

const RunEvent = { born: 1, carried: 2, dropped: 3 } as const;

/** All that listens to a run. */
export class RunMeasures {
  readonly totals = new RunTotals();
  readonly sojourn = new Histogram();
  readonly series = new TimeSeries();
  readonly fingerprint = new Fingerprint();
  readonly drops = new DropLog();
  readonly stations: StationMeters;
  readonly recent: RecentWindow;

  constructor(net: CompiledNetwork, recentSpan: number) {
    this.stations = new StationMeters(net);
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
    const { totals, sojourn, series, fingerprint, drops, stations, recent } = this;
    return [totals, sojourn, series, fingerprint, drops, stations, recent];
  }
}
