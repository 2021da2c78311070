import type { ServiceCost, Visit } from '../../engine/network.ts';

type Size = Visit['size'];

/** A visit and where on the way of its class it belongs: the pieces that routes are made of. */
export function visit(station: string, size: Size, cost: ServiceCost = { fixed: 0 }, ring?: string): Visit {
  return ring === undefined ? { station, size, cost } : { station, ring, size, cost };
}
