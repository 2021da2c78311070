import type {
  Arrivals,
  Branch,
  ClosedArrivals,
  Network,
  RatePoint,
  ServiceCost,
  Source,
  Station,
  TraceJob,
  Variation,
  Visit,
} from './network.ts';
import { type NetworkFault, timelessWays } from './timeless-ways.ts';
import { endlessVisits, LONGEST_SECONDS } from './visit-times.ts';

export type { NetworkFault };

/** Every fault of a network; none means that it can be run. */
export function validateNetwork(network: Network): NetworkFault[] {
  const faults: NetworkFault[] = [];
  const check: Check = {
    that(isRight, path, message) {
      if (!isRight) faults.push({ path, message });
    },
  };
  check.that(network.stations.length > 0, 'stations', 'a network needs at least one station');
  check.that(network.sources.length > 0, 'sources', 'a network needs at least one source');
  checkNames(check, 'stations', network.stations);
  checkNames(check, 'classes', network.classes);
  checkNames(check, 'sources', network.sources);
  for (const [i, station] of network.stations.entries()) checkStation(check, `stations[${i}]`, station);
  const stations = new Map(network.stations.map((station) => [station.name, station]));
  for (const [i, jobClass] of network.classes.entries()) {
    check.that(jobClass.route.length > 0, `classes[${i}].route`, 'a route needs at least one visit');
    for (const [k, visit] of jobClass.route.entries()) {
      checkVisit(check, `classes[${i}].route[${k}]`, visit, stations, jobClass.route.length);
    }
  }
  const classes = new Set(network.classes.map(({ name }) => name));
  for (const [i, source] of network.sources.entries()) checkSource(check, `sources[${i}]`, source, classes);
  // Ways can be followed only where every name on them is known.
  return faults.length > 0 ? faults : [...endlessVisits(network), ...timelessWays(network)];
}

/**
 * More jobs a second, and shorter stays and time-outs, than any run could come past: at 1e12 events a second of simulated
 * time, a millisecond of it takes minutes.
 */
const MOST_PER_SECOND = 1e12;
const SHORTEST = 1e-12;
/** A variation of service times beyond which no run is long enough to meet its mean. */
const MOST_VARIED = 1e6;
/** A source whose phases change more often than this between two jobs has no bursts left to be told from a steady one. */
const MOST_PHASES_BETWEEN_JOBS = 1000;

interface Check {
  that(isRight: boolean, path: string, message: string): void;
}

const isCount = (x: number) => Number.isSafeInteger(x) && x >= 1;
const isNotNegative = (x: number) => Number.isFinite(x) && x >= 0;
const isDuration = (x: number) => x >= 0 && x <= LONGEST_SECONDS;
const isPositive = (x: number) => Number.isFinite(x) && x > 0;

const A_DURATION = `must be 0 to ${LONGEST_SECONDS} seconds`;

function checkRate(check: Check, path: string, rate: number): void {
  const isRight = isNotNegative(rate) && rate <= MOST_PER_SECOND;
  check.that(isRight, path, `must be 0 to ${MOST_PER_SECOND} a second: take a lower rate`);
}

/** A time that jobs or phases follow one another by. */
function checkStep(check: Check, path: string, time: number): void {
  const isRight = time >= SHORTEST && time <= LONGEST_SECONDS;
  check.that(isRight, path, `must be ${SHORTEST} to ${LONGEST_SECONDS} seconds`);
}

function checkNames(check: Check, path: string, named: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const [i, { name }] of named.entries()) {
    check.that(name !== '', `${path}[${i}].name`, 'a name is needed');
    check.that(!seen.has(name), `${path}[${i}].name`, `the name "${name}" is taken already`);
    seen.add(name);
  }
}

function checkStation(check: Check, path: string, station: Station): void {
  switch (station.kind) {
    case 'queue':
      check.that(isCount(station.servers), `${path}.servers`, 'must be a whole number of at least 1');
      checkCapacity(check, path, station.capacity);
      if (station.capacity !== null) {
        check.that(
          station.capacity >= station.servers,
          `${path}.capacity`,
          'must hold at least one job a server',
        );
      }
      break;
    case 'poller':
      check.that(station.rings.length > 0, `${path}.rings`, 'a poller needs at least one ring');
      checkNames(check, `${path}.rings`, station.rings);
      for (const [i, ring] of station.rings.entries()) {
        check.that(isCount(ring.slots), `${path}.rings[${i}].slots`, 'must be a whole number of at least 1');
        const isLevel =
          ring.level === undefined || (Number.isSafeInteger(ring.level) && Math.abs(ring.level) <= 1000);
        check.that(isLevel, `${path}.rings[${i}].level`, 'must be a whole number of at most 1000');
        if (ring.slotBytes !== undefined) {
          check.that(
            isPositive(ring.slotBytes),
            `${path}.rings[${i}].slotBytes`,
            'must be more than 0 bytes',
          );
        }
      }
      check.that(isCount(station.batchSlots), `${path}.batchSlots`, 'must be a whole number of at least 1');
      check.that(isDuration(station.perPoll), `${path}.perPoll`, A_DURATION);
      check.that(isDuration(station.wakeUp), `${path}.wakeUp`, A_DURATION);
      break;
    case 'link':
      check.that(isPositive(station.rate), `${path}.rate`, 'must be more than 0 bits a second');
      check.that(isPositive(station.framePayload), `${path}.framePayload`, 'must be more than 0 bytes');
      check.that(isNotNegative(station.frameOverhead), `${path}.frameOverhead`, 'must be 0 bytes or more');
      check.that(isDuration(station.propagation), `${path}.propagation`, A_DURATION);
      checkCapacity(check, path, station.capacity);
      break;
    case 'delay':
      break;
    case 'coalescer':
      check.that(isCount(station.maxJobs), `${path}.maxJobs`, 'must be a whole number of at least 1');
      check.that(isDuration(station.maxDelay), `${path}.maxDelay`, A_DURATION);
      if (station.adaptive !== undefined) {
        const { minDelay } = station.adaptive;
        const isRight = isPositive(minDelay) && minDelay <= station.maxDelay;
        check.that(isRight, `${path}.adaptive.minDelay`, 'must be more than 0 seconds and at most maxDelay');
      }
      break;
  }
}

function checkCapacity(check: Check, path: string, capacity: number | null): void {
  check.that(
    capacity === null || isCount(capacity),
    `${path}.capacity`,
    'must be a whole number of at least 1, or null',
  );
}

function checkVisit(
  check: Check,
  path: string,
  visit: Visit,
  stations: ReadonlyMap<string, Station>,
  visits: number,
): void {
  const station = stations.get(visit.station);
  check.that(station !== undefined, `${path}.station`, `there is no station "${visit.station}"`);
  if (station?.kind === 'poller') {
    const isKnown = station.rings.some(({ name }) => name === visit.ring);
    check.that(isKnown, `${path}.ring`, `station "${station.name}" has no ring "${visit.ring ?? ''}"`);
  } else if (station !== undefined) {
    check.that(visit.ring === undefined, `${path}.ring`, `station "${station.name}" has no rings`);
  }
  const p = visit.probability ?? 1;
  check.that(isNotNegative(p) && p <= 1, `${path}.probability`, 'must lie between 0 and 1');
  checkCost(check, `${path}.cost`, visit.cost);
  if (visit.next !== undefined) checkBranches(check, `${path}.next`, visit.next, visits);
}

function checkBranches(check: Check, path: string, branches: readonly Branch[], visits: number): void {
  check.that(branches.length > 0, path, 'at least one way on is needed; without any, leave next out');
  for (const [i, { to, probability }] of branches.entries()) {
    const isKnown = to === 'out' || (Number.isInteger(to) && to >= 0 && to < visits);
    check.that(isKnown, `${path}[${i}].to`, `must be "out" or the index of a visit, 0 to ${visits - 1}`);
    check.that(
      isNotNegative(probability) && probability <= 1,
      `${path}[${i}].probability`,
      'must lie between 0 and 1',
    );
  }
  const sum = branches.reduce((total, { probability }) => total + probability, 0);
  check.that(Math.abs(sum - 1) < 1e-9, path, `probabilities must add up to 1, not ${sum}`);
}

function checkCost(check: Check, path: string, cost: ServiceCost): void {
  check.that(isDuration(cost.fixed), `${path}.fixed`, A_DURATION);
  check.that(isDuration(cost.perByte ?? 0), `${path}.perByte`, A_DURATION);
  check.that(isDuration(cost.perBulkByte ?? 0), `${path}.perBulkByte`, A_DURATION);
  check.that(isNotNegative(cost.bulkFrom ?? 0), `${path}.bulkFrom`, 'must be 0 bytes or more');
  const isBulk = cost.bulkFrom !== undefined;
  check.that(isBulk === (cost.perBulkByte !== undefined), path, 'bulkFrom and perBulkByte belong together');
  if (cost.variation !== undefined) checkVariation(check, `${path}.variation`, cost.variation);
}

function checkVariation(check: Check, path: string, variation: Variation): void {
  if (variation.kind === 'erlang') {
    check.that(isCount(variation.phases), `${path}.phases`, 'must be a whole number of at least 1');
  }
  if (variation.kind === 'hyperexponential') {
    const isRight = variation.squaredCv >= 1 && variation.squaredCv <= MOST_VARIED;
    check.that(isRight, `${path}.squaredCv`, `must be 1 to ${MOST_VARIED}: with less, take erlang`);
  }
  if (variation.kind === 'lognormal') {
    const isRight = isPositive(variation.squaredCv) && variation.squaredCv <= MOST_VARIED;
    check.that(isRight, `${path}.squaredCv`, `must be more than 0 and at most ${MOST_VARIED}`);
  }
}

function checkSource(check: Check, path: string, source: Source, classes: ReadonlySet<string>): void {
  check.that(classes.has(source.jobClass), `${path}.jobClass`, `there is no class "${source.jobClass}"`);
  check.that(isNotNegative(source.requestBytes), `${path}.requestBytes`, 'must be 0 bytes or more');
  check.that(isNotNegative(source.responseBytes), `${path}.responseBytes`, 'must be 0 bytes or more');
  const { from = 0, until = Number.POSITIVE_INFINITY } = source;
  check.that(isNotNegative(from), `${path}.from`, 'must be 0 seconds or more');
  check.that(until > from, `${path}.until`, 'must be later than the source starts');
  checkArrivals(check, `${path}.arrivals`, source.arrivals);
}

function checkArrivals(check: Check, path: string, arrivals: Arrivals): void {
  switch (arrivals.kind) {
    case 'poisson':
    case 'constant':
      checkRate(check, `${path}.rate`, arrivals.rate);
      break;
    case 'ramp':
    case 'steps':
      checkPoints(check, path, arrivals.points);
      break;
    case 'mmpp':
      checkBursts(check, path, arrivals.rates, arrivals.meanStays);
      break;
    case 'trace':
      checkTrace(check, path, arrivals.jobs);
      break;
    case 'closed':
      checkClosed(check, path, arrivals);
      break;
  }
}

function checkBursts(
  check: Check,
  path: string,
  rates: readonly [number, number],
  meanStays: readonly [number, number],
): void {
  for (const i of [0, 1] as const) {
    checkRate(check, `${path}.rates[${i}]`, rates[i]);
    checkStep(check, `${path}.meanStays[${i}]`, meanStays[i]);
  }
  const jobsInBoth = rates[0] * meanStays[0] + rates[1] * meanStays[1];
  const meanRate = jobsInBoth / (meanStays[0] + meanStays[1]);
  const message = `change too often for bursts, more than ${MOST_PHASES_BETWEEN_JOBS} times a job: make them longer, or take poisson arrivals at ${meanRate} a second, which are the same`;
  const isSilent = rates[0] === 0 && rates[1] === 0;
  check.that(isSilent || !(2 / jobsInBoth > MOST_PHASES_BETWEEN_JOBS), `${path}.meanStays`, message);
}

function checkPoints(check: Check, path: string, points: readonly RatePoint[]): void {
  check.that(points.length > 0, `${path}.points`, 'at least one point is needed');
  let before = Number.NEGATIVE_INFINITY;
  for (const [i, { at, rate }] of points.entries()) {
    if (i === 0) check.that(at === 0, `${path}.points[0].at`, 'the first point stands at 0 seconds');
    check.that(
      Number.isFinite(at) && at > before,
      `${path}.points[${i}].at`,
      'times must rise from point to point',
    );
    checkRate(check, `${path}.points[${i}].rate`, rate);
    before = at;
  }
}

function checkTrace(check: Check, path: string, jobs: readonly TraceJob[]): void {
  let before = 0;
  for (const [i, { at, requestBytes = 0, responseBytes = 0 }] of jobs.entries()) {
    check.that(
      Number.isFinite(at) && at >= before,
      `${path}.jobs[${i}].at`,
      'times start at 0 or later and must not fall',
    );
    check.that(isNotNegative(requestBytes), `${path}.jobs[${i}].requestBytes`, 'must be 0 bytes or more');
    check.that(isNotNegative(responseBytes), `${path}.jobs[${i}].responseBytes`, 'must be 0 bytes or more');
    before = at;
  }
}

/** As many clients as a run can hold; each takes some tens of bytes. */
const MOST_CLIENTS = 1_000_000;

function checkClosed(
  check: Check,
  path: string,
  { clients, thinkTime, thinkVariation, timeOut, retries }: ClosedArrivals,
): void {
  check.that(
    isCount(clients) && clients <= MOST_CLIENTS,
    `${path}.clients`,
    `must be a whole number from 1 to ${MOST_CLIENTS}`,
  );
  check.that(isDuration(thinkTime), `${path}.thinkTime`, A_DURATION);
  if (thinkVariation !== undefined) checkVariation(check, `${path}.thinkVariation`, thinkVariation);
  if (timeOut !== undefined) checkStep(check, `${path}.timeOut`, timeOut);
  if (retries === undefined) return;
  check.that(timeOut !== undefined, `${path}.retries`, 'retries need a timeOut to follow');
  const isLimit = Number.isSafeInteger(retries.limit) && retries.limit >= 0 && retries.limit <= 30;
  check.that(isLimit, `${path}.retries.limit`, 'must be a whole number from 0 to 30');
  check.that(isDuration(retries.firstPause), `${path}.retries.firstPause`, A_DURATION);
  check.that(
    retries.factor >= 1 && retries.factor <= 10,
    `${path}.retries.factor`,
    'must lie between 1 and 10',
  );
}
