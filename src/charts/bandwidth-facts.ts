import type { Frame } from '../engine/frame.ts';
import { bottleneckNow } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';

/** What the chart's title says of a frame. `shortfall` is in Gbit/s, to a tenth. */
export type BandwidthFinding =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'all' }
  /** Nothing is full or lost, and yet much less came out than went in: the network is filling. */
  | { readonly kind: 'underway' }
  /** As much came out as went in, of what had gone in before; and yet something was lost. */
  | { readonly kind: 'losing' }
  | { readonly kind: 'short'; readonly shortfall: number };

/** More than this share on its way is no chance: requests in flight come and go by a few. */
const MUCH = 0.15;

/**
 * The finding over the frame's recent span. It falls short where something is full or lost; a difference without either
 * is responses still on their way. The difference is that of the figures as they are shown, to a tenth.
 */
export function findingOf(frame: Frame, lab: LabNetwork): BandwidthFinding {
  const { span, offeredBytes, carriedBytes, dropped } = frame.recent;
  if (frame.carried === 0 || span <= 0) return { kind: 'waiting' };
  const tenths = (bytes: number) => Math.round((bytes * 8) / span / 1e8);
  const shortfall = (tenths(offeredBytes) - tenths(carriedBytes)) / 10;
  const isHeldBack = dropped > 0 || bottleneckNow(frame, lab) !== null;
  if (isHeldBack && shortfall > 0) return { kind: 'short', shortfall };
  if (dropped > 0) return { kind: 'losing' };
  return { kind: offeredBytes - carriedBytes > MUCH * offeredBytes ? 'underway' : 'all' };
}
