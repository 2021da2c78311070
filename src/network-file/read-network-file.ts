import type { Arrivals, Network, ServiceCost, Source, Station, Visit } from '../engine/network.ts';
import { type NetworkFault, validateNetwork } from '../engine/validate.ts';
import { check, writtenPath } from '../schema/check.ts';
import { type NetworkFile, networkFile } from './schema.ts';

export type NetworkReading =
  | { readonly network: Network; readonly faults?: never }
  | { readonly faults: readonly NetworkFault[] };

/** The longest file that is read: a million recorded jobs fit. */
const MOST_CHARACTERS = 64_000_000;

/** A network out of a file's text, or every fault of the file by its path in it. Never throws. */
export function readNetworkFile(text: string): NetworkReading {
  if (text.length > MOST_CHARACTERS) {
    return {
      faults: [
        { path: '', message: `the file has ${text.length} characters; at most ${MOST_CHARACTERS} are read` },
      ],
    };
  }
  if (text.trim() === '') return { faults: [{ path: '', message: 'the file is empty' }] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {
      faults: [{ path: '', message: `not JSON: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
  const checked = check(networkFile, json);
  if (checked.faults !== undefined) {
    return { faults: checked.faults.map(({ path, message }) => ({ path: writtenPath(path), message })) };
  }
  const network = toNetwork(checked.value);
  const faults = validateNetwork(network).map(({ path, message }) => ({
    path: pathInTheFile(path),
    message,
  }));
  return faults.length > 0 ? { faults } : { network };
}

function toNetwork({ stations, classes, sources }: NetworkFile): Network {
  return {
    stations: stations.map(toStation),
    classes: classes.map(({ name, route, isBackground }) => ({
      name,
      route: route.map(toVisit),
      ...(isBackground !== undefined && { isBackground }),
    })),
    sources: sources.map(toSource),
  };
}

function toSource({
  class: jobClass,
  arrivals,
  fromSeconds,
  untilSeconds,
  stream,
  ...rest
}: NetworkFile['sources'][number]): Source {
  return {
    ...rest,
    jobClass,
    arrivals: toArrivals(arrivals),
    ...(fromSeconds !== undefined && { from: fromSeconds }),
    ...(untilSeconds !== undefined && { until: untilSeconds }),
    ...(stream !== undefined && { stream }),
  };
}

function toStation(station: NetworkFile['stations'][number]): Station {
  switch (station.kind) {
    case 'poller': {
      const { perPollSeconds, wakeUpSeconds, rings, ...rest } = station;
      const withoutGaps = rings.map(({ slotBytes, level, ...ring }) => ({
        ...ring,
        ...(slotBytes !== undefined && { slotBytes }),
        ...(level !== undefined && { level }),
      }));
      return { ...rest, rings: withoutGaps, perPoll: perPollSeconds, wakeUp: wakeUpSeconds };
    }
    case 'link': {
      const { rateBitsPerSecond, framePayloadBytes, frameOverheadBytes, propagationSeconds, ...rest } =
        station;
      return {
        ...rest,
        rate: rateBitsPerSecond,
        framePayload: framePayloadBytes,
        frameOverhead: frameOverheadBytes,
        propagation: propagationSeconds,
      };
    }
    case 'coalescer': {
      const { maxDelaySeconds, adaptive, ...rest } = station;
      const minDelay = adaptive?.minDelaySeconds;
      return {
        ...rest,
        maxDelay: maxDelaySeconds,
        ...(minDelay !== undefined && { adaptive: { minDelay } }),
      };
    }
    default:
      return station;
  }
}

function toVisit({
  cost,
  ring,
  probability,
  next,
  ...rest
}: NetworkFile['classes'][number]['route'][number]): Visit {
  const { fixedSeconds, secondsPerByte, bulkFromBytes, secondsPerBulkByte, variation } = cost;
  const serviceCost: ServiceCost = {
    fixed: fixedSeconds,
    perByte: secondsPerByte,
    ...(bulkFromBytes !== undefined && { bulkFrom: bulkFromBytes }),
    ...(secondsPerBulkByte !== undefined && { perBulkByte: secondsPerBulkByte }),
    ...(variation !== undefined && { variation }),
  };
  return {
    ...rest,
    cost: serviceCost,
    ...(ring !== undefined && { ring }),
    ...(probability !== undefined && { probability }),
    ...(next !== undefined && { next }),
  };
}

function toArrivals(arrivals: NetworkFile['sources'][number]['arrivals']): Arrivals {
  switch (arrivals.kind) {
    case 'poisson':
    case 'constant':
      return { kind: arrivals.kind, rate: arrivals.ratePerSecond };
    case 'ramp':
    case 'steps': {
      const points = arrivals.points.map(({ atSeconds, ratePerSecond }) => ({
        at: atSeconds,
        rate: ratePerSecond,
      }));
      return arrivals.kind === 'steps'
        ? { kind: 'steps', points }
        : { kind: 'ramp', spacing: arrivals.spacing, points };
    }
    case 'mmpp':
      return { kind: 'mmpp', rates: arrivals.ratesPerSecond, meanStays: arrivals.meanStaysSeconds };
    case 'trace':
      return {
        kind: 'trace',
        jobs: arrivals.jobs.map(({ atSeconds, requestBytes, responseBytes }) => ({
          at: atSeconds,
          ...(requestBytes !== undefined && { requestBytes }),
          ...(responseBytes !== undefined && { responseBytes }),
        })),
      };
    case 'closed': {
      const { clients, thinkTimeSeconds, thinkVariation, timeOutSeconds, retries } = arrivals;
      return {
        kind: 'closed',
        clients,
        thinkTime: thinkTimeSeconds,
        ...(thinkVariation !== undefined && { thinkVariation }),
        ...(timeOutSeconds !== undefined && { timeOut: timeOutSeconds }),
        ...(retries !== undefined && {
          retries: { limit: retries.limit, firstPause: retries.firstPauseSeconds, factor: retries.factor },
        }),
      };
    }
  }
}

/** The engine's names that the file has others for. */
const NAMES_IN_THE_FILE: readonly (readonly [RegExp, string])[] = [
  [/\.perPoll$/, '.perPollSeconds'],
  [/\.wakeUp$/, '.wakeUpSeconds'],
  [/^(stations\[\d+\])\.rate$/, '$1.rateBitsPerSecond'],
  [/\.framePayload$/, '.framePayloadBytes'],
  [/\.frameOverhead$/, '.frameOverheadBytes'],
  [/\.propagation$/, '.propagationSeconds'],
  [/\.maxDelay$/, '.maxDelaySeconds'],
  [/\.minDelay$/, '.minDelaySeconds'],
  [/\.fixed$/, '.fixedSeconds'],
  [/\.perByte$/, '.secondsPerByte'],
  [/\.perBulkByte$/, '.secondsPerBulkByte'],
  [/\.bulkFrom$/, '.bulkFromBytes'],
  [/\.jobClass$/, '.class'],
  [/\.from$/, '.fromSeconds'],
  [/\.until$/, '.untilSeconds'],
  [/\.at$/, '.atSeconds'],
  [/\.rate$/, '.ratePerSecond'],
  [/\.rates(?=\[|$)/, '.ratesPerSecond'],
  [/\.meanStays(?=\[|$)/, '.meanStaysSeconds'],
  [/\.thinkTime$/, '.thinkTimeSeconds'],
  [/\.timeOut$/, '.timeOutSeconds'],
  [/\.firstPause$/, '.firstPauseSeconds'],
];

/** A path in the engine's words as it is in the file: of what the schema cannot see, such as an order or a reference. */
export function pathInTheFile(path: string): string {
  return NAMES_IN_THE_FILE.reduce(
    (renamed, [pattern, replacement]) => renamed.replace(pattern, replacement),
    path,
  );
}
