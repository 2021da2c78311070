import type { Arrivals, Network } from '../engine/network.ts';
import { bottleneckOf, serviceDemands } from '../engine/theory/demands.ts';
import type { Ceilings, LabNetwork } from './lab-network.ts';
import { directPath } from './paths/direct-path.ts';
import type { PlacedStation } from './paths/io-path.ts';
import { virtualPath } from './paths/virtual-path.ts';
import { BASE_RATE, isDirectPath, type LabSettings, RAMP_END, RAMP_START } from './settings.ts';
import type { ComponentId, ComponentStations } from './topology.ts';

/** Name of the one class and source: the virtual server's requests. */
const REQUESTS = 'requests';

/** The settings' network, with all that is needed to read and draw its frames. */
export function compileLab(settings: LabSettings): LabNetwork {
  const { stations, stops } = isDirectPath(settings.path)
    ? directPath(settings.path)
    : virtualPath(settings.path);
  const network: Network = {
    stations: stations.map(({ station }) => station),
    classes: [{ name: REQUESTS, route: stops.map(({ visit }) => visit) }],
    sources: [
      {
        name: REQUESTS,
        jobClass: REQUESTS,
        requestBytes: settings.requestBytes,
        responseBytes: settings.responseBytes,
        arrivals: arrivalsOf(settings),
      },
    ],
  };
  return {
    network,
    places: [stops.map(({ place }) => place)],
    components: componentsOf(stations),
    ceilings: ceilingsOf(settings, network, stations),
  };
}

/** Part A's load is steady; the others grow from Part A's to their own, so that the growth can be watched. */
function arrivalsOf({ part, rate }: LabSettings): Arrivals {
  if (part === 'A') return { kind: 'poisson', rate };
  return {
    kind: 'ramp',
    spacing: 'poisson',
    points: [
      { at: 0, rate: BASE_RATE },
      { at: RAMP_START, rate: BASE_RATE },
      { at: RAMP_END, rate },
    ],
  };
}

function componentsOf(stations: readonly PlacedStation[]): ComponentStations[] {
  const byComponent = new Map<ComponentId, { stations: number[]; rings: number[] }>();
  const entry = (component: ComponentId) => {
    const known = byComponent.get(component) ?? { stations: [], rings: [] };
    byComponent.set(component, known);
    return known;
  };
  let ring = 0;
  for (const [i, { shownIn, rings = [] }] of stations.entries()) {
    for (const component of shownIn) entry(component).stations.push(i);
    for (const home of rings) entry(home).rings.push(ring++);
  }
  return [...byComponent].map(([component, indices]) => ({ component, ...indices }));
}

function ceilingsOf(settings: LabSettings, network: Network, stations: readonly PlacedStation[]): Ceilings {
  const { requestBytes, responseBytes } = settings;
  const bitsOf = (perSecond: number) => perSecond * responseBytes * 8;
  const demands = serviceDemands(network, REQUESTS, requestBytes, responseBytes);
  const least = bottleneckOf(demands);
  const component =
    stations.find(({ station }) => station.name === least?.station)?.shownIn[0] ?? 'virtual-server';
  const wire = demands.find(({ station }) => station === 'database-nic');
  return {
    virtualNic: bitsOf(virtualNicCapacity(settings)),
    wire: bitsOf(wire?.capacity ?? 0),
    bottleneck: { component, capacity: bitsOf(least?.capacity ?? 0) },
  };
}

/** Requests a second that the virtual NIC can serve; on the direct path, that the default virtual NIC could. */
function virtualNicCapacity({ path, requestBytes, responseBytes }: LabSettings): number {
  const { stations, stops } = virtualPath(isDirectPath(path) ? 'vhost-net' : path);
  const network = {
    stations: stations.map(({ station }) => station),
    classes: [{ name: REQUESTS, route: stops.map(({ visit }) => visit) }],
    sources: [],
  };
  const demands = serviceDemands(network, REQUESTS, requestBytes, responseBytes);
  // A switch that polls does the virtual NIC's work: then its core is the one that counts.
  const moving =
    demands.find(({ station }) => station === 'virtual-nic') ??
    demands.find(({ station }) => station === 'virtual-switch');
  return moving?.capacity ?? 0;
}
