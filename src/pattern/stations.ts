import type {
  DelayStation,
  LinkStation,
  PollerStation,
  QueueStation,
  ServiceCost,
  Visit,
} from '../engine/network.ts';
import type { BitsPerSecond, Bytes } from '../engine/units.ts';
import { LINE_RATE, type ParameterId, parameterValue } from './calibration/parameters.ts';
import type { DirectPathId, VirtualPathId } from './settings.ts';

/** The paths whose virtual NIC has a core of the host to itself. */
export type BackendPathId = Exclude<VirtualPathId, 'vhost-user'>;

type Size = Visit['size'];

/** A visit and where on the way of its class it belongs: the pieces that routes are made of. */
export function visit(station: string, size: Size, cost: ServiceCost = { fixed: 0 }, ring?: string): Visit {
  return ring === undefined ? { station, size, cost } : { station, ring, size, cost };
}

export function guestStation(name: string, vcpus: number = parameterValue('guest.vcpus')): QueueStation {
  return {
    kind: 'queue',
    name,
    servers: vcpus,
    capacity: parameterValue('guest.room'),
  };
}

/** What one send costs the sending virtual server. */
export const guestSendCost: ServiceCost = { fixed: parameterValue('guest.send') };

/** What taking one segment in costs it, without what the application then does with it. */
export function guestReceiveCost(): ServiceCost {
  return {
    fixed: parameterValue('guest.receive'),
    perByte: parameterValue('guest.receivePerByte'),
  };
}

/** A virtual NIC's backend: one core between the guest's two rings and the host. */
export function virtualNicStation(
  name: string,
  path: BackendPathId,
  slots: number = parameterValue('virtio.ring'),
  slotBytes: Bytes = parameterValue('virtio.slotBytes'),
): PollerStation {
  return {
    kind: 'poller',
    name,
    rings: [
      { name: 'transmit', slots, slotBytes },
      { name: 'receive', slots, slotBytes },
    ],
    batchSlots: parameterValue(`${path}.batch`),
    perPoll: 0,
    wakeUp: parameterValue(`${path}.wakeUp`),
    discipline: 'round-robin',
  };
}

/** What moving one packet between guest memory and the host costs the backend's core. */
export function virtualNicCost(path: BackendPathId, direction: 'transmit' | 'receive'): ServiceCost {
  return {
    fixed: parameterValue(`${path}.${direction}`),
    perByte: parameterValue(`${path}.perByte`),
    bulkFrom: parameterValue('virtio.bulkFrom'),
    perBulkByte: parameterValue(`${path}.perBulkByte`),
  };
}

/** The way from the backend's signal to the guest's attention: the same kind of wake-up that the backend itself needs. */
export function guestWakeUpCost(path: BackendPathId): ServiceCost {
  return {
    fixed: parameterValue(`${path}.wakeUp`),
    variation: { kind: 'lognormal', squaredCv: parameterValue('guest.wakeUpVariation') },
  };
}

/** The host core that forwards. Its uplink ring is the physical NIC's receive ring; it has priority, as in Linux. */
export function virtualSwitchStation(
  name: string,
  { framePayload }: Wire = usualWire(),
  uplinkSlots: number = parameterValue('nic.receiveRing'),
): PollerStation {
  return {
    kind: 'poller',
    name,
    rings: [
      {
        name: 'uplink',
        slots: uplinkSlots,
        slotBytes: framePayload,
      },
      { name: 'virtual-nic', slots: parameterValue('virtual-switch.backlog') },
    ],
    batchSlots: parameterValue('virtual-switch.batch'),
    perPoll: 0,
    wakeUp: 0,
    discipline: 'priority',
  };
}

export const virtualSwitchCost: ServiceCost = {
  fixed: parameterValue('virtual-switch.perPacket'),
  perByte: parameterValue('virtual-switch.perByte'),
};

/**
 * A switch that polls instead of being woken: one core takes packets from the physical NIC and from the virtual NIC's
 * ring in guest memory, and puts them into the other. The virtual NIC has no core of its own then.
 */
export function pollModeSwitchStation(
  name: string,
  { framePayload }: Wire = usualWire(),
  uplinkSlots: number = parameterValue('nic.receiveRing'),
  slots: number = parameterValue('vhost-user.ring'),
): PollerStation {
  return {
    kind: 'poller',
    name,
    rings: [
      {
        name: 'uplink',
        slots: uplinkSlots,
        slotBytes: framePayload,
      },
      {
        name: 'virtual-nic',
        slots,
        slotBytes: parameterValue('virtio.slotBytes'),
      },
    ],
    batchSlots: parameterValue('vhost-user.batch'),
    perPoll: parameterValue('vhost-user.perPoll'),
    wakeUp: 0,
    discipline: 'round-robin',
  };
}

/** What a packet costs a poll-mode core, by the sides it comes from and goes to. */
export function pollModeCost(from: 'physical' | 'virtual', to: 'physical' | 'virtual'): ServiceCost {
  const copies = [from, to].filter((side) => side === 'virtual').length;
  return {
    fixed: parameterValue(`vhost-user.${from}`) + parameterValue(`vhost-user.${to}`),
    perByte: (copies * parameterValue('vhost-user.perByte')) / 2,
  };
}

/** What all cables and ports have in common. */
export interface Wire {
  readonly rate: BitsPerSecond;
  /** Bytes of a segment that one frame carries. */
  readonly framePayload: Bytes;
}

/** The wire that the published bulk measurements were taken on. */
function usualWire(): Wire {
  return { rate: LINE_RATE, framePayload: parameterValue('link.framePayload') };
}

/** One direction of a cable, from the egress queue of whoever sends to the last bit's arrival. */
export function linkStation(
  name: string,
  extraDelay: ParameterId | null = null,
  room: ParameterId = 'nic.transmitRing',
  { rate, framePayload }: Wire = usualWire(),
): LinkStation {
  return {
    kind: 'link',
    name,
    rate,
    framePayload,
    frameOverhead: parameterValue('link.frameOverhead'),
    propagation: parameterValue('link.propagation') + (extraDelay === null ? 0 : parameterValue(extraDelay)),
    capacity: parameterValue(room),
  };
}

/** One egress port of the fabric's switch, with the cable behind it. */
export function fabricStation(name: string, wire: Wire = usualWire()): LinkStation {
  return linkStation(name, 'fabric.switching', 'fabric.room', wire);
}

export function delayStation(name: string): DelayStation {
  return { kind: 'delay', name };
}

/** From a NIC's receipt of a frame to the host's (or the guest's) attention: moderation, interrupt, wake-up. */
export function interruptCost(): ServiceCost {
  return {
    fixed: parameterValue('nic.interruptDelay'),
    variation: { kind: 'lognormal', squaredCv: parameterValue('nic.interruptDelayVariation') },
  };
}

/** The same where a switch that polls signals the guest after it. */
export function signalledInterruptCost(): ServiceCost {
  const interrupt = interruptCost();
  return { ...interrupt, fixed: interrupt.fixed + parameterValue('vhost-user.signal') };
}

/** The same for hardware in the guest's hands, interrupts posted to it without an exit to the host. */
export function directInterruptCost(path: DirectPathId): ServiceCost {
  const interrupt = interruptCost();
  return { ...interrupt, fixed: interrupt.fixed + parameterValue(`${path}.crossing`) };
}

/** The I/O card's receiving side: it writes to guest memory through the IOMMU, at a share of the line's rate. */
export function ioCardStation(
  name: string,
  slots: number = parameterValue('nic.receiveRing'),
  slotBytes: Bytes = parameterValue('link.framePayload'),
): PollerStation {
  return {
    kind: 'poller',
    name,
    rings: [{ name: 'receive', slots, slotBytes }],
    batchSlots: 1,
    perPoll: 0,
    wakeUp: 0,
    discipline: 'round-robin',
  };
}

export function ioCardCost(path: DirectPathId, { rate, framePayload }: Wire = usualWire()): ServiceCost {
  const payloadShare = framePayload / (framePayload + parameterValue('link.frameOverhead'));
  return { fixed: 0, perByte: 8 / (rate * (payloadShare * parameterValue(`${path}.shareOfLine`))) };
}

export function databaseStation(name: string, workers: number): QueueStation {
  return {
    kind: 'queue',
    name,
    servers: workers,
    capacity: parameterValue('database.room'),
  };
}

export const databaseCost: ServiceCost = {
  fixed: parameterValue('database.service'),
  variation: { kind: 'exponential' },
};
