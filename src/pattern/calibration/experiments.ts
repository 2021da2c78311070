import type { Arrivals, Network, ServiceCost, Station, Visit } from '../../engine/network.ts';
import { Simulation } from '../../engine/simulation.ts';
import * as make from '../stations.ts';
import type { ForwardingTopology, MeasuredPath } from './published.ts';

// The published experiments rebuilt from the lab's own stations: two hosts on one switch, a virtual server on each (or
// none, on bare metal), and the same costs that Parts A, B and C are made of. Only the load is the experiment's.

const SEGMENT = 65_536;
const PROBE = 64;

/** Bulk transfer with offloads on: 64 KiB segments one way, offered faster than any stage can carry. Bit/s carried. */
export function bulkThroughput(path: MeasuredPath): number {
  const offered = { kind: 'constant', rate: 60_000 } as const;
  return steadyRate(oneWay(path, SEGMENT, offered), 0.02, 0.1) * SEGMENT * 8;
}

/** Single datagrams of `bytes` one way, offered faster than the path can carry. Packets carried a second. */
export function packetRate(path: MeasuredPath, bytes: number): number {
  return steadyRate(oneWay(path, bytes, { kind: 'constant', rate: 320_000 }), 0.02, 0.1);
}

/** Half the round trip of a small message on idle machines, in seconds. */
export function pingPongLatency(path: MeasuredPath, statistic: 'mean' | 'p99'): number {
  const there = crossing(path, 'client', 'server');
  const back = crossing(path, 'server', 'client');
  const route = [...there.visits, ...back.visits];
  const network = networkOf([...there.stations, ...back.stations], route, PROBE, {
    kind: 'constant',
    rate: 1000,
  });
  const run = new Simulation(network, { seed: 1 });
  run.advance(8);
  return run.summary().sojournTime[statistic] / 2;
}

const TEN_GIGABIT = 10e9;
const WIRE_GAP = 20;

/** Frames that one poll-mode core forwards a second, offered faster than it can; physical ports are of 10 GbE. */
export function forwardingRate(topology: ForwardingTopology, frameBytes: number): number {
  const port: Station = {
    ...make.linkStation('port'),
    rate: TEN_GIGABIT,
    framePayload: frameBytes,
    frameOverhead: WIRE_GAP,
  };
  const wire = make.visit('port', 'request');
  const forward = (from: 'physical' | 'virtual', to: 'physical' | 'virtual') =>
    make.visit(
      'switch',
      'request',
      make.pollModeCost(from, to),
      from === 'physical' ? 'uplink' : 'virtual-nic',
    );
  const routes: Record<ForwardingTopology, Visit[]> = {
    'physical-physical': [wire, forward('physical', 'physical')],
    'physical-virtual': [wire, forward('physical', 'virtual')],
    'virtual-virtual': [forward('virtual', 'virtual')],
    loopback: [wire, forward('physical', 'virtual'), forward('virtual', 'physical')],
  };
  const name = 'frames';
  const network: Network = {
    stations: [port, make.pollModeSwitchStation('switch')],
    classes: [{ name, route: routes[topology] }],
    sources: [
      {
        name,
        jobClass: name,
        requestBytes: frameBytes,
        responseBytes: frameBytes,
        arrivals: { kind: 'constant', rate: 16e6 },
      },
    ],
  };
  return steadyRate(network, 0.002, 0.02);
}

function oneWay(path: MeasuredPath, bytes: number, arrivals: Arrivals): Network {
  const { stations, visits } = crossing(path, 'client', 'server');
  return networkOf(stations, visits, bytes, arrivals);
}

/** One message's way from one host's application to the other's. */
function crossing(path: MeasuredPath, from: string, to: string): { stations: Station[]; visits: Visit[] } {
  const isDirect = path === 'passthrough';
  const stations: Station[] = [make.guestStation(`${from}-guest`)];
  const visits: Visit[] = [make.visit(`${from}-guest`, 'request', make.guestSendCost)];
  const add = (station: Station, cost?: Visit['cost'], ring?: string) => {
    stations.push(station);
    visits.push(make.visit(station.name, 'request', cost, ring));
  };
  const isVirtual = path === 'vhost-net' || path === 'virtio-userspace';
  if (isVirtual) {
    add(
      make.virtualNicStation(`${from}-virtual-nic`, path),
      make.virtualNicCost(path, 'transmit'),
      'transmit',
    );
    add(make.virtualSwitchStation(`${from}-virtual-switch`), make.virtualSwitchCost, 'virtual-nic');
  }
  const isPolled = path === 'vhost-user';
  if (isPolled) {
    add(
      make.pollModeSwitchStation(`${from}-virtual-switch`),
      make.pollModeCost('virtual', 'physical'),
      'virtual-nic',
    );
  }
  add(make.linkStation(`${from}-nic`, isDirect ? 'passthrough.crossing' : null));
  add(make.fabricStation(`fabric-to-${to}`));
  if (isDirect) add(make.ioCardStation(`${to}-card`), make.ioCardCost('passthrough'), 'receive');
  if (isPolled) {
    add(
      make.pollModeSwitchStation(`${to}-virtual-switch`),
      make.pollModeCost('physical', 'virtual'),
      'uplink',
    );
  }
  const interrupts: Partial<Record<MeasuredPath, ServiceCost>> = {
    passthrough: make.directInterruptCost('passthrough'),
    'vhost-user': make.signalledInterruptCost(),
  };
  add(make.delayStation(`${to}-interrupt`), interrupts[path] ?? make.interruptCost());
  if (isVirtual) {
    add(make.virtualSwitchStation(`${to}-virtual-switch`), make.virtualSwitchCost, 'uplink');
    add(make.virtualNicStation(`${to}-virtual-nic`, path), make.virtualNicCost(path, 'receive'), 'receive');
    add(make.delayStation(`${to}-wake-up`), make.guestWakeUpCost(path));
  }
  add(make.guestStation(`${to}-guest-receive`), make.guestReceiveCost());
  return { stations, visits };
}

function networkOf(
  stations: readonly Station[],
  route: readonly Visit[],
  bytes: number,
  arrivals: Arrivals,
): Network {
  const name = 'messages';
  return {
    // On the way back a host sends from a guest, NIC and virtual NIC of their own: nothing is shared at this load.
    stations: stations.map((station, i) => ({ ...station, name: `${i}-${station.name}` })),
    classes: [{ name, route: route.map((visit, i) => ({ ...visit, station: `${i}-${visit.station}` })) }],
    sources: [{ name, jobClass: name, requestBytes: bytes, responseBytes: bytes, arrivals }],
  };
}

function steadyRate(network: Network, from: number, to: number): number {
  const run = new Simulation(network, { seed: 1 });
  const carriedAt = (at: number) => {
    run.advance(at);
    return run.summary().carried;
  };
  const before = carriedAt(from);
  return (carriedAt(to) - before) / (to - from);
}
