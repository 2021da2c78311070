import type { BackgroundCounts } from './frame.ts';
import { ClientCount } from './kernel/clients.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { Histogram } from './measures/histogram.ts';
import type { BitsPerSecond, PerSecond, Seconds } from './units.ts';

/** A run in figures, from time 0. */
export interface RunSummary {
  readonly seconds: Seconds;
  readonly fingerprint: string;
  readonly offered: number;
  readonly carried: number;
  readonly dropped: number;
  readonly inFlight: number;
  /** Those of the above that belong to background classes. */
  readonly background: BackgroundCounts;
  /** Response bits asked for, a second. */
  readonly offeredLoad: BitsPerSecond;
  /** Response bits delivered, a second. */
  readonly throughput: BitsPerSecond;
  readonly sojournTime: SojournSummary;
  readonly stations: readonly StationSummary[];
  /** One for every closed source, in the network's order. */
  readonly clients: readonly ClientSummary[];
}

/** What a closed source's clients have come to. */
export interface ClientSummary {
  readonly source: string;
  /** Requests answered in time: the goodput. */
  readonly answered: number;
  /** Answers that came after their time-out. */
  readonly late: number;
  readonly timedOut: number;
  readonly retried: number;
  /** Requests given up: dropped without a time-out to tell, or timed out after the last try. */
  readonly failed: number;
}

/** Time from birth to completion. NaN without samples; percentiles are within 0.8 %. */
export interface SojournSummary {
  readonly samples: number;
  readonly mean: Seconds;
  readonly p50: Seconds;
  readonly p90: Seconds;
  readonly p99: Seconds;
  readonly p999: Seconds;
  readonly p9999: Seconds;
}

export interface StationSummary {
  readonly name: string;
  readonly arrivals: number;
  readonly departures: number;
  readonly drops: number;
  /** Busy share of the servers; 0 for a delay. */
  readonly utilization: number;
  readonly throughput: PerSecond;
  /** Time average of the jobs present. */
  readonly meanNumber: number;
  readonly maxNumber: number;
  /** Time from arrival to departure, of those who have left; absent unless the run keeps station histograms. */
  readonly sojournTime?: SojournSummary;
  readonly rings: readonly { readonly name: string; readonly drops: number }[];
}

export function summarize(kernel: Kernel): RunSummary {
  const { now, measures, jobs } = kernel;
  const { totals, sojourn } = measures;
  const perSecond = (amount: number) => (now === 0 ? 0 : amount / now);
  return {
    seconds: now,
    fingerprint: measures.fingerprint.read(now, jobs.inFlight),
    offered: totals.offered,
    carried: totals.carried,
    dropped: totals.dropped,
    inFlight: jobs.inFlight,
    background: totals.background,
    offeredLoad: perSecond(totals.offeredBytes * 8),
    throughput: perSecond(totals.carriedBytes * 8),
    sojournTime: summarizeTimes(sojourn),
    stations: summarizeStations(kernel),
    clients: summarizeClients(kernel),
  };
}

function summarizeTimes(histogram: Histogram): SojournSummary {
  return {
    samples: histogram.count,
    mean: histogram.mean,
    p50: histogram.quantile(0.5),
    p90: histogram.quantile(0.9),
    p99: histogram.quantile(0.99),
    p999: histogram.quantile(0.999),
    p9999: histogram.quantile(0.9999),
  };
}

function summarizeStations({
  net,
  now,
  jobs,
  measures: { stations, stationSojourns },
}: Kernel): StationSummary[] {
  const meanNumbers = stations.meanPresent(jobs, now);
  return net.network.stations.map((station, s) => {
    const rings = station.kind === 'poller' ? station.rings : [];
    return {
      name: station.name,
      arrivals: stations.arrivals[s],
      departures: stations.departures(s),
      drops: stations.drops[s],
      utilization: now === 0 ? 0 : stations.busyTime(s, now) / (now * net.servers[s]),
      throughput: now === 0 ? 0 : stations.departures(s) / now,
      meanNumber: meanNumbers[s],
      maxNumber: stations.maxPresent[s],
      ...(stationSojourns.length > 0 && { sojournTime: summarizeTimes(stationSojourns[s]) }),
      rings: rings.map(({ name }, i) => ({ name, drops: stations.ringDrops[net.ringOffset[s] + i] })),
    };
  });
}

function summarizeClients(kernel: Kernel): ClientSummary[] {
  return kernel.net.network.sources.flatMap(({ name }, i) => {
    const counts = kernel.clientCounts(i);
    if (counts === undefined) return [];
    return {
      source: name,
      answered: counts[ClientCount.answered],
      late: counts[ClientCount.late],
      timedOut: counts[ClientCount.timedOut],
      retried: counts[ClientCount.retried],
      failed: counts[ClientCount.failed],
    };
  });
}
