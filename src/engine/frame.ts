import type { Bytes, Seconds } from './units.ts';

/**
 * The read model: all that a screen may know of a run at one instant. Typed arrays, so that a frame can be transferred
 * from the worker without a copy. Rows are laid out by the column constants below.
 */
export interface Frame {
  readonly time: Seconds;
  /** 64 bits as 16 hexadecimal digits; two runs of the same network and seed agree on it at the same instant. */
  readonly fingerprint: string;
  /** Since time 0. offered = carried + dropped + inFlight, always. */
  readonly offered: number;
  readonly carried: number;
  readonly dropped: number;
  readonly inFlight: number;
  /** Those of the above that belong to background classes. */
  readonly background: BackgroundCounts;
  readonly recent: RecentFigures;
  /** `StationColumn.Count` numbers a station, in the network's order. */
  readonly stations: Float64Array;
  /** `RingColumn.Count` numbers a ring: the pollers' rings in the network's order. */
  readonly rings: Float64Array;
  /** `MarkColumn.Count` numbers a job in flight, oldest first; at most the asked number of them. */
  readonly marks: Float64Array;
  /** Jobs in `marks`; the jobs in flight beyond that were left out. */
  readonly markCount: number;
  /** `DropColumn.Count` numbers a recent drop, oldest first. */
  readonly drops: Float64Array;
  readonly series: Series;
  /** No bins where the run keeps none. */
  readonly stationSeries: StationSeries;
  /** Time from birth to completion of all jobs carried since time 0. */
  readonly sojourn: HistogramBins;
  /** By station, in the network's order: when it first dropped a job; Infinity where it has not. */
  readonly firstDropAt: Float64Array;
  /** By ring, in the frame's ring order: when it first had no room for one more job; Infinity where it always had. */
  readonly ringFullAt: Float64Array;
}

/** Jobs of background classes since time 0: in the balance, and in no other figure. */
export interface BackgroundCounts {
  readonly offered: number;
  readonly carried: number;
  readonly dropped: number;
}

/** Figures over the last `span` seconds (shorter at a run's start). */
export interface RecentFigures {
  readonly span: Seconds;
  /** Response bytes asked for by the requests that arrived in the span. */
  readonly offeredBytes: Bytes;
  /** Response bytes of the jobs that were carried in the span. */
  readonly carriedBytes: Bytes;
  readonly offered: number;
  readonly carried: number;
  readonly dropped: number;
  /** Median sojourn time of the jobs carried in the span; NaN when there were none. */
  readonly median: Seconds;
  /** 99th percentile of the same; NaN when there were none. `carried` is its sample count. */
  readonly p99: Seconds;
}

/** A whole run in bins of equal width; the width doubles when a run outgrows the bins. */
export interface Series {
  readonly binWidth: Seconds;
  /** Bins begun; the last one is still filling. */
  readonly count: number;
  readonly offeredBytes: Float64Array;
  readonly carriedBytes: Float64Array;
  readonly dropped: Float64Array;
}

/**
 * Every station over the whole run, in bins of equal width; the width doubles when a run outgrows the bins. The number of
 * station `s` in bin `b` stands at `s * count + b`. The last bin is still filling: its shares and means are of the part so
 * far. Wider than the bins of `Series`, or as wide.
 */
export interface StationSeries {
  readonly binWidth: Seconds;
  readonly count: number;
  /** Busy share of the servers, 0 to 1; 0 for a delay. */
  readonly busyShare: Float32Array;
  /** Time average of the jobs present: waiting, in service and, on a link, propagating. */
  readonly meanPresent: Float32Array;
  readonly drops: Float32Array;
}

/** Durations in log-linear bins, each at most 1/64 wide of its value: those that hold samples, and those between. */
export interface HistogramBins {
  readonly count: number;
  /** Exact; NaN without samples. */
  readonly mean: Seconds;
  /** Bin i goes from `edges[i]` to `edges[i + 1]`; one more than there are bins, or none without samples. */
  readonly edges: Float64Array;
  readonly counts: Uint32Array;
}

export const StationColumn = {
  /** Busy share of the servers over `recent.span`, 0 to 1. 0 for a delay. */
  Utilization: 0,
  /** Jobs present: waiting, in service and, on a link, propagating. */
  Present: 1,
  /** Jobs in service (on a link: being serialized or propagating). */
  InService: 2,
  /** Arrivals since time 0, dropped ones included. */
  Arrivals: 3,
  Drops: 4,
  Departures: 5,
  /** Busy server-seconds since time 0. */
  BusyTime: 6,
  /** Time average of `Present` since time 0. */
  MeanPresent: 7,
  /** Drops over `recent.span`. */
  RecentDrops: 8,
  Count: 9,
} as const;

export const RingColumn = {
  /** Slots occupied now. */
  Occupied: 0,
  Drops: 1,
  /** Drops over `recent.span`. */
  RecentDrops: 2,
  /** Jobs present. */
  Present: 3,
  Count: 4,
} as const;

export const MarkColumn = {
  /** The job's number, from 0, in order of arrival. */
  Job: 0,
  /** Index of its class. */
  JobClass: 1,
  /** Index of the visit on its class's route. */
  Visit: 2,
  /** When it entered the network. */
  BornAt: 3,
  /** When it arrived at this station. */
  EnteredAt: 4,
  /** When its service starts: in the past, the present, or NaN while a poller has not chosen it yet. */
  StartsAt: 5,
  /** When its service ends; NaN while a poller has not chosen it yet. Leaving may be later: a batch leaves together. */
  EndsAt: 6,
  /** First slot it occupies in its ring or its place in the queue, counted from the head; servers' jobs count first. */
  Slot: 7,
  /** Slots it occupies. */
  Slots: 8,
  /** When it leaves this station for its next, where that is known; NaN otherwise. */
  LeavesAt: 9,
  Count: 10,
} as const;

export const DropColumn = {
  Job: 0,
  JobClass: 1,
  Visit: 2,
  At: 3,
  Count: 4,
} as const;

/** The counts of a run without those of background classes: what the virtual server's own requests came to. */
export function foregroundOf({
  offered,
  carried,
  dropped,
  background,
}: Pick<Frame, 'offered' | 'carried' | 'dropped' | 'background'>): BackgroundCounts {
  return {
    offered: offered - background.offered,
    carried: carried - background.carried,
    dropped: dropped - background.dropped,
  };
}
