import type { QueueStation, ServiceCost } from '../../engine/network.ts';
import { parameterValue } from '../calibration/parameters.ts';

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
