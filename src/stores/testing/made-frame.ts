import type { Frame } from '../../engine/frame.ts';

const BIN = 50e-6;

export interface MadeFrame {
  readonly time: number;
  /** Gbit/s offered and carried, the same throughout. */
  readonly offeredGbps?: number;
  readonly carriedGbps?: number;
  readonly dropped?: number;
  readonly stations?: readonly number[];
  readonly rings?: readonly number[];
  readonly fingerprint?: string;
  readonly firstDropAt?: readonly number[];
  readonly ringFullAt?: readonly number[];
}

/** A frame made by hand for tests: an even load from the start, and the figures that the test names. */
export function madeFrame({
  time,
  offeredGbps = 2,
  carriedGbps = 2,
  dropped = 0,
  stations = [],
  rings = [],
  fingerprint = '00000000000000ff',
  firstDropAt = [],
  ringFullAt = [],
}: MadeFrame): Frame {
  const count = Math.floor(time / BIN) + 1;
  const inBin = (gbps: number) =>
    Float64Array.from({ length: count }, (_, bin) => ((gbps * 1e9) / 8) * Math.min(BIN, time - bin * BIN));
  const span = Math.min(time, 2e-3);
  return {
    time,
    fingerprint,
    offered: 100 + dropped,
    carried: 100,
    dropped,
    inFlight: 0,
    background: { offered: 0, carried: 0, dropped: 0 },
    recent: {
      span,
      offeredBytes: (offeredGbps * 1e9 * span) / 8,
      carriedBytes: (carriedGbps * 1e9 * span) / 8,
      offered: 100 + dropped,
      carried: 100,
      dropped,
      median: 138e-6,
      p99: 1.42e-3,
    },
    stations: Float64Array.from(stations),
    rings: Float64Array.from(rings),
    marks: new Float64Array(0),
    markCount: 0,
    drops: new Float64Array(0),
    series: {
      binWidth: BIN,
      count,
      offeredBytes: inBin(offeredGbps),
      carriedBytes: inBin(carriedGbps),
      dropped: Float64Array.from({ length: count }, (_, bin) => (bin === count - 1 ? dropped : 0)),
    },
    stationSeries: {
      binWidth: BIN,
      count: 0,
      busyShare: new Float32Array(0),
      meanPresent: new Float32Array(0),
      drops: new Float32Array(0),
    },
    sojourn: { count: 0, mean: Number.NaN, edges: new Float64Array(0), counts: new Uint32Array(0) },
    firstDropAt: Float64Array.from(firstDropAt),
    ringFullAt: Float64Array.from(ringFullAt),
  };
}
