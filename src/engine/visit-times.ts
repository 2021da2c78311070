import type { JobClass, Network, Source, Station, Visit } from './network.ts';
import type { NetworkFault } from './timeless-ways.ts';

/** Beyond this, thirty years, a run's sums of times no longer resolve what a second of it does. */
export const LONGEST_SECONDS = 1e9;

/** Visits that would take the largest job of a source longer than a run can count. */
export function endlessVisits({ stations, classes, sources }: Network): NetworkFault[] {
  const byName = new Map(stations.map((station) => [station.name, station]));
  return classes.flatMap((jobClass, i) =>
    jobClass.route.flatMap((visit, k) => {
      const seconds = longest(visit, byName.get(visit.station), jobClass, sources);
      if (seconds <= LONGEST_SECONDS) return [];
      const message = `takes ${seconds} seconds, more than the ${LONGEST_SECONDS} that can be counted: take a smaller cost, fewer bytes or a faster link`;
      return [{ path: `classes[${i}].route[${k}]`, message }];
    }),
  );
}

function longest(
  visit: Visit,
  station: Station | undefined,
  { name }: JobClass,
  sources: readonly Source[],
): number {
  const own = sources.filter(({ jobClass }) => jobClass === name);
  return Math.max(0, ...own.map((source) => meanTime(visit, station, largest(source, visit.size))));
}

function largest({ requestBytes, responseBytes, arrivals }: Source, size: Visit['size']): number {
  const usual = size === 'request' ? requestBytes : responseBytes;
  if (arrivals.kind !== 'trace') return usual;
  const recorded = (job: (typeof arrivals.jobs)[number]) =>
    (size === 'request' ? job.requestBytes : job.responseBytes) ?? usual;
  return arrivals.jobs.reduce((most, job) => Math.max(most, recorded(job)), usual);
}

function meanTime({ cost }: Visit, station: Station | undefined, bytes: number): number {
  if (station?.kind === 'link') {
    const frames = Math.max(1, Math.ceil(bytes / station.framePayload));
    return ((bytes + frames * station.frameOverhead) * 8) / station.rate;
  }
  const { fixed, perByte = 0, bulkFrom = Number.POSITIVE_INFINITY, perBulkByte = 0 } = cost;
  return fixed + perByte * Math.min(bytes, bulkFrom) + perBulkByte * Math.max(0, bytes - bulkFrom);
}
