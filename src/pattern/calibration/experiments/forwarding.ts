import type {
  LinkStation,
  Network,
  PollerStation,
  Ring,
  ServiceCost,
  Visit,
} from '../../../engine/network.ts';
import * as make from '../../stations.ts';
import { parameterValue } from '../parameters.ts';
import type { ForwardingExperiment } from './experiment.ts';
import { NetworkParts } from './network-parts.ts';

/** Bytes of preamble, start of frame and gap that every frame takes on the wire. */
export const WIRE_GAP = 20;

const GIGABIT = 1e9;

/**
 * A switch that polls between two ports, its cores sharing the flows evenly (receive-side scaling), each core with queues
 * of its own. A loopback passes a chain of virtual machines, each with a core of its own that forwards.
 */
export function forwardingNetwork(experiment: ForwardingExperiment, framesPerSecond: number): Network {
  const parts = new NetworkParts();
  for (let core = 0; core < experiment.cores; core++) {
    parts.flow(`core-${core}`, way(parts, experiment, core), experiment.frameBytes, {
      kind: 'constant',
      rate: framesPerSecond / experiment.cores,
    });
  }
  return parts.network();
}

function way(
  parts: NetworkParts,
  { topology, frameBytes, lineRate, virtualMachines }: ForwardingExperiment,
  core: number,
): Visit[] {
  const chain = topology === 'loopback' ? virtualMachines : 0;
  const physicalSide = parameterValue('nic.portDelay');
  const port = (name: string): LinkStation => ({
    ...make.linkStation(name),
    rate: lineRate * GIGABIT,
    framePayload: frameBytes,
    frameOverhead: WIRE_GAP,
    propagation: make.linkStation(name).propagation + physicalSide,
  });
  const cores = switchCore(`switch-${core}`, Math.max(1, chain));
  const forward = (cost: ServiceCost, ring: string) => parts.stop(cores, cost, ring);
  const cost = make.pollModeCost;
  const enter = () => parts.stop(port('port-in'));
  const leave = () => parts.stop(port('port-out'));
  switch (topology) {
    case 'physical-physical':
      return [enter(), forward(cost('physical', 'physical'), 'uplink'), leave()];
    case 'physical-virtual':
      return [enter(), forward(cost('physical', 'virtual'), 'uplink')];
    case 'virtual-physical':
      return [forward(cost('virtual', 'physical'), 'virtual-nic-0'), leave()];
    case 'virtual-virtual':
      return [forward(cost('virtual', 'virtual'), 'virtual-nic-0')];
    case 'loopback': {
      const through = Array.from({ length: chain }, (_, i) => {
        const guest = parts.stop(
          guestForwarder(`guest-${core}-${i}`),
          { fixed: parameterValue('guest.forward') },
          'receive',
        );
        const isLast = i === chain - 1;
        return [
          guest,
          forward(returned(cost('virtual', isLast ? 'physical' : 'virtual')), `virtual-nic-${i}`),
        ];
      });
      return [enter(), forward(cost('physical', 'virtual'), 'uplink'), ...through.flat(), leave()];
    }
  }
}

/** What a frame costs that the switch has had before and a guest's core has touched since: its lines are in that core's cache. */
function returned(cost: ServiceCost): ServiceCost {
  return { ...cost, fixed: cost.fixed + parameterValue('vhost-user.returned') };
}

/** One core of the switch, with a ring for every virtual machine beside its uplink's. */
function switchCore(name: string, virtualNics: number): PollerStation {
  const station = make.pollModeSwitchStation(name);
  const [uplink, virtualNic] = station.rings as readonly [Ring, Ring];
  const rings = Array.from({ length: virtualNics }, (_, i) => ({ ...virtualNic, name: `virtual-nic-${i}` }));
  return { ...station, rings: [{ ...uplink, name: 'uplink' }, ...rings] };
}

/** A virtual machine that does nothing but take frames in and send them out again, on a core that polls. */
function guestForwarder(name: string): PollerStation {
  return {
    kind: 'poller',
    name,
    rings: [{ name: 'receive', slots: parameterValue('vhost-user.ring') }],
    batchSlots: parameterValue('vhost-user.batch'),
    perPoll: 0,
    wakeUp: 0,
    discipline: 'round-robin',
  };
}
