import type { JobClass, Network, Station, Visit } from './network.ts';

/** One thing wrong with a network, and where: `path` is written as in JavaScript, such as `stations[2].rings[0].slots`. */
export interface NetworkFault {
  readonly path: string;
  readonly message: string;
}

/**
 * Ways round that take no time: a run of such a network would not come past the instant in which a job enters one. Looks
 * at loops by chance within a route, and at clients who do not think, whose next request follows the last at once.
 */
export function timelessWays({ stations, classes, sources }: Network): NetworkFault[] {
  const byName = new Map(stations.map((station) => [station.name, station]));
  const faults: NetworkFault[] = [];
  for (const [i, jobClass] of classes.entries()) {
    const visit = firstOfTimelessLoop(jobClass, byName);
    if (visit !== null) {
      const message = 'a job can come back here without any time passing: give a visit of the loop a cost';
      faults.push({ path: `classes[${i}].route[${visit}].next`, message });
    }
  }
  for (const [i, { arrivals, jobClass: name }] of sources.entries()) {
    const jobClass = classes.find((candidate) => candidate.name === name);
    if (arrivals.kind !== 'closed' || arrivals.thinkTime >= LEAST_TIME || jobClass === undefined) continue;
    const path = `sources[${i}].arrivals.thinkTime`;
    if (canLeaveAtOnce(jobClass, byName)) {
      faults.push({
        path,
        message: 'must be more than 0 seconds: a request can be answered without any time passing',
      });
    } else if (arrivals.timeOut === undefined && canBeDropped(jobClass, byName)) {
      const message =
        'must be more than 0 seconds, or a timeOut given: a dropped request would be sent again at once';
      faults.push({ path, message });
    }
  }
  return faults;
}

const OUT = -1;
/** Less than this counts as no time: a run would take for ever to come anywhere by such steps. */
const LEAST_TIME = 1e-12;

/** Where a job may be next, once visit `k` is over; skipped visits are passed through. */
function waysOn({ route }: JobClass, k: number): number[] {
  const { next } = route[k];
  const targets = next
    ?.filter(({ probability }) => probability > 0)
    .map(({ to }) => (to === 'out' ? OUT : to));
  return (targets ?? [k + 1]).flatMap((target) => entered(route, target));
}

/** The visits that a job sent to `k` may really make: `k`, and those after it that it may skip to. */
function entered(route: readonly Visit[], k: number): number[] {
  if (k === OUT || k >= route.length) return [OUT];
  const { probability = 1 } = route[k];
  if (probability >= 1) return [k];
  return probability > 0 ? [k, ...entered(route, k + 1)] : entered(route, k + 1);
}

function firstOfTimelessLoop(jobClass: JobClass, stations: ReadonlyMap<string, Station>): number | null {
  const reach = (from: number) => timelessReach(jobClass, waysOn(jobClass, from), stations);
  const isTimeless = (k: number) => takesNoTime(jobClass.route[k], stations);
  const found = jobClass.route.findIndex((_, k) => isTimeless(k) && reach(k).has(k));
  return found === -1 ? null : found;
}

function canLeaveAtOnce(jobClass: JobClass, stations: ReadonlyMap<string, Station>): boolean {
  return timelessReach(jobClass, entered(jobClass.route, 0), stations).has(OUT);
}

/** Visits, and the way out, that a job comes to from `starts` before any time passes. */
function timelessReach(
  jobClass: JobClass,
  starts: readonly number[],
  stations: ReadonlyMap<string, Station>,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let k = open.pop(); k !== undefined; k = open.pop()) {
    if (reached.has(k)) continue;
    reached.add(k);
    if (k !== OUT && takesNoTime(jobClass.route[k], stations)) open.push(...waysOn(jobClass, k));
  }
  return reached;
}

function takesNoTime({ station: name, cost }: Visit, stations: ReadonlyMap<string, Station>): boolean {
  const station = stations.get(name);
  const isFree =
    cost.fixed < LEAST_TIME && (cost.perByte ?? 0) < LEAST_TIME && (cost.perBulkByte ?? 0) < LEAST_TIME;
  switch (station?.kind) {
    case 'link':
      return station.frameOverhead === 0 && station.propagation < LEAST_TIME;
    case 'coalescer':
      return station.maxDelay < LEAST_TIME || station.maxJobs === 1;
    case 'poller':
      return isFree && station.perPoll < LEAST_TIME && station.wakeUp < LEAST_TIME;
    default:
      return isFree;
  }
}

function canBeDropped({ route }: JobClass, stations: ReadonlyMap<string, Station>): boolean {
  return route.some(({ station: name }) => {
    const station = stations.get(name);
    if (station?.kind === 'poller') return true;
    return (station?.kind === 'queue' || station?.kind === 'link') && station.capacity !== null;
  });
}
