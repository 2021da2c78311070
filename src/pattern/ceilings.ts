import type { Network } from '../engine/network.ts';
import { type ServiceDemand, serviceDemands } from '../engine/theory/demands.ts';
import type { PerSecond } from '../engine/units.ts';
import type { Ceilings } from './lab-network.ts';
import type { LabSettings } from './lab-settings.ts';
import type { PlacedStation } from './paths/io-path.ts';
import { SHARED_CORE, virtualPath } from './paths/virtual-path.ts';
import { isDirectPath } from './settings.ts';

/**
 * The greatest rates that stages can carry: servers over service demand, less what the neighbours' load takes of the
 * station first (the bottleneck law for several classes: their utilizations add up to 1 at most).
 */
export function ceilingsOf(
  settings: LabSettings,
  network: Network,
  stations: readonly PlacedStation[],
): Ceilings {
  const bitsOf = (perSecond: number) => perSecond * settings.responseBytes * 8;
  const demands = demandsOf(settings, network);
  const taken = takenByNeighbours(network);
  const left = demands.map(({ station, servers, capacity }) => {
    const share = Math.max(0, 1 - (taken.get(station) ?? 0) / servers);
    return { station, capacity: capacity === Number.POSITIVE_INFINITY ? capacity : capacity * share };
  });
  const least = left.reduce((a, b) => (b.capacity < a.capacity ? b : a));
  const component =
    stations.find(({ station }) => station.name === least.station)?.shownIn[0] ?? 'virtual-server';
  const wire = demands.find(({ station }) => station === 'database-nic');
  return {
    virtualNic: bitsOf(virtualNicCapacity(settings)),
    wire: bitsOf(wire?.capacity ?? 0),
    bottleneck: { component, capacity: bitsOf(least.capacity) },
  };
}

function demandsOf({ requestBytes, responseBytes }: LabSettings, network: Network): ServiceDemand[] {
  const name = network.classes[0]?.name ?? '';
  return serviceDemands(network, name, requestBytes, responseBytes);
}

/** Busy servers that the background classes need at every station, were all of their load carried. */
function takenByNeighbours(network: Network): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const background = new Set(network.classes.flatMap((each) => (each.isBackground ? [each.name] : [])));
  for (const { jobClass, requestBytes, responseBytes, arrivals } of network.sources) {
    if (!background.has(jobClass) || arrivals.kind !== 'poisson') continue;
    for (const { station, demand } of serviceDemands(network, jobClass, requestBytes, responseBytes)) {
      taken.set(station, (taken.get(station) ?? 0) + demand * arrivals.rate);
    }
  }
  return taken;
}

/** Requests a second that the virtual NIC can serve; on the direct path, that the default virtual NIC could. */
function virtualNicCapacity(settings: LabSettings): PerSecond {
  const path = isDirectPath(settings.path) ? 'vhost-net' : settings.path;
  const { stations, stops } = virtualPath(path, settings);
  const network: Network = {
    stations: stations.map(({ station }) => station),
    classes: [{ name: 'requests', route: stops.map(({ visit }) => visit) }],
    sources: [],
  };
  const demands = demandsOf(settings, network);
  const capacityOf = (name: string) => demands.find(({ station }) => station === name)?.capacity;
  // Where one core does the virtual NIC's work and the switch's, that core is the one that counts.
  return capacityOf('virtual-nic') ?? capacityOf(SHARED_CORE) ?? capacityOf('virtual-switch') ?? 0;
}
