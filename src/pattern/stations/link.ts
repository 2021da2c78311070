import type { DelayStation, LinkStation } from '../../engine/network.ts';
import type { BitsPerSecond, Bytes } from '../../engine/units.ts';
import { LINE_RATE, type ParameterId, parameterValue } from '../calibration/parameters.ts';

/** What all cables and ports have in common. */
export interface Wire {
  readonly rate: BitsPerSecond;
  /** Bytes of a segment that one frame carries. */
  readonly framePayload: Bytes;
}

/** The wire that the published bulk measurements were taken on. */
export function usualWire(): Wire {
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
