import type { PollerStation, ServiceCost } from '../../engine/network.ts';
import type { Bytes } from '../../engine/units.ts';
import { parameterValue } from '../calibration/parameters.ts';
import type { DirectPathId } from '../settings.ts';
import { usualWire, type Wire } from './link.ts';

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
