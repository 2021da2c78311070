import type { Network } from '../../../engine/network.ts';
import { Simulation } from '../../../engine/simulation.ts';
import type { RunSummary, SojournSummary } from '../../../engine/summary.ts';
import { bottleneckOf, serviceDemands } from '../../../engine/theory/demands.ts';
import { withParameters } from '../parameters.ts';
import type { Experiment } from './experiment.ts';
import { forwardingNetwork, WIRE_GAP } from './forwarding.ts';
import { fasterCores, SETUPS } from './setups.ts';
import { pingPongNetwork, streamNetwork } from './two-hosts.ts';

/** What an experiment measures. Times are NaN where nothing arrived. */
export interface ExperimentFigures {
  /** Messages or frames a second. */
  readonly rate: number;
  /** Bit/s of the messages' own bytes; of a forwarded frame, all but preamble and gap. */
  readonly goodput: number;
  /** Share of what was offered that was lost, in the steady part of the run. */
  readonly lossShare: number;
  /** One way, in seconds; of a ping-pong, half of the round trip. */
  readonly latency: Pick<SojournSummary, 'samples' | 'mean' | 'p50' | 'p99'>;
  /** The station that limits: the busiest, or of several that are saturated and lose the last on the way; and its busy share. */
  readonly busiest: { readonly station: string; readonly utilization: number };
}

const SEED = 1;
/** Jobs that the steady part of a run is about, and that are left out before it. */
const SAMPLES = 12_000;
const WARM_UP = 4_000;
const PING_PONGS = 8_000;
/** So that a poller's cost per poll, which the bottleneck law leaves out, does not make less of it than was meant. */
const MORE_THAN_ENOUGH = 1.4;
/** Busy share from which on a station is taken to have no time left. */
const SATURATED = 0.99;
/** Share of its arrivals that a station loses at least to be one that limits: not the few of a chance burst. */
const LOSING = 0.01;

/** Runs an experiment in the model. The same description gives the same figures, bit for bit. */
export function runExperiment(experiment: Experiment): ExperimentFigures {
  return withParameters(SETUPS[experiment.setup](), () =>
    withParameters(experiment.coreSpeed === 1 ? {} : fasterCores(experiment.coreSpeed), () =>
      run(experiment),
    ),
  );
}

function run(experiment: Experiment): ExperimentFigures {
  switch (experiment.kind) {
    case 'ping-pong': {
      const rate = 1000;
      const figures = steadyFigures(
        pingPongNetwork(experiment, rate),
        experiment.messageBytes,
        0,
        PING_PONGS / rate,
      );
      const { samples, mean, p50, p99 } = figures.latency;
      return { ...figures, latency: { samples, mean: mean / 2, p50: p50 / 2, p99: p99 / 2 } };
    }
    case 'stream': {
      const build = (rate: number) => streamNetwork(experiment, rate);
      const most = mostCarried(build, experiment.messageBytes);
      return steady(
        build,
        experiment.messageBytes,
        experiment.offered === 'most' ? most * MORE_THAN_ENOUGH : experiment.offered * 1e3,
      );
    }
    case 'forwarding': {
      const build = (rate: number) => forwardingNetwork(experiment, rate);
      const bound = mostCarried(build, experiment.frameBytes);
      const saturated = steady(build, experiment.frameBytes, bound * MORE_THAN_ENOUGH);
      if (experiment.load === 'most') return saturated;
      return steady(build, experiment.frameBytes, saturated.rate * experiment.load);
    }
  }
}

/** Wire Gbit/s of a frame rate: every frame takes its preamble and gap with it. */
export function wireGbps(framesPerSecond: number, frameBytes: number): number {
  return (framesPerSecond * (frameBytes + WIRE_GAP) * 8) / 1e9;
}

/** The bottleneck law's bound on the jobs a second of all flows together, which are alike. */
function mostCarried(build: (rate: number) => Network, bytes: number): number {
  const network = build(1);
  const total = network.stations.map(({ name }) => ({
    station: name,
    demand: 0,
    servers: 1,
    capacity: Number.POSITIVE_INFINITY,
  }));
  for (const { name } of network.classes) {
    for (const [i, { demand, servers }] of serviceDemands(network, name, bytes, bytes).entries()) {
      const station = network.stations[i];
      const known = total[i];
      if (known === undefined || station?.kind === 'delay') continue;
      known.demand += demand / network.classes.length;
      known.servers = servers;
      known.capacity = known.demand > 0 ? servers / known.demand : Number.POSITIVE_INFINITY;
    }
  }
  return bottleneckOf(total)?.capacity ?? 0;
}

function steady(build: (rate: number) => Network, bytes: number, offered: number): ExperimentFigures {
  return steadyFigures(build(offered), bytes, WARM_UP / offered, (WARM_UP + SAMPLES) / offered);
}

function steadyFigures(network: Network, bytes: number, from: number, to: number): ExperimentFigures {
  const simulation = new Simulation(network, { seed: SEED });
  const at = (time: number): RunSummary => {
    simulation.advance(time);
    return simulation.summary();
  };
  const before = at(from);
  const after = at(to);
  const rate = (after.carried - before.carried) / (to - from);
  const { samples, mean, p50, p99 } = after.sojournTime;
  const busiest = limiting(network, after.stations);
  return {
    rate,
    goodput: rate * bytes * 8,
    lossShare: (after.dropped - before.dropped) / Math.max(1, after.offered - before.offered),
    latency: { samples, mean, p50, p99 },
    busiest: { station: busiest.name, utilization: busiest.utilization },
  };
}

type StationFigures = RunSummary['stations'][number];

/**
 * The busiest station. Of several that have no time to spare and lose jobs, the last on the way: it is fed with what the
 * earlier ones let through, and still loses.
 */
function limiting({ classes }: Network, stations: readonly StationFigures[]): StationFigures {
  const placeOf = (name: string) =>
    Math.max(...classes.map(({ route }) => route.findLastIndex(({ station }) => station === name)));
  const losing = stations.filter(
    ({ utilization, arrivals, drops }) => utilization >= SATURATED && drops > LOSING * arrivals,
  );
  return losing.length > 0
    ? losing.reduce((last, station) => (placeOf(station.name) > placeOf(last.name) ? station : last))
    : stations.reduce((most, station) => (station.utilization > most.utilization ? station : most));
}
