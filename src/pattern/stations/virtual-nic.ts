import type { PollerStation, ServiceCost } from '../../engine/network.ts';
import type { Bytes } from '../../engine/units.ts';
import { parameterValue } from '../calibration/parameters.ts';
import type { VirtualPathId } from '../settings.ts';

/** The paths whose virtual NIC has a core of the host to itself. */
export type BackendPathId = Exclude<VirtualPathId, 'vhost-user'>;

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
