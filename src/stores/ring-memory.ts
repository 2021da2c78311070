import { type Frame, RingColumn } from '../engine/frame.ts';
import type { Network } from '../engine/network.ts';
import type { Seconds } from '../engine/units.ts';

/** What the automatic pace has to remember of a run's earlier frames. */
export interface RingMemory {
  readonly see: (frame: Frame, network: Network) => void;
  /** Fullest that any ring was seen, as a share of its slots. */
  readonly fullest: () => number;
  readonly firstLossAt: () => Seconds | null;
  readonly forget: () => void;
}

export function createRingMemory(): RingMemory {
  let fullest = 0;
  let firstLossAt: Seconds | null = null;
  return {
    see(frame, network) {
      const rings = network.stations.flatMap((station) => (station.kind === 'poller' ? station.rings : []));
      rings.forEach((ring, index) => {
        const occupied = frame.rings[index * RingColumn.Count + RingColumn.Occupied] ?? 0;
        fullest = Math.max(fullest, occupied / ring.slots);
      });
      // From the whole run's bins and not from this frame's time: a run may be joined long after its first loss.
      if (firstLossAt === null && frame.dropped > 0) {
        const { dropped, binWidth, count } = frame.series;
        const bin = dropped.subarray(0, count).findIndex((inBin) => inBin > 0);
        firstLossAt = bin < 0 ? frame.time : bin * binWidth;
      }
    },
    fullest: () => fullest,
    firstLossAt: () => firstLossAt,
    forget() {
      fullest = 0;
      firstLossAt = null;
    },
  };
}
