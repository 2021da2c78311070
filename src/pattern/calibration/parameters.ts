import FITTED_VALUES from './fitted-values.json' with { type: 'json' };

/** The parameters that are solved from published points: see `FITS`. */
export type FittedId = keyof typeof FITTED_VALUES;

/** How far a number can be trusted. An `assumption` has no measurement behind it, and the app says so wherever it shows. */
export type Confidence = 'measured' | 'fitted' | 'weak' | 'assumption' | 'definition';

export interface Parameter {
  readonly value: number;
  readonly unit: 'us' | 'ns/B' | 'count' | 'slots' | 'B' | 'share' | 'squared CV';
  /** Where the number is from, or what it was fitted to (ids of `PUBLISHED_POINTS`). */
  readonly source: string;
  readonly confidence: Confidence;
}

const parameter = (
  value: number,
  unit: Parameter['unit'],
  confidence: Confidence,
  source: string,
): Parameter => ({ value, unit, source, confidence });

/** One that `npm run calibrate -- --write` solves for; its value stands in fitted-values.json. */
const fitted = (id: FittedId, unit: Parameter['unit'], source: string): Parameter =>
  parameter(FITTED_VALUES[id], unit, 'fitted', source);

const VIRTIO_RING = 'QEMU default ring; starting parameter set of the measurements file';

/**
 * Every number of the model that is not a setting, or that a setting begins with. "Fitted" means: chosen so that the
 * published point named comes out, with everything else as it stands here; `npm run calibrate` runs every point and prints
 * what it comes out at.
 */
export const PARAMETERS = {
  // The virtual server: the same on every path, which is why direct access buys little where packets are few.
  'guest.vcpus': parameter(4, 'count', 'assumption', 'a mid-size virtual server'),
  'guest.room': parameter(4096, 'count', 'assumption', 'socket backlog, large enough not to decide anything'),
  'guest.send': parameter(2, 'us', 'assumption', 'system call, TCP/IP and driver for one small send'),
  'guest.receive': fitted('guest.receive', 'us', 'virtink vhost-user, UDP 64 B into one virtual CPU'),
  'guest.receivePerByte': parameter(0.08, 'ns/B', 'assumption', 'one copy to user space, about 12 GB/s'),

  'guest.wakeUpVariation': parameter(
    0.2,
    'squared CV',
    'weak',
    'between what three published 99th percentiles ask for: vhost-net and virtio in user space 0.45, Firecracker 0.02',
  ),

  // Between a NIC and whoever it wakes. Fitted on the bare-metal ping-pong, so it holds for that machine.
  'nic.interruptDelay': fitted('nic.interruptDelay', 'us', 'cloudlab bare-metal mean latency'),
  'nic.interruptDelayVariation': fitted(
    'nic.interruptDelayVariation',
    'squared CV',
    'cloudlab bare-metal 99th percentile',
  ),
  'nic.receiveRing': parameter(1024, 'slots', 'assumption', 'common driver default, one frame a slot'),
  'nic.transmitRing': parameter(1024, 'count', 'assumption', 'common driver default'),

  // The virtual NIC's backend: one core that moves packets between guest memory and the host, both ways.
  'virtio.ring': parameter(256, 'slots', 'measured', VIRTIO_RING),
  'virtio.slotBytes': parameter(
    4018,
    'B',
    'definition',
    'a 4,096 B page less 78 B of headers (mergeable buffers)',
  ),
  'virtio.bulkFrom': parameter(
    1500,
    'B',
    'definition',
    'one MTU; larger segments span several buffers and caches',
  ),
  'vhost-net.transmit': parameter(1, 'us', 'weak', 'starting parameter set of the measurements file'),
  'vhost-net.receive': parameter(0.61, 'us', 'measured', 'starting parameter set of the measurements file'),
  'vhost-net.perByte': parameter(0.2, 'ns/B', 'weak', 'starting parameter set of the measurements file'),
  'vhost-net.perBulkByte': fitted('vhost-net.perBulkByte', 'ns/B', 'cloudlab vhost-net bulk throughput'),
  'vhost-net.wakeUp': fitted('vhost-net.wakeUp', 'us', 'cloudlab vhost-net mean latency'),
  'vhost-net.batch': parameter(64, 'slots', 'measured', 'Linux: vhost-net signals every 64 descriptors'),
  'virtio-userspace.transmit': fitted(
    'virtio-userspace.transmit',
    'us',
    'virtink UDP 64 B and 1,024 B rates',
  ),
  'virtio-userspace.receive': fitted('virtio-userspace.receive', 'us', 'virtink UDP 64 B and 1,024 B rates'),
  'virtio-userspace.perByte': fitted(
    'virtio-userspace.perByte',
    'ns/B',
    'virtink UDP 64 B and 1,024 B rates',
  ),
  'virtio-userspace.perBulkByte': fitted(
    'virtio-userspace.perBulkByte',
    'ns/B',
    'cloudlab virtio in user space bulk throughput',
  ),
  'virtio-userspace.wakeUp': fitted(
    'virtio-userspace.wakeUp',
    'us',
    'cloudlab virtio in user space mean latency',
  ),
  'virtio-userspace.batch': parameter(
    1,
    'slots',
    'measured',
    'starting parameter set of the measurements file',
  ),

  'emulated.transmit': parameter(
    20,
    'us',
    'assumption',
    'four to five exits to user space a packet; range 10 to 40',
  ),
  'emulated.receive': parameter(
    20,
    'us',
    'assumption',
    'four to five exits to user space a packet; range 10 to 40',
  ),
  'emulated.perByte': parameter(0.8, 'ns/B', 'assumption', 'starting parameter set of the measurements file'),
  'emulated.perBulkByte': parameter(3.8, 'ns/B', 'assumption', 'so that bulk comes to about 2 Gbit/s'),
  'emulated.wakeUp': parameter(13, 'us', 'assumption', 'so that an idle crossing comes to about 40 us'),
  'emulated.batch': parameter(
    1,
    'slots',
    'assumption',
    'every packet is a request of its own to the device model',
  ),

  // A switch that polls (OVS-DPDK over vhost-user): one core moves packets between the NIC's queue and guest memory.
  'vhost-user.perPoll': parameter(0.55, 'us', 'measured', 'starting parameter set of the measurements file'),
  'vhost-user.physical': fitted('vhost-user.physical', 'us', 'software-switches physical to physical, 64 B'),
  'vhost-user.virtual': fitted('vhost-user.virtual', 'us', 'software-switches virtual to virtual, 64 B'),
  'vhost-user.perByte': fitted(
    'vhost-user.perByte',
    'ns/B',
    'software-switches virtual to virtual, 64 and 1,024 B',
  ),
  'vhost-user.signal': fitted('vhost-user.signal', 'us', 'virtink vhost-user, latency added to bare metal'),
  'vhost-user.batch': parameter(32, 'slots', 'measured', 'DPDK burst; starting parameter set'),
  'vhost-user.ring': parameter(1024, 'slots', 'measured', 'starting parameter set of the measurements file'),

  'vhost-user.returned': fitted(
    'vhost-user.returned',
    'us',
    'software-switches loop through one virtual server, 64 B: more than its two crossings cost apart',
  ),
  'guest.forward': parameter(
    0.06,
    'us',
    'assumption',
    'a virtual server that only forwards; it decides nothing',
  ),
  'nic.portDelay': fitted(
    'nic.portDelay',
    'us',
    'software-switches physical to physical, half load: NIC, bus and memory of one port',
  ),

  // Where the machine of a published point differs from the lab's: see `SETUPS`. The lab itself does not use them.
  'setup.virtink.interruptDelay': fitted(
    'setup.virtink.interruptDelay',
    'us',
    'virtink bare-metal TCP latency: its NIC is moderated otherwise',
  ),
  'setup.firecracker.wakeUp': fitted(
    'setup.firecracker.wakeUp',
    'us',
    'cloudlab Firecracker mean latency: another program, other wake-ups',
  ),
  'setup.ovs-pvp.coreSpeed': fitted(
    'setup.ovs-pvp.coreSpeed',
    'share',
    'ovs-pvp loop, 64 B: its processor against the one of software-switches',
  ),

  // The virtual switch: the host's kernel forwarding, on a core of its own.
  'virtual-switch.perPacket': parameter(0.5, 'us', 'assumption', 'kernel forwarding of one segment'),
  'virtual-switch.perByte': parameter(0.1, 'ns/B', 'assumption', 'merging frames into segments; no copy'),
  'virtual-switch.backlog': parameter(1000, 'slots', 'measured', 'Linux default backlog of a core'),
  'virtual-switch.batch': parameter(64, 'slots', 'measured', 'Linux: a NAPI poll takes at most 64 packets'),

  // The I/O card in the virtual server's own hands.
  'passthrough.shareOfLine': parameter(
    0.98,
    'share',
    'measured',
    'direct set: 97 to 100% of bare metal (ELI)',
  ),
  'passthrough.crossing': parameter(0.5, 'us', 'weak', 'starting parameter set of the measurements file'),

  'sr-iov.shareOfLine': parameter(
    0.98,
    'share',
    'weak',
    'starting parameter set; 9.48 Gbit/s of a 10 GbE port (HPCA 2010)',
  ),
  'sr-iov.crossing': parameter(1, 'us', 'weak', 'starting parameter set of the measurements file'),

  // The wire.
  'link.framePayload': parameter(1448, 'B', 'definition', '1,500 B MTU less IP, TCP and its time stamps'),
  'link.frameOverhead': parameter(
    90,
    'B',
    'definition',
    '52 B headers, 18 B Ethernet, 20 B preamble and gap',
  ),
  'link.propagation': parameter(0.1, 'us', 'definition', '20 m of cable at 5 ns a metre'),
  'fabric.switching': parameter(1, 'us', 'assumption', 'forwarding delay of a data-centre switch'),
  'fabric.room': parameter(256, 'count', 'assumption', 'shared buffer of a data-centre switch'),

  // The database server and its storage: the same on every path.
  'database.service': parameter(60, 'us', 'assumption', 'a read of one cached page, on average'),
  'database.room': parameter(1024, 'count', 'assumption', 'connections waiting for a worker'),

  // The kinds of LUN: a time to serve a page, and as many channels as the I/O operations a second ask for.
  'fc-nvme.service': parameter(39, 'us', 'measured', 'FC-NVMe SAN: 39 us at 800,000 I/O operations a second'),
  'fc-nvme.channels': parameter(32, 'count', 'fitted', 'from the same: 800,000/s x 39 us is 31 at work'),
  'nvme-tcp.service': parameter(32.5, 'us', 'measured', 'NVMe/TCP: 25 to 40 us, the middle'),
  'nvme-tcp.channels': parameter(32, 'count', 'assumption', 'as many as FC-NVMe; no ceiling was read'),
  'scsi-fcp.service': parameter(100, 'us', 'measured', 'SCSI-FCP: about 100 us for a cached read'),
  'scsi-fcp.channels': parameter(32, 'count', 'assumption', 'a usual queue depth of a LUN'),
  'iscsi.service': parameter(200, 'us', 'measured', 'iSCSI: 100 to 300 us, the middle'),
  'iscsi.channels': parameter(32, 'count', 'assumption', 'a usual queue depth of a LUN'),
  'disk.service': parameter(7_500, 'us', 'measured', 'disk: 5 to 10 ms, the middle'),
  'disk.channels': parameter(16, 'count', 'assumption', 'spindles of a disk group'),

  // What hardware in the guest's hands costs the guest's own cores.
  'exit.interrupt': parameter(
    4.5,
    'us',
    'fitted',
    'direct set: 62 to 77% of bare metal for an interrupt-heavy load; two exits of 2.25 us, against 0.68 us direct and up to ten times that indirect (Landau et al. 2011)',
  ),
  'iommu.deferred': parameter(
    1.352,
    'us',
    'weak',
    'a frame at 91% of a 10 GbE line, 1,538 B each (IIT Delhi lecture notes)',
  ),
  'iommu.strict': parameter(
    2.861,
    'us',
    'weak',
    'a frame at 43% of a 10 GbE line, 1,538 B each (IIT Delhi lecture notes)',
  ),
  'coalescing.leastShare': parameter(
    0.0625,
    'share',
    'assumption',
    'shortest adaptive delay over the longest',
  ),
  'storage.room': parameter(2048, 'count', 'assumption', 'queue depth of the LUN'),
} as const satisfies Record<string, Parameter>;

export type ParameterId = keyof typeof PARAMETERS;

/** Line rate of every link, in bit/s: the published bulk measurements that the paths are fitted to were taken on 25 GbE. */
export const LINE_RATE = 25e9;

const UNIT_FACTORS: Record<Parameter['unit'], number> = {
  us: 1e-6,
  'ns/B': 1e-9,
  count: 1,
  slots: 1,
  B: 1,
  share: 1,
  'squared CV': 1,
};

/** Values that stand in for a parameter's own, in its unit. */
export type ParameterOverrides = { readonly [Id in ParameterId]?: number };

let overrides: ParameterOverrides = {};

/**
 * Runs `experiment` as if the parameters had other values: how the fit tries them out, and how a published machine
 * differs from the lab's. Only what is built inside sees them. Nested calls add up, the inner one first.
 */
export function withParameters<T>(values: ParameterOverrides, experiment: () => T): T {
  const outer = overrides;
  overrides = { ...outer, ...values };
  try {
    return experiment();
  } finally {
    overrides = outer;
  }
}

/** The same, but what an experiment around it tries out counts more: the values stand in for the model's own. */
export function withOwnParameters<T>(values: ParameterOverrides, build: () => T): T {
  return withParameters({ ...values, ...overrides }, build);
}

/** A parameter's value in its own unit, as an experiment sees it. */
export function valueInUnit(id: ParameterId): number {
  return overrides[id] ?? PARAMETERS[id].value;
}

/** A parameter in the engine's units: seconds, seconds a byte, or as it stands. */
export function parameterValue(id: ParameterId): number {
  return valueInUnit(id) * UNIT_FACTORS[PARAMETERS[id].unit];
}
