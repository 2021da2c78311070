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
    setup: 'Cloud Hypervisor, ConnectX-4 Lx 25 GbE, guests with 1 vCPU, across hosts; UDP',
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
} as const satisfies Record<string, PublishedSource>;

export type MeasuredPath = 'bare-metal' | 'virtio-userspace' | 'vhost-net' | 'vhost-user' | 'passthrough';

/** What a poll-mode core forwards between: physical ports, virtual NICs, or in through one and back out. */
export type ForwardingTopology = 'physical-physical' | 'physical-virtual' | 'virtual-virtual' | 'loopback';

/** A figure somebody measured, and the experiment that measures the same in the model. */
export interface PublishedPoint {
  readonly id: string;
  readonly set: keyof typeof PUBLISHED_SOURCES;
  readonly path: MeasuredPath;
  readonly experiment:
    | { readonly kind: 'bulk' }
    | { readonly kind: 'share-of-bare-metal' }
    | { readonly kind: 'ping-pong'; readonly statistic: 'mean' | 'p99' }
    | { readonly kind: 'packets'; readonly bytes: number }
    | { readonly kind: 'forwarding'; readonly topology: ForwardingTopology; readonly frameBytes: number }
    | { readonly kind: 'added-per-crossing' };
  readonly measured: number;
  readonly unit: 'Gbit/s' | 'us' | 'kpps' | 'share';
  /** True where a parameter was solved from this very point; the others are predictions. */
  readonly isFitted: boolean;
  /** Why the model is off, where it is off by more than a tenth. */
  readonly explanation?: string;
}

const bulk = (path: MeasuredPath, measured: number, isFitted: boolean): PublishedPoint => ({
  id: `cloudlab/${path}/bulk`,
  set: 'cloudlab',
  path,
  experiment: { kind: 'bulk' },
  measured,
  unit: 'Gbit/s',
  isFitted,
});

const pingPong = (
  path: MeasuredPath,
  statistic: 'mean' | 'p99',
  measured: number,
  isFitted: boolean,
): PublishedPoint => ({
  id: `cloudlab/${path}/${statistic}`,
  set: 'cloudlab',
  path,
  experiment: { kind: 'ping-pong', statistic },
  measured,
  unit: 'us',
  isFitted,
});

const packets = (path: MeasuredPath, bytes: number, measured: number): PublishedPoint => ({
  id: `virtink/${path}/udp-${bytes}`,
  set: 'virtink',
  path,
  experiment: { kind: 'packets', bytes },
  measured,
  unit: 'kpps',
  isFitted: true,
});

/** A rate in wire Gbit/s at 64 B or 1,024 B frames, as packets a second: 20 bytes of preamble and gap belong to a frame. */
const switching = (
  topology: ForwardingTopology,
  frameBytes: number,
  wireGbps: number,
  isFitted: boolean,
  explanation?: string,
): PublishedPoint => ({
  id: `software-switches/${topology}/${frameBytes}`,
  set: 'software-switches',
  path: 'vhost-user',
  experiment: { kind: 'forwarding', topology, frameBytes },
  measured: (wireGbps * 1e6) / ((frameBytes + 20) * 8),
  unit: 'kpps',
  isFitted,
  ...(explanation !== undefined && { explanation }),
});

const pvp = (frameBytes: number, kpps: number, explanation?: string): PublishedPoint => ({
  id: `ovs-pvp/loopback/${frameBytes}`,
  set: 'ovs-pvp',
  path: 'vhost-user',
  experiment: { kind: 'forwarding', topology: 'loopback', frameBytes },
  measured: kpps,
  unit: 'kpps',
  isFitted: false,
  ...(explanation !== undefined && { explanation }),
});

const TWO_STUDIES =
  'Two studies measured the same loop, 3.5 and 4.7 million packets a second, on other processors and versions; the model lies between them.';

/** Every published point that the paths of this lab are held to. */
export const PUBLISHED_POINTS: readonly PublishedPoint[] = [
  bulk('bare-metal', 23.5, false),
  bulk('vhost-net', 13.2, true),
  bulk('virtio-userspace', 9.6, true),
  pingPong('bare-metal', 'mean', 32.9, true),
  pingPong('bare-metal', 'p99', 37.9, true),
  pingPong('vhost-net', 'mean', 48.4, true),
  pingPong('vhost-net', 'p99', 57.1, false),
  pingPong('virtio-userspace', 'mean', 65.3, true),
  pingPong('virtio-userspace', 'p99', 77.9, false),
  packets('virtio-userspace', 64, 172),
  packets('virtio-userspace', 1024, 163),
  switching('physical-physical', 64, 8.05, true),
  switching('physical-virtual', 64, 5.14, false),
  switching('virtual-virtual', 64, 4.03, true),
  switching('virtual-virtual', 1024, 28.73, true),
  switching('loopback', 64, 2.37, false, TWO_STUDIES),
  pvp(64, 4730, TWO_STUDIES),
  pvp(128, 4670, TWO_STUDIES),
  pvp(1514, 790),
  {
    id: 'virtink/vhost-user/added',
    set: 'virtink',
    path: 'vhost-user',
    experiment: { kind: 'added-per-crossing' },
    measured: 1.2,
    unit: 'us',
    isFitted: true,
  },
  {
    id: 'direct/passthrough/share',
    set: 'direct',
    path: 'passthrough',
    experiment: { kind: 'share-of-bare-metal' },
    measured: 0.985,
    unit: 'share',
    isFitted: true,
  },
];
