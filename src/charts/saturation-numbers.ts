import type { ExhibitTable } from '../stores/exhibits-store.ts';
import type { Saturation } from './use-saturation.ts';

/** Both curves point by point, with their intervals and bounds; no interval stands where one run is all there is. */
export function saturationNumbers({ sweep, virtual, direct }: Saturation): ExhibitTable {
  const curves = [
    { ...sweep.virtual, points: virtual },
    { ...sweep.direct, points: direct },
  ];
  return {
    columns: [
      'path',
      'offered_gbit_s',
      'delivered_gbit_s',
      'half_width_95_gbit_s',
      'lost_share',
      'bound_gbit_s',
      'replications',
    ],
    rows: curves.flatMap(({ path, capacity, points }) =>
      points.map(({ offered, delivered, halfWidth, lossShare, replications }) => [
        path,
        offered,
        delivered,
        Number.isFinite(halfWidth) ? halfWidth : null,
        lossShare,
        Math.min(offered, capacity / 1e9),
        replications,
      ]),
    ),
  };
}
