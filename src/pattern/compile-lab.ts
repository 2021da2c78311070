import type { Network, Source } from '../engine/network.ts';
import { adjustedIn } from './calibration/adjusted.ts';
import { withOwnParameters } from './calibration/parameters.ts';
import { ceilingsOf } from './ceilings.ts';
import { possibleSettings } from './combinations.ts';
import type { LabNeighbour, LabNetwork } from './lab-network.ts';
import type { LabSettings } from './lab-settings.ts';
import { arrivalsOf } from './load.ts';
import { type Neighbourhood, neighbourhood } from './neighbours.ts';
import { directPath } from './paths/direct-path.ts';
import type { PlacedStation } from './paths/io-path.ts';
import { virtualPath } from './paths/virtual-path.ts';
import { isDirectPath } from './settings.ts';
import type { ComponentId, ComponentStations } from './topology.ts';

/** Name of the first class and source: the virtual server's requests. */
const REQUESTS = 'requests';

/** The settings' network, with all that is needed to read and draw its frames. Settings that cannot be fall back first. */
export function compileLab(asked: LabSettings): LabNetwork {
  const { settings } = possibleSettings(asked);
  return withOwnParameters(adjustedIn(settings.model), () => compiled(settings));
}

function compiled(settings: LabSettings): LabNetwork {
  const { path } = settings;
  const way = isDirectPath(path) ? directPath(path, settings) : virtualPath(path, settings);
  const around = neighbourhood(settings, way);
  const { stations, neighbours } = around;
  const network: Network = {
    stations: stations.map(({ station }) => station),
    classes: [
      { name: REQUESTS, route: way.stops.map(({ visit }) => visit) },
      ...neighbours.map(({ name, stops }) => ({
        name,
        route: stops.map(({ visit }) => visit),
        isBackground: true,
      })),
    ],
    sources: [
      sourceOf(REQUESTS, settings.requestBytes, settings.responseBytes, arrivalsOf(settings)),
      ...neighbours.map(({ name }) =>
        sourceOf(name, settings.requestBytes, settings.neighbourBytes, {
          kind: 'poisson',
          rate: settings.neighbourRate,
        }),
      ),
    ],
  };
  return {
    network,
    places: [way.stops, ...neighbours.map(({ stops }) => stops)].map((stops) =>
      stops.map(({ place }) => place),
    ),
    ownClass: 0,
    components: componentsOf(stations),
    neighbours: neighboursOf(around),
    ceilings: ceilingsOf(settings, network, stations),
  };
}

function sourceOf(
  name: string,
  requestBytes: number,
  responseBytes: number,
  arrivals: Source['arrivals'],
): Source {
  return { name, jobClass: name, requestBytes, responseBytes, arrivals };
}

/** Index of every station's first ring among all rings, in the frame's order. */
function firstRings(stations: readonly PlacedStation[]): number[] {
  let ring = 0;
  return stations.map(({ station }) => {
    const first = ring;
    if (station.kind === 'poller') ring += station.rings.length;
    return first;
  });
}

function componentsOf(stations: readonly PlacedStation[]): ComponentStations[] {
  const byComponent = new Map<ComponentId, { stations: number[]; rings: number[] }>();
  const entry = (component: ComponentId) => {
    const known = byComponent.get(component) ?? { stations: [], rings: [] };
    byComponent.set(component, known);
    return known;
  };
  const first = firstRings(stations);
  for (const [i, { shownIn, rings = [] }] of stations.entries()) {
    for (const component of shownIn) entry(component).stations.push(i);
    for (const [k, home] of rings.entries()) entry(home).rings.push((first[i] ?? 0) + k);
  }
  return [...byComponent].map(([component, indices]) => ({ component, ...indices }));
}

/** Every neighbour's own stations and rings: those that no other class visits. */
function neighboursOf({ stations, neighbours, kind }: Neighbourhood): LabNeighbour[] {
  const first = firstRings(stations);
  return neighbours.map(({ name }, i) => {
    const own = stations.flatMap(({ station }, s) => (station.name === `${name}-nic` ? [s] : []));
    const rings = stations.flatMap(({ station }, s) =>
      station.kind !== 'poller'
        ? []
        : station.rings.flatMap((ring, r) =>
            ring.name === name || own.includes(s) ? [(first[s] ?? 0) + r] : [],
          ),
    );
    return { name, jobClass: i + 1, kind, stations: own, rings };
  });
}
