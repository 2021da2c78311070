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
  direct: {
    setup: 'direct assignment, interrupts delivered without an exit to the host, share of bare metal',
    source: 'Gordon et al. (ELI), ASPLOS 2012',
    confidence: 'abstract read',
  },
} as const satisfies Record<string, PublishedSource>;

export type MeasuredPath = 'bare-metal' | 'virtio-userspace' | 'vhost-net' | 'passthrough';

/** A figure somebody measured, and the experiment that measures the same in the model. */
export interface PublishedPoint {
  readonly id: string;
  readonly set: keyof typeof PUBLISHED_SOURCES;
  readonly path: MeasuredPath;
  readonly experiment:
    | { readonly kind: 'bulk' }
    | { readonly kind: 'share-of-bare-metal' }
    | { readonly kind: 'ping-pong'; readonly statistic: 'mean' | 'p99' }
    | { readonly kind: 'packets'; readonly bytes: number };
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
