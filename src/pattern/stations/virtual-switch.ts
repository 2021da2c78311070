import type { PollerStation, ServiceCost } from '../../engine/network.ts';
import type { Bytes } from '../../engine/units.ts';
import { parameterValue } from '../calibration/parameters.ts';
import { usualWire, type Wire } from './link.ts';

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
      uplinkRing(uplinkSlots, framePayload),
      { name: 'virtual-nic', slots: parameterValue('virtual-switch.backlog') },
    ],
    batchSlots: parameterValue('virtual-switch.batch'),
    perPoll: 0,
    wakeUp: 0,
    discipline: 'priority',
  };
}

/** The physical NIC's receive ring: it takes whole frames. */
const uplinkRing = (slots: number, slotBytes: Bytes) => ({ name: 'uplink', slots, slotBytes });

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
      uplinkRing(uplinkSlots, framePayload),
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
