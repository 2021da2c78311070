import type { Arrivals, Network, ServiceCost, Source, Station, Visit } from '../../engine/network.ts';

/** A network written in the file's words: what reading it must give back, name for name and number for number. */
export function networkFileOf({ stations, classes, sources }: Network): unknown {
  return {
    stations: stations.map(stationOf),
    classes: classes.map(({ route, ...rest }) => ({ ...rest, route: route.map(visitOf) })),
    sources: sources.map(sourceOf),
  };
}

function stationOf(station: Station): unknown {
  switch (station.kind) {
    case 'poller': {
      const { perPoll, wakeUp, ...rest } = station;
      return { ...rest, perPollSeconds: perPoll, wakeUpSeconds: wakeUp };
    }
    case 'link': {
      const { rate, framePayload, frameOverhead, propagation, ...rest } = station;
      return {
        ...rest,
        rateBitsPerSecond: rate,
        framePayloadBytes: framePayload,
        frameOverheadBytes: frameOverhead,
        propagationSeconds: propagation,
      };
    }
    case 'coalescer': {
      const { maxDelay, adaptive, ...rest } = station;
      const pace = adaptive && { adaptive: { minDelaySeconds: adaptive.minDelay } };
      return { ...rest, maxDelaySeconds: maxDelay, ...pace };
    }
    default:
      return station;
  }
}

function visitOf({ cost, ...rest }: Visit): unknown {
  return { ...rest, cost: costOf(cost) };
}

function costOf({ fixed, perByte, bulkFrom, perBulkByte, variation }: ServiceCost): unknown {
  return {
    fixedSeconds: fixed,
    secondsPerByte: perByte,
    bulkFromBytes: bulkFrom,
    secondsPerBulkByte: perBulkByte,
    variation,
  };
}

function sourceOf({ jobClass, from, until, arrivals, ...rest }: Source): unknown {
  return {
    ...rest,
    class: jobClass,
    fromSeconds: from,
    untilSeconds: until,
    arrivals: arrivalsOf(arrivals),
  };
}

function arrivalsOf(arrivals: Arrivals): unknown {
  switch (arrivals.kind) {
    case 'poisson':
    case 'constant':
      return { kind: arrivals.kind, ratePerSecond: arrivals.rate };
    case 'ramp':
    case 'steps': {
      const points = arrivals.points.map(({ at, rate }) => ({ atSeconds: at, ratePerSecond: rate }));
      return { ...arrivals, points };
    }
    case 'mmpp':
      return { kind: 'mmpp', ratesPerSecond: arrivals.rates, meanStaysSeconds: arrivals.meanStays };
    case 'trace':
      return { kind: 'trace', jobs: arrivals.jobs.map(({ at, ...sizes }) => ({ atSeconds: at, ...sizes })) };
    case 'closed': {
      const { thinkTime, timeOut, retries, ...rest } = arrivals;
      const again = retries && {
        limit: retries.limit,
        firstPauseSeconds: retries.firstPause,
        factor: retries.factor,
      };
      return { ...rest, thinkTimeSeconds: thinkTime, timeOutSeconds: timeOut, retries: again };
    }
  }
}
