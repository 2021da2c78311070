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
      const lostAt = frame.firstDropAt.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
      if (firstLossAt === null && lostAt <= frame.time) firstLossAt = lostAt;
    },
    fullest: () => fullest,
    firstLossAt: () => firstLossAt,
    forget() {
      fullest = 0;
      firstLossAt = null;
    },
  };
}
