import type { Arrivals, Network, ServiceCost, Source, Station } from '../network.ts';

/** The network with every duration `factor` times as long, and every rate so many times as low. */
export function scaledNetwork({ stations, classes, sources }: Network, factor: number): Network {
  return {
    stations: stations.map((station) => scaledStation(station, factor)),
    classes: classes.map(({ route, ...rest }) => ({
      ...rest,
      route: route.map((visit) => ({ ...visit, cost: scaledCost(visit.cost, factor) })),
    })),
    sources: sources.map(
      (source): Source => ({ ...source, arrivals: scaledArrivals(source.arrivals, factor) }),
    ),
  };
}

function scaledCost(cost: ServiceCost, factor: number): ServiceCost {
  const { fixed, perByte = 0, perBulkByte } = cost;
  const bulk = perBulkByte === undefined ? {} : { perBulkByte: perBulkByte * factor };
  return { ...cost, fixed: fixed * factor, perByte: perByte * factor, ...bulk };
}

function scaledStation(station: Station, factor: number): Station {
  switch (station.kind) {
    case 'link':
      return { ...station, rate: station.rate / factor, propagation: station.propagation * factor };
    case 'poller':
      return { ...station, perPoll: station.perPoll * factor, wakeUp: station.wakeUp * factor };
    case 'coalescer': {
      const { adaptive } = station;
      const pace = adaptive && { adaptive: { minDelay: adaptive.minDelay * factor } };
      return { ...station, maxDelay: station.maxDelay * factor, ...pace };
    }
    default:
      return station;
  }
}

function scaledArrivals(arrivals: Arrivals, factor: number): Arrivals {
  switch (arrivals.kind) {
    case 'poisson':
    case 'constant':
      return { ...arrivals, rate: arrivals.rate / factor };
    case 'ramp':
    case 'steps': {
      const points = arrivals.points.map(({ at, rate }) => ({ at: at * factor, rate: rate / factor }));
      return { ...arrivals, points };
    }
    case 'mmpp': {
      const [[a, b], [first, second]] = [arrivals.rates, arrivals.meanStays];
      return { ...arrivals, rates: [a / factor, b / factor], meanStays: [first * factor, second * factor] };
    }
    case 'trace':
      return { ...arrivals, jobs: arrivals.jobs.map((job) => ({ ...job, at: job.at * factor })) };
    case 'closed': {
      const { thinkTime, timeOut, retries } = arrivals;
      return {
        ...arrivals,
        thinkTime: thinkTime * factor,
        ...(timeOut !== undefined && { timeOut: timeOut * factor }),
        ...(retries && { retries: { ...retries, firstPause: retries.firstPause * factor } }),
      };
    }
  }
}
