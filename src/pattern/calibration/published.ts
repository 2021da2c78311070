import {
  type Experiment,
  type ForwardingTopology,
  forwarding,
  type HostPath,
  type PingPongExperiment,
  pingPong,
  type StreamExperiment,
  stream,
} from './experiments/experiment.ts';
import { WIRE_GAP } from './experiments/forwarding.ts';
import type { FittedId } from './parameters.ts';

/** Where a set of published points was measured, and by whom. Facts read there; no text or file of theirs is here. */
export interface PublishedSource {
  readonly setup: string;
  readonly source: string;
  readonly confidence: string;
}

export const PUBLISHED_SOURCES = {
  cloudlab: {
    setup:
      'CloudLab c6525-25g, two hosts, 25 GbE; iperf3 with 4 TCP streams, offloads on; sockperf ping-pong of 64 B between virtual servers on two hosts, half a round trip',
    source: 'github.com/bookpanda/microvm-networking at 70382d7, cloudlab/results/multinode',
    confidence: 'read in source',
  },
  virtink: {
    setup: 'Cloud Hypervisor, ConnectX-4 Lx 25 GbE, guests with 1 vCPU, across hosts; UDP, and TCP of 1 B',
    source: 'github.com/smartxworks/virtink, docs/vhost-user-net-test.md',
    confidence: 'read in source; that its bridge is virtio in user space over tap is inferred',
  },
  'software-switches': {
    setup:
      'OVS-DPDK, one poll-mode core, E5-2690v3, 82599 10 GbE; rates derived from wire Gbit/s at (size + 20) x 8 bits',
    source: 'github.com/ztz1989/software-switches.github.io at b55b1da; Zhang et al. 2019',
    confidence: 'read in source, rate derived',
  },
  'ovs-pvp': {
    setup:
      'NIC to virtual server to NIC through OVS-DPDK, one poll-mode core, E5-2690v4, 82599 10 GbE, 10 flows',
    source: 'github.com/chaudron/ovs_perf at 9c0dfd6, README',
    confidence: 'read in source',
  },
  direct: {
    setup: 'direct assignment, interrupts delivered without an exit to the host, share of bare metal',
    source: 'Gordon et al. (ELI), ASPLOS 2012',
    confidence: 'abstract read',
  },
  'sr-iov': {
    setup: '60 virtual machines on the virtual functions of one 10 GbE card',
    source: 'Dong et al., HPCA 2010',
    confidence: 'abstract read',
  },
} as const satisfies Record<string, PublishedSource>;

/** What of an experiment was published. Added latency is against bare metal, for each crossing of a message's way. */
export type PublishedFigure = 'goodput' | 'rate' | 'mean' | 'p50' | 'p99' | 'share-of-bare-metal';

/** A figure somebody measured, and the experiment that measures the same in the model. */
export interface PublishedPoint {
  readonly id: string;
  readonly set: keyof typeof PUBLISHED_SOURCES;
  /** In words, for tables. */
  readonly what: string;
  readonly experiment: Experiment;
  readonly figure: PublishedFigure;
  readonly measured: number;
  readonly unit: 'Gbit/s' | 'us' | 'kpps' | 'share';
  /** The parameters, all of one value, that are solved from this very point; without any it is a prediction. */
  readonly fits?: readonly FittedId[];
  /** Why the model is off, where it is off by more than a tenth; or what else there is to know. */
  readonly explanation?: string;
}

interface Extras {
  readonly fits?: readonly FittedId[];
  readonly explanation?: string;
}

function bulk(
  set: PublishedPoint['set'],
  name: string,
  measured: number,
  experiment: StreamExperiment,
  extras: Extras = {},
): PublishedPoint {
  const what = 'bulk transfer in segments of 64 KiB';
  return {
    id: `${set}/${name}/bulk`,
    set,
    what,
    experiment,
    figure: 'goodput',
    measured,
    unit: 'Gbit/s',
    ...extras,
  };
}

function latency(
  set: PublishedPoint['set'],
  name: string,
  figure: 'mean' | 'p99',
  measured: number,
  experiment: PingPongExperiment,
  extras: Extras = {},
): PublishedPoint {
  const what = `${experiment.messageBytes} B ping-pong, ${figure === 'mean' ? 'mean' : '99th percentile'}`;
  return { id: `${set}/${name}/${figure}`, set, what, experiment, figure, measured, unit: 'us', ...extras };
}

function datagrams(
  path: HostPath,
  messageBytes: number,
  measured: number,
  extras: Extras = {},
): PublishedPoint {
  return {
    id: `virtink/${path}/udp-${messageBytes}`,
    set: 'virtink',
    what: `datagrams of ${messageBytes} B`,
    experiment: stream(path, { messageBytes, setup: 'virtink' }),
    figure: 'rate',
    measured,
    unit: 'kpps',
    ...extras,
  };
}

/** A rate in wire Gbit/s, as frames a second: 20 bytes of preamble and gap belong to a frame. */
const framesOf = (wireGbps: number, frameBytes: number) => (wireGbps * 1e6) / ((frameBytes + WIRE_GAP) * 8);

function switching(
  set: 'software-switches' | 'ovs-pvp',
  topology: ForwardingTopology,
  frameBytes: number,
  measured: number,
  extras: Extras = {},
): PublishedPoint {
  return {
    id: `${set}/${topology}/${frameBytes}`,
    set,
    what: `${TOPOLOGY_WORDS[topology]}, frames of ${frameBytes} B`,
    experiment: forwarding(topology, frameBytes, { setup: set === 'ovs-pvp' ? 'ovs-pvp' : 'lab' }),
    figure: 'rate',
    measured,
    unit: 'kpps',
    ...extras,
  };
}

function halfLoad(topology: ForwardingTopology, measured: number, extras: Extras = {}): PublishedPoint {
  return {
    id: `software-switches/${topology}/half-load`,
    set: 'software-switches',
    what: `${TOPOLOGY_WORDS[topology]}, median latency of 64 B frames at half of the most that is carried`,
    experiment: forwarding(topology, 64, { load: 0.5 }),
    figure: 'p50',
    measured,
    unit: 'us',
    ...extras,
  };
}

const TOPOLOGY_WORDS: Record<ForwardingTopology, string> = {
  'physical-physical': 'physical port to physical port',
  'physical-virtual': 'physical port to virtual server',
  'virtual-physical': 'virtual server to physical port',
  'virtual-virtual': 'virtual server to virtual server',
  loopback: 'loop through one virtual server',
};

const firecracker = { setup: 'firecracker' } as const;
const virtink = { setup: 'virtink', messageBytes: 1 } as const;

const ONE_VARIATION = {
  explanation:
    'How much wake-ups vary is one number for three programs, chosen between their 99th percentiles.',
} as const;

/** Every published point that the paths of this lab are held to. */
export const PUBLISHED_POINTS: readonly PublishedPoint[] = [
  bulk('cloudlab', 'bare-metal', 23.5, stream('bare-metal')),
  bulk('cloudlab', 'vhost-net', 13.2, stream('vhost-net'), { fits: ['vhost-net.perBulkByte'] }),
  bulk('cloudlab', 'virtio-userspace', 9.6, stream('virtio-userspace'), {
    fits: ['virtio-userspace.perBulkByte'],
  }),
  bulk('cloudlab', 'firecracker', 10.6, stream('virtio-userspace', firecracker), {
    explanation:
      'Another program on the same path. Only its wake-up is its own here, so bulk is that of the first one.',
  }),
  latency('cloudlab', 'bare-metal', 'mean', 32.9, pingPong('bare-metal'), { fits: ['nic.interruptDelay'] }),
  latency('cloudlab', 'bare-metal', 'p99', 37.9, pingPong('bare-metal'), {
    fits: ['nic.interruptDelayVariation'],
  }),
  latency('cloudlab', 'vhost-net', 'mean', 48.4, pingPong('vhost-net'), { fits: ['vhost-net.wakeUp'] }),
  latency('cloudlab', 'vhost-net', 'p99', 57.1, pingPong('vhost-net'), ONE_VARIATION),
  latency('cloudlab', 'virtio-userspace', 'mean', 65.3, pingPong('virtio-userspace'), {
    fits: ['virtio-userspace.wakeUp'],
  }),
  latency('cloudlab', 'virtio-userspace', 'p99', 77.9, pingPong('virtio-userspace'), ONE_VARIATION),
  latency('cloudlab', 'firecracker', 'mean', 88.6, pingPong('virtio-userspace', firecracker), {
    fits: ['setup.firecracker.wakeUp'],
  }),
  latency('cloudlab', 'firecracker', 'p99', 96.6, pingPong('virtio-userspace', firecracker), ONE_VARIATION),
  bulk('virtink', 'bare-metal', 23.5, stream('bare-metal', { setup: 'virtink' })),
  latency('virtink', 'bare-metal', 'mean', 13, pingPong('bare-metal', virtink), {
    fits: ['setup.virtink.interruptDelay'],
  }),
  latency('virtink', 'vhost-user', 'mean', 15.4, pingPong('vhost-user', virtink), {
    fits: ['vhost-user.signal'],
  }),
  datagrams('virtio-userspace', 64, 172, { fits: ['virtio-userspace.transmit', 'virtio-userspace.receive'] }),
  datagrams('virtio-userspace', 1024, 163, { fits: ['virtio-userspace.perByte'] }),
  datagrams('vhost-user', 64, 232, {
    fits: ['guest.receive'],
    explanation:
      'The switch could carry thirty times as much: the guest with its one virtual CPU is the limit.',
  }),
  switching('software-switches', 'physical-physical', 64, framesOf(8.05, 64), {
    fits: ['vhost-user.physical'],
  }),
  switching('software-switches', 'physical-virtual', 64, framesOf(5.14, 64)),
  switching('software-switches', 'virtual-virtual', 64, framesOf(4.03, 64), { fits: ['vhost-user.virtual'] }),
  switching('software-switches', 'virtual-virtual', 1024, framesOf(28.73, 1024), {
    fits: ['vhost-user.perByte'],
  }),
  switching('software-switches', 'loopback', 64, framesOf(2.37, 64), { fits: ['vhost-user.returned'] }),
  halfLoad('physical-physical', 5.1, { fits: ['nic.portDelay'] }),
  halfLoad('loopback', 8.9),
  switching('ovs-pvp', 'loopback', 64, 4730, {
    fits: ['setup.ovs-pvp.coreSpeed'],
    explanation:
      'A third more than the first study on a processor of the next generation: the core is taken to be faster by that much, for all of this study.',
  }),
  switching('ovs-pvp', 'loopback', 128, 4670),
  switching('ovs-pvp', 'loopback', 1514, 790),
  {
    id: 'direct/passthrough/share',
    set: 'direct',
    what: 'share of bare metal in bulk, interrupts without exits (published as 0.97 to 1)',
    experiment: stream('passthrough'),
    figure: 'share-of-bare-metal',
    measured: 0.985,
    unit: 'share',
  },
  bulk('sr-iov', '60-machines', 9.48, stream('sr-iov', { virtualMachines: 60, lineRate: 10 })),
];
