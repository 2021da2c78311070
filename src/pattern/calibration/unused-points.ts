/** What was published and is not among the points the model is held to, and why. */
export interface UnusedPoint {
  readonly what: string;
  readonly set: string;
  readonly measured: string;
  readonly reason: string;
}

export const UNUSED_POINTS: readonly UnusedPoint[] = [
  {
    what: 'share of bare metal under an interrupt-heavy load, interrupts exit to the host',
    set: 'Gordon et al. (ELI), ASPLOS 2012',
    measured: '0.62 to 0.77',
    reason:
      'The share follows from exits a second times their cost against the work between them; the abstract gives neither the rate nor the work, so any value could be met by choosing them.',
  },
  {
    what: 'testpmd, 64 B, X710, one core with two threads',
    set: 'CSIT rls2202',
    measured: '29.76 Mpps',
    reason:
      'That is the wire: two ports of 10 GbE at 14.88 Mpps. It says that a program without a switch is not the limit, and the lab has no such path.',
  },
  {
    what: 'virtual IOMMU, strict and deferred, share of a 10 GbE line',
    set: 'IIT Delhi lecture notes',
    measured: '43% and 91%',
    reason:
      'A share of one machine at one frame size. Where the lab has an IOMMU setting it takes the share as it is; to hold the model to it would be to compare a number with itself.',
  },
  {
    what: 'guest transmit rate with vhost-net signalling every 64 packets, against every packet',
    set: 'Linux kernel history',
    measured: '26 to 45% more',
    reason: 'The lab has the batched vhost-net only; what one signal costs is in no source at hand.',
  },
  {
    what: 'VM exit to user space and to the kernel',
    set: 'third-party notes citing Rizzo',
    measured: '3.7 us and 1.2 us',
    reason: 'A cost, not a figure of an experiment; second hand, and from 2013.',
  },
  {
    what: 'emulated card (e1000) in bulk',
    set: 'estimate in the measurements file',
    measured: 'about 2 Gbit/s',
    reason: 'An assumption and not a measurement: the path is marked so wherever it shows.',
  },
  {
    what: 'latency added by a crossing (vhost-net, virtio in user space, Firecracker)',
    set: 'CloudLab',
    measured: '7.8, 16.2 and 27.9 us',
    reason: 'Derived from the mean latencies, which the model is held to themselves.',
  },
  {
    what: 'virtual NIC against direct access: packet rate from which it pays, and OLTP difference',
    set: 'VMware 2010',
    measured: 'about 50,000 packets/s; about 3%',
    reason: 'A statement without the machine or the load it was measured with.',
  },
];
