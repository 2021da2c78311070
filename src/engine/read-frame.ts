import { StationKind } from './compile.ts';
import { type Frame, MarkColumn, RingColumn, StationColumn, type StationSeries } from './frame.ts';
import { type JobPool, NONE } from './kernel/job-pool.ts';
import type { Kernel } from './kernel/kernel.ts';

/** Reads a frame off a run. Changes nothing in it. */
export function readFrame(kernel: Kernel, maxMarks: number): Frame {
  const { measures, jobs, now } = kernel;
  const { totals } = measures;
  const inFlight = oldestFirst(jobs);
  const markCount = Math.min(inFlight.length, maxMarks);
  return {
    time: now,
    fingerprint: measures.fingerprint.read(now, jobs.inFlight),
    offered: totals.offered,
    carried: totals.carried,
    dropped: totals.dropped,
    inFlight: jobs.inFlight,
    background: totals.background,
    recent: measures.recent.figures(now),
    stations: readStations(kernel, inFlight),
    rings: readRings(kernel),
    marks: readMarks(kernel, inFlight, markCount),
    markCount,
    drops: measures.drops.read(),
    series: measures.series.read(),
    stationSeries: measures.stationSeries?.read(jobs, now) ?? noStationSeries(),
    sojourn: measures.sojourn.read(),
    firstDropAt: measures.stations.firstDropAt.slice(),
    ringFullAt: measures.stations.ringFullAt.slice(),
  };
}

const noStationSeries = (): StationSeries => ({
  binWidth: 0,
  count: 0,
  busyShare: new Float32Array(0),
  meanPresent: new Float32Array(0),
  drops: new Float32Array(0),
});

function oldestFirst(jobs: JobPool): Int32Array {
  const places = new Int32Array(jobs.inFlight);
  let count = 0;
  for (let job = 0; job < jobs.used; job++) if (jobs.visit[job] !== NONE) places[count++] = job;
  return places.sort((a, b) => jobs.number[a] - jobs.number[b]);
}

function readStations({ net, jobs, now, measures }: Kernel, inFlight: Int32Array): Float64Array {
  const { stations, recent } = measures;
  const rows = new Float64Array(net.stationCount * StationColumn.Count);
  const span = now - recent.startsAt;
  const meanPresent = stations.meanPresent(jobs, now);
  for (let s = 0; s < net.stationCount; s++) {
    const row = s * StationColumn.Count;
    const busy = stations.busyTime(s, now);
    const share = span > 0 ? (busy - recent.busyTimeBefore(s)) / (span * net.servers[s]) : 0;
    rows[row + StationColumn.Utilization] = Math.min(1, Math.max(0, share));
    rows[row + StationColumn.Present] = stations.present[s];
    rows[row + StationColumn.Arrivals] = stations.arrivals[s];
    rows[row + StationColumn.Drops] = stations.drops[s];
    rows[row + StationColumn.Departures] = stations.departures(s);
    rows[row + StationColumn.BusyTime] = busy;
    rows[row + StationColumn.MeanPresent] = meanPresent[s];
    rows[row + StationColumn.RecentDrops] = stations.drops[s] - recent.dropsBefore(s);
  }
  for (const job of inFlight) {
    // A poller's job without a start (NaN) has none yet, and compares as false.
    if (jobs.startsAt[job] <= now)
      rows[net.visitStation[jobs.visit[job]] * StationColumn.Count + StationColumn.InService]++;
  }
  return rows;
}

function readRings({ net, measures: { stations, recent } }: Kernel): Float64Array {
  const rows = new Float64Array(net.ringCount * RingColumn.Count);
  for (let r = 0; r < net.ringCount; r++) {
    const row = r * RingColumn.Count;
    rows[row + RingColumn.Occupied] = stations.ringOccupied[r];
    rows[row + RingColumn.Drops] = stations.ringDrops[r];
    rows[row + RingColumn.RecentDrops] = stations.ringDrops[r] - recent.ringDropsBefore(r);
    rows[row + RingColumn.Present] = stations.ringPresent[r];
  }
  return rows;
}

function readMarks(kernel: Kernel, inFlight: Int32Array, count: number): Float64Array {
  const { net, jobs } = kernel;
  const slots = slotsOf(kernel, inFlight);
  const rows = new Float64Array(count * MarkColumn.Count);
  for (let i = 0; i < count; i++) {
    const row = i * MarkColumn.Count;
    const job = inFlight[i];
    const visit = jobs.visit[job];
    const jobClass = net.visitClass[visit];
    const isLink = net.stationKind[net.visitStation[visit]] === StationKind.link;
    rows[row + MarkColumn.Job] = jobs.number[job];
    rows[row + MarkColumn.JobClass] = jobClass;
    rows[row + MarkColumn.Visit] = visit - net.classOffset[jobClass];
    rows[row + MarkColumn.BornAt] = jobs.bornAt[job];
    rows[row + MarkColumn.EnteredAt] = jobs.enteredAt[job];
    rows[row + MarkColumn.StartsAt] = jobs.startsAt[job];
    // On a link the way is done when the last bit has arrived, not when it was sent.
    rows[row + MarkColumn.EndsAt] = isLink ? jobs.leavesAt[job] : jobs.endsAt[job];
    rows[row + MarkColumn.Slot] = slots[i];
    rows[row + MarkColumn.Slots] = net.visitRing[visit] === -1 ? 1 : jobs.slots[job];
    rows[row + MarkColumn.LeavesAt] = jobs.leavesAt[job];
  }
  return rows;
}

/**
 * Where each job in flight stands in its station. In a ring: the slots of those ahead of it. In service elsewhere: its
 * server's number. Waiting elsewhere: the servers' count and its place in the queue.
 */
function slotsOf({ net, jobs, now, pollers: { waiting, batch } }: Kernel, inFlight: Int32Array): Int32Array {
  const byJob = new Map<number, number>();
  const filled = new Int32Array(net.ringCount);
  const walk = (head: number) => {
    for (let job = head; job !== NONE; job = jobs.next[job]) {
      const ring = net.visitRing[jobs.visit[job]];
      byJob.set(job, filled[ring]);
      filled[ring] += jobs.slots[job];
    }
  };
  for (let s = 0; s < net.stationCount; s++) {
    if (net.stationKind[s] !== StationKind.poller) continue;
    walk(batch.head[s]);
    for (let r = 0; r < net.ringsOf[s]; r++) walk(waiting.head[net.ringOffset[s] + r]);
  }
  const queued = new Int32Array(net.stationCount);
  const byEntry = [...inFlight].sort(
    (a, b) => jobs.enteredAt[a] - jobs.enteredAt[b] || jobs.number[a] - jobs.number[b],
  );
  for (const job of byEntry) {
    if (byJob.has(job)) continue;
    const s = net.visitStation[jobs.visit[job]];
    byJob.set(
      job,
      jobs.startsAt[job] <= now
        ? serverOf(net.stationKind[s], jobs.server[job])
        : net.servers[s] + queued[s]++,
    );
  }
  return Int32Array.from(inFlight, (job) => byJob.get(job) ?? 0);
}

function serverOf(kind: number, server: number): number {
  return kind === StationKind.queue ? server : 0;
}
