import type { Branch, Network, Station, Visit } from './network.ts';
import { NetworkRefused } from './network-refused.ts';
import { hashName } from './numeric/hash.ts';
import { validateNetwork } from './validate.ts';
import { VariationCode, variationParameter } from './variation.ts';

export const StationKind = { queue: 0, poller: 1, link: 2, delay: 3, coalescer: 4 } as const;

/** How jobs go through a station: the one thing that the event loop branches on. */
export const Passage = { inOrder: 0, outOfOrder: 1, link: 2, delay: 3, poller: 4, coalescer: 5 } as const;

/** Where a job goes after a visit, if not to another: out of the network, or where a draw says. */
export const Onward = { out: -1, byChance: -2 } as const;

/** No limit, where a capacity is a number. */
const UNLIMITED = 0x7fffffff;

/**
 * A network as flat typed arrays: what the event loop reads and never writes. `visit*` arrays hold the visits of all
 * classes one after another, `ring*` arrays the rings of all pollers.
 */
export interface CompiledNetwork {
  readonly network: Network;
  readonly stationCount: number;
  readonly stationKind: Uint8Array;
  readonly stationPassage: Uint8Array;
  readonly servers: Int32Array;
  /** First of a station's servers in the arrays that hold one number a server. */
  readonly serverOffset: Int32Array;
  readonly serverCount: number;
  readonly capacity: Int32Array;
  readonly batchSlots: Int32Array;
  readonly perPoll: Float64Array;
  readonly wakeUp: Float64Array;
  readonly isPriority: Uint8Array;
  readonly secondsPerByte: Float64Array;
  readonly framePayload: Float64Array;
  readonly frameOverhead: Float64Array;
  readonly propagation: Float64Array;
  readonly coalesceJobs: Float64Array;
  readonly coalesceMinDelay: Float64Array;
  readonly coalesceMaxDelay: Float64Array;

  readonly ringCount: number;
  readonly ringOffset: Int32Array;
  readonly ringsOf: Int32Array;
  readonly ringSlots: Int32Array;
  /** 0 where a job takes one slot whatever its size. */
  readonly ringSlotBytes: Float64Array;
  /** Among its poller's rings, where those of the least level go first. */
  readonly ringLevel: Int32Array;

  /** First visit of each class, and one more for the end of the last. */
  readonly classOffset: Int32Array;
  readonly visitClass: Int32Array;
  readonly visitStation: Int32Array;
  /** Index among all rings, or -1. */
  readonly visitRing: Int32Array;
  readonly visitIsResponse: Uint8Array;
  readonly visitProbability: Float64Array;
  /** The visit that surely follows, as an index among all classes' visits, or one of `Onward`. */
  readonly visitOnward: Int32Array;
  readonly visitFixed: Float64Array;
  readonly visitPerByte: Float64Array;
  readonly visitBulkFrom: Float64Array;
  readonly visitPerBulkByte: Float64Array;
  readonly visitVariation: Uint8Array;
  readonly visitParameter: Float64Array;
  /** Keys of the visit's random draws: of the service time, of whether it happens, and of the way on. */
  readonly visitServiceKey: Int32Array;
  readonly visitSkipKey: Int32Array;
  readonly visitBranchKey: Int32Array;

  /** First of a visit's ways on in the branch arrays; as many as the next visit's first is further. None: the next visit. */
  readonly branchOffset: Int32Array;
  /** Sum of the probabilities of this way and those before it; 1 for a visit's last. */
  readonly branchUpTo: Float64Array;
  /** Index among all classes' visits, or -1 for out. */
  readonly branchTo: Int32Array;

  readonly sourceClass: Int32Array;
  /** The visit that surely is the first of a source's jobs, as an index among all classes' visits, or one of `Onward`. */
  readonly sourceVisit: Int32Array;
  /** By class: 1 where its jobs stay out of the run's figures. */
  readonly isBackground: Uint8Array;
}

/** Compiles a network. Throws `NetworkRefused` with every fault of one that cannot be run. */
export function compileNetwork(network: Network): CompiledNetwork {
  const faults = validateNetwork(network);
  if (faults.length > 0) throw new NetworkRefused(faults);

  const { stations, classes } = network;
  const indexOf = new Map(stations.map(({ name }, i) => [name, i]));
  const servers = stations.map((station) => (station.kind === 'queue' ? station.servers : 1));
  const rings = stations.map((station) => (station.kind === 'poller' ? station.rings : []));
  const ringOffset = offsets(rings.map((list) => list.length));
  const allRings = rings.flat();
  const visits = classes.flatMap(({ route }) => route);
  const linkOf = (station: Station) => (station.kind === 'link' ? station : undefined);
  const pollerOf = (station: Station) => (station.kind === 'poller' ? station : undefined);
  const coalescerOf = (station: Station) => (station.kind === 'coalescer' ? station : undefined);
  const classOffset = offsets(classes.map(({ route }) => route.length));
  const branches = visits.map(({ next = [] }) => next);
  const keys = classes.flatMap(({ route }) => visitKeys(route));

  return {
    network,
    stationCount: stations.length,
    stationKind: Uint8Array.from(stations, ({ kind }) => StationKind[kind]),
    stationPassage: Uint8Array.from(stations, passageOf),
    servers: Int32Array.from(servers),
    serverOffset: Int32Array.from(offsets(servers)),
    serverCount: servers.reduce((sum, count) => sum + count, 0),
    capacity: Int32Array.from(stations, capacityOf),
    batchSlots: Int32Array.from(stations, (station) =>
      Math.min(pollerOf(station)?.batchSlots ?? 0, UNLIMITED),
    ),
    perPoll: Float64Array.from(stations, (station) => pollerOf(station)?.perPoll ?? 0),
    wakeUp: Float64Array.from(stations, (station) => pollerOf(station)?.wakeUp ?? 0),
    isPriority: Uint8Array.from(stations, (station) =>
      pollerOf(station)?.discipline === 'priority' ? 1 : 0,
    ),
    secondsPerByte: Float64Array.from(stations, (station) => 8 / (linkOf(station)?.rate ?? 1)),
    framePayload: Float64Array.from(stations, (station) => linkOf(station)?.framePayload ?? 1),
    frameOverhead: Float64Array.from(stations, (station) => linkOf(station)?.frameOverhead ?? 0),
    propagation: Float64Array.from(stations, (station) => linkOf(station)?.propagation ?? 0),
    coalesceJobs: Float64Array.from(stations, (station) => coalescerOf(station)?.maxJobs ?? 0),
    coalesceMinDelay: Float64Array.from(stations, (station) => {
      const coalescer = coalescerOf(station);
      return coalescer?.adaptive?.minDelay ?? coalescer?.maxDelay ?? 0;
    }),
    coalesceMaxDelay: Float64Array.from(stations, (station) => coalescerOf(station)?.maxDelay ?? 0),

    ringCount: allRings.length,
    ringOffset: Int32Array.from(ringOffset),
    ringsOf: Int32Array.from(rings, (list) => list.length),
    ringSlots: Int32Array.from(allRings, ({ slots }) => Math.min(slots, UNLIMITED)),
    ringSlotBytes: Float64Array.from(allRings, ({ slotBytes }) => slotBytes ?? 0),
    ringLevel: Int32Array.from(rings.flatMap((list) => list.map(({ level }, place) => level ?? place))),

    classOffset: Int32Array.from([...classOffset, visits.length]),
    visitClass: Int32Array.from(classes.flatMap(({ route }, i) => route.map(() => i))),
    visitStation: Int32Array.from(visits, ({ station }) => indexOf.get(station) ?? -1),
    visitRing: Int32Array.from(visits, ({ station, ring }) => {
      const i = indexOf.get(station) ?? -1;
      return ring === undefined ? -1 : ringOffset[i] + rings[i].findIndex(({ name }) => name === ring);
    }),
    visitIsResponse: Uint8Array.from(visits, ({ size }) => (size === 'response' ? 1 : 0)),
    visitProbability: Float64Array.from(visits, ({ probability }) => probability ?? 1),
    visitOnward: Int32Array.from(classes.flatMap(({ route }, i) => onwardOf(route, classOffset[i] ?? 0))),
    visitFixed: Float64Array.from(visits, ({ cost }) => cost.fixed),
    visitPerByte: Float64Array.from(visits, ({ cost }) => cost.perByte ?? 0),
    visitBulkFrom: Float64Array.from(visits, ({ cost }) => cost.bulkFrom ?? Number.POSITIVE_INFINITY),
    visitPerBulkByte: Float64Array.from(visits, ({ cost }) => cost.perBulkByte ?? 0),
    visitVariation: Uint8Array.from(visits, ({ cost }) => VariationCode[cost.variation?.kind ?? 'constant']),
    visitParameter: Float64Array.from(visits, ({ cost }) =>
      cost.variation === undefined ? 0 : variationParameter(cost.variation),
    ),
    visitServiceKey: Int32Array.from(keys, ({ service }) => service),
    visitSkipKey: Int32Array.from(keys, ({ skip }) => skip),
    visitBranchKey: Int32Array.from(keys, ({ branch }) => branch),

    branchOffset: Int32Array.from([...offsets(branches.map((list) => list.length)), branches.flat().length]),
    branchUpTo: Float64Array.from(branches.flatMap(cumulated)),
    branchTo: Int32Array.from(
      classes.flatMap(({ route }, i) =>
        route.flatMap(({ next = [] }) =>
          next.map(({ to }) => (to === 'out' ? -1 : to + (classOffset[i] ?? 0))),
        ),
      ),
    ),

    sourceVisit: Int32Array.from(network.sources, ({ jobClass }) => {
      const i = classes.findIndex(({ name }) => name === jobClass);
      return (classes[i]?.route[0]?.probability ?? 1) < 1 ? Onward.byChance : (classOffset[i] ?? 0);
    }),
    isBackground: Uint8Array.from(classes, (each) => (each.isBackground === true ? 1 : 0)),
    sourceClass: Int32Array.from(network.sources, ({ jobClass }) =>
      classes.findIndex(({ name }) => name === jobClass),
    ),
  };
}

function capacityOf(station: Station): number {
  const capacity = station.kind === 'queue' || station.kind === 'link' ? station.capacity : null;
  return capacity === null ? UNLIMITED : Math.min(capacity, UNLIMITED);
}

function passageOf(station: Station): number {
  return station.kind !== 'queue'
    ? Passage[station.kind]
    : station.servers === 1
      ? Passage.inOrder
      : Passage.outOfOrder;
}

function onwardOf(route: readonly Visit[], offset: number): number[] {
  return route.map(({ next = [] }, i) => {
    if (next.length > 0) return Onward.byChance;
    const following = route[i + 1];
    if (following === undefined) return Onward.out;
    return (following.probability ?? 1) < 1 ? Onward.byChance : offset + i + 1;
  });
}

/** A visit's keys come from its station's name and from how often the route has been there: not from its place on it. */
function visitKeys(route: readonly Visit[]): { service: number; skip: number; branch: number }[] {
  const visited = new Map<string, number>();
  return route.map(({ station }) => {
    const turn = visited.get(station) ?? 0;
    visited.set(station, turn + 1);
    const key = (purpose: number) => hashName(`${station}#${turn}`, purpose);
    return { service: key(1), skip: key(2), branch: key(7) };
  });
}

function cumulated(branches: readonly Branch[]): number[] {
  let sum = 0;
  return branches.map(({ probability }, i) => {
    sum += probability;
    // The last one takes what rounding leaves.
    return i === branches.length - 1 ? 1 : sum;
  });
}

function offsets(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    const offset = sum;
    sum += count;
    return offset;
  });
}
