import type {
  Arrivals,
  LinkStation,
  Network,
  PollerStation,
  ServiceCost,
  Visit,
} from '../../../engine/network.ts';
import * as make from '../../stations.ts';
import { LINE_RATE } from '../parameters.ts';
import type { HostPath, PingPongExperiment, StreamExperiment } from './experiment.ts';
import { NetworkParts } from './network-parts.ts';

// Two hosts on one switch, virtual machines on each (or none, on bare metal), and the same stations and costs that Parts A,
// B and C are made of. Only the load is the experiment's.

const GIGABIT = 1e9;

/** Every virtual machine of one host sends to its peer on the other; together `rate` messages a second. */
export function streamNetwork(
  { path, messageBytes, virtualMachines, lineRate }: StreamExperiment,
  rate: number,
): Network {
  const parts = new NetworkParts();
  for (let machine = 0; machine < virtualMachines; machine++) {
    const arrivals: Arrivals = { kind: 'constant', rate: rate / virtualMachines };
    parts.flow(
      `machine-${machine}`,
      crossing(parts, path, lineRate, ['one', 'other'], machine),
      messageBytes,
      arrivals,
    );
  }
  return parts.network();
}

/** Idle hosts: on the way back a message meets stations of its own, as if the first had never been there. */
export function pingPongNetwork(
  { path, messageBytes, lineRate }: PingPongExperiment,
  roundTripsPerSecond: number,
): Network {
  const parts = new NetworkParts();
  const there = crossing(parts, path, lineRate, ['client-there', 'server-there'], 0);
  const back = crossing(parts, path, lineRate, ['server-back', 'client-back'], 0);
  parts.flow('probe', [...there, ...back], messageBytes, { kind: 'constant', rate: roundTripsPerSecond });
  return parts.network();
}

/** One message's way from one host's application to the other's. NIC, fabric and switches are the host's, the rest the machine's. */
function crossing(
  parts: NetworkParts,
  path: HostPath,
  lineRate: number,
  [from, to]: readonly [string, string],
  machine: number,
): Visit[] {
  const own = (name: string) => `${name}-${machine}`;
  const link = (station: LinkStation): LinkStation => ({ ...station, rate: lineRate * GIGABIT });
  const route: Visit[] = [parts.stop(make.guestStation(own(`${from}-guest`)), make.guestSendCost)];
  const isBackend = path === 'emulated' || path === 'virtio-userspace' || path === 'vhost-net';
  const isDirect = path === 'sr-iov' || path === 'passthrough';
  if (isBackend) {
    const nic = make.virtualNicStation(own(`${from}-virtual-nic`), path);
    route.push(parts.stop(nic, make.virtualNicCost(path, 'transmit'), 'transmit'));
    route.push(
      parts.stop(make.virtualSwitchStation(`${from}-virtual-switch`), make.virtualSwitchCost, 'virtual-nic'),
    );
  }
  const polled = (host: string): PollerStation => make.pollModeSwitchStation(`${host}-virtual-switch`);
  if (path === 'vhost-user')
    route.push(parts.stop(polled(from), make.pollModeCost('virtual', 'physical'), 'virtual-nic'));
  route.push(parts.stop(link(make.linkStation(`${from}-nic`, isDirect ? `${path}.crossing` : null))));
  route.push(parts.stop(link(make.fabricStation(`fabric-to-${to}`))));
  if (isDirect) {
    route.push(parts.stop(make.ioCardStation(`${to}-card`), cardCost(path, lineRate), 'receive'));
    route.push(parts.stop(make.delayStation(`${to}-interrupt`), make.directInterruptCost(path)));
  } else if (path === 'vhost-user') {
    route.push(parts.stop(polled(to), make.pollModeCost('physical', 'virtual'), 'uplink'));
    route.push(parts.stop(make.delayStation(`${to}-interrupt`), make.signalledInterruptCost()));
  } else {
    route.push(parts.stop(make.delayStation(`${to}-interrupt`), make.interruptCost()));
  }
  if (isBackend) {
    route.push(
      parts.stop(make.virtualSwitchStation(`${to}-virtual-switch`), make.virtualSwitchCost, 'uplink'),
    );
    const nic = make.virtualNicStation(own(`${to}-virtual-nic`), path);
    route.push(parts.stop(nic, make.virtualNicCost(path, 'receive'), 'receive'));
    route.push(parts.stop(make.delayStation(own(`${to}-wake-up`)), make.guestWakeUpCost(path)));
  }
  route.push(parts.stop(make.guestStation(own(`${to}-guest-receive`)), make.guestReceiveCost()));
  return route;
}

/** The card works at a share of its line's rate, whatever that is. */
function cardCost(path: 'sr-iov' | 'passthrough', lineRate: number): ServiceCost {
  const { perByte = 0, ...cost } = make.ioCardCost(path);
  return { ...cost, perByte: (perByte * LINE_RATE) / (lineRate * GIGABIT) };
}
