import type { WarmUp } from '../../src/engine/experiments/sampled-run.ts';
import type { Replications, RunEstimates } from '../../src/engine/replications.ts';
import type { RunSummary, SojournSummary } from '../../src/engine/summary.ts';
import type { Estimate } from '../../src/engine/theory/statistics.ts';
import type { Ceilings } from '../../src/pattern/lab-network.ts';

/** A run in the units that its keys name; what has no value is null, never a made-up number. */
export function runReport(summary: RunSummary, stopped?: string) {
  const { stations, clients, sojournTime, offeredLoad, throughput, ...counts } = summary;
  return {
    ...(stopped !== undefined && { incomplete: stopped }),
    ...counts,
    offeredGbps: offeredLoad / 1e9,
    carriedGbps: throughput / 1e9,
    responseTimeUs: timesReport(sojournTime),
    stations: stations.map(
      ({ name, utilization, drops, meanNumber, maxNumber, rings, sojournTime: times }) => ({
        name,
        utilization,
        dropped: drops,
        meanNumber,
        maxNumber,
        ...(rings.length > 0 && {
          droppedByRing: Object.fromEntries(rings.map((ring) => [ring.name, ring.drops])),
        }),
        ...(times !== undefined && { sojournTimeUs: timesReport(times) }),
      }),
    ),
    ...(clients.length > 0 && { clients }),
  };
}

export function ceilingsReport(ceilings: Ceilings) {
  return { virtualNicCeilingGbps: ceilings.virtualNic / 1e9, wireCeilingGbps: ceilings.wire / 1e9 };
}

export function replicationsReport({ runs, warmUps, estimates, stopped }: Replications, warmUp: WarmUp = 0) {
  return {
    ...(stopped !== undefined && { incomplete: stopped }),
    replications: runs.length,
    warmUp: {
      rule: warmUp === 'auto' ? 'MSER-5' : 'given',
      cutsSeconds: warmUps.map(({ at }) => at),
      /** Runs of which no end of the warm-up was found: read from their middle on. */
      unsettled: warmUps.filter(({ isFound }) => !isFound).length,
    },
    fingerprints: runs.map(({ fingerprint }) => fingerprint),
    estimates: estimatesReport(estimates),
  };
}

function estimatesReport(estimates: RunEstimates) {
  const { offeredRate, carriedRate, dropShare, meanSojournTime, p99SojournTime, samples, stations } =
    estimates;
  return {
    offeredPerSecond: interval(offeredRate),
    carriedPerSecond: interval(carriedRate),
    dropShare: interval(dropShare),
    meanResponseTimeUs: { ...interval(meanSojournTime, 1e6), samples },
    p99ResponseTimeUs: { ...interval(p99SojournTime, 1e6), samples },
    stations: stations.map(({ name, utilization, meanNumber, dropShare: drops }) => ({
      name,
      utilization: interval(utilization),
      meanNumber: interval(meanNumber),
      dropShare: interval(drops),
    })),
  };
}

/** A mean and the half width of its 95 % interval; null where there were too few samples for one. */
function interval({ mean, halfWidth }: Estimate, factor = 1) {
  const orNull = (value: number) => (Number.isFinite(value) ? value * factor : null);
  return { mean: orNull(mean), halfWidth95: orNull(halfWidth) };
}

function timesReport({ samples, ...times }: SojournSummary) {
  const entries = Object.entries(times).map(([name, seconds]) => [
    name,
    Number.isNaN(seconds) ? null : seconds * 1e6,
  ]);
  return { samples, ...(Object.fromEntries(entries) as Record<keyof typeof times, number | null>) };
}
