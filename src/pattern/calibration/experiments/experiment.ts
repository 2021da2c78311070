/**
 * A measurement as plain data: what somebody ran, so that the model can run the same. The published points are such
 * descriptions, and so is every question that `npm run predict` answers.
 */
export type Experiment = StreamExperiment | PingPongExperiment | ForwardingExperiment;

/** The ways from an application to the wire that two hosts can be given; `bare-metal` has no virtual machine. */
export const HOST_PATHS = [
  'bare-metal',
  'emulated',
  'virtio-userspace',
  'vhost-net',
  'vhost-user',
  'sr-iov',
  'passthrough',
] as const;
export type HostPath = (typeof HOST_PATHS)[number];

interface Machine {
  readonly setup: SetupId;
  /** Speed of the cores, as a multiple of the setup's. */
  readonly coreSpeed: number;
  /** Gbit/s of every link and port. */
  readonly lineRate: number;
}

/** Messages one way between two hosts, each virtual machine to its own peer. Segments larger than an MTU need offloads. */
export interface StreamExperiment extends Machine {
  readonly kind: 'stream';
  readonly path: HostPath;
  readonly messageBytes: number;
  readonly virtualMachines: number;
  /** Thousand messages a second, of all virtual machines together; `most` offers more than can be carried. */
  readonly offered: number | 'most';
}

/** A small message there and back on idle machines; the latency is half the round trip. */
export interface PingPongExperiment extends Machine {
  readonly kind: 'ping-pong';
  readonly path: HostPath;
  readonly messageBytes: number;
}

/**
 * What a switch that polls forwards between: physical ports, virtual NICs, or in through one port, through a chain of
 * virtual machines, and out through another.
 */
export const FORWARDING_TOPOLOGIES = [
  'physical-physical',
  'physical-virtual',
  'virtual-physical',
  'virtual-virtual',
  'loopback',
] as const;
export type ForwardingTopology = (typeof FORWARDING_TOPOLOGIES)[number];

/** Frames through a switch that polls, from a generator on the far side of the ports. */
export interface ForwardingExperiment extends Machine {
  readonly kind: 'forwarding';
  readonly topology: ForwardingTopology;
  /** With the frame check sequence, without preamble and gap. */
  readonly frameBytes: number;
  /** Length of a loopback's chain; the other topologies have it fixed. */
  readonly virtualMachines: number;
  readonly cores: number;
  /** Share of what can be carried at most; above 1 is overload. `most` offers more than can be carried. */
  readonly load: number | 'most';
}

/** Where a setup differs from the lab's own: see `SETUPS`. */
export const SETUP_IDS = ['lab', 'virtink', 'firecracker', 'ovs-pvp'] as const;
export type SetupId = (typeof SETUP_IDS)[number];

const MACHINE = { setup: 'lab', coreSpeed: 1, lineRate: 25 } as const;

/** A stream with everything that is not said as in the lab. */
export function stream(path: HostPath, rest: Partial<StreamExperiment> = {}): StreamExperiment {
  return {
    ...MACHINE,
    kind: 'stream',
    path,
    messageBytes: 65_536,
    virtualMachines: 1,
    offered: 'most',
    ...rest,
  };
}

export function pingPong(path: HostPath, rest: Partial<PingPongExperiment> = {}): PingPongExperiment {
  return { ...MACHINE, kind: 'ping-pong', path, messageBytes: 64, ...rest };
}

export function forwarding(
  topology: ForwardingTopology,
  frameBytes: number,
  rest: Partial<ForwardingExperiment> = {},
): ForwardingExperiment {
  return {
    ...MACHINE,
    lineRate: 10,
    kind: 'forwarding',
    topology,
    frameBytes,
    virtualMachines: 1,
    cores: 1,
    load: 'most',
    ...rest,
  };
}
