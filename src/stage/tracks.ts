import type { Station } from '../engine/network.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { ComponentId, VisitPlace } from '../pattern/topology.ts';
import { layoutOf } from './box-layout.ts';
import { type BoxGeometry, bottom, centre, type Rect, type StageGeometry } from './geometry.ts';
import { type JobKind, sideOf } from './lane-sides.ts';
import { type Point, type Polyline, partOf, pointOn, type Way, wayAlong } from './polyline.ts';
import { layOutRing, type RingLayout, ringAreas } from './ring-layout.ts';
import { placesOf, ringIndexOf, ringsOf, routeOf, stationOf } from './route.ts';
import { componentStates } from './usage.ts';
import { layOutWorkers, type WorkersLayout } from './workers.ts';

/** All that is needed to place a job during one visit of its route. */
export interface Track {
  readonly component: ComponentId;
  readonly kind: JobKind;
  /** Where a job comes from that enters the visit. */
  readonly entry: Point;
  /** Along which it moves while it is served; null where it stays. */
  readonly way: Way | null;
  /** The way's parts, a line each lane. */
  readonly lines: readonly Polyline[];
  /** Whether every job makes this visit. */
  readonly isCertain: boolean;
  readonly ring: RingLayout | null;
  readonly workers: WorkersLayout | null;
  readonly bay: Rect;
  /** Servers of its station: a waiting job's number counts them first. */
  readonly servers: number;
}

/** A ring of the network where it is drawn. */
export interface PlacedRing {
  /** Its row in the frame. */
  readonly index: number;
  readonly component: ComponentId;
  /** The jobs it holds; a ring that holds requests transmits, one that holds responses receives. */
  readonly kind: JobKind;
  readonly name: Rect | null;
  readonly layout: RingLayout;
}

/** One track a visit of a class's route, in order. */
export function tracksOf(
  lab: LabNetwork,
  geometry: StageGeometry,
  jobClass = lab.ownClass,
): readonly Track[] {
  const rings = placeRings(lab, geometry);
  const states = componentStates(lab);
  const route = routeOf(lab, jobClass);
  let lastEnd: Point | null = null;
  return route.map((visit, index) => {
    const place = placeAt(lab, index, jobClass);
    const box = geometry.boxes[place.component];
    const station = stationOf(lab.network, visit);
    const lines = linesOf(place, geometry);
    const way = lines.length === 0 ? null : wayAlong(lines);
    const isCertain = (visit.probability ?? 1) === 1;
    const ringIndex = ringIndexOf(lab.network, visit);
    const ring = rings.find((placed) => placed.index === ringIndex)?.layout ?? null;
    const bay = states[place.component] === 'in-use' ? box.bay : idleBay(box, geometry);
    const track: Track = {
      component: place.component,
      kind: place.kind,
      entry: lastEnd ?? centre(bay),
      way,
      lines,
      isCertain,
      ring,
      workers: way === null ? workersOf(station, box.workers) : null,
      bay,
      servers: station.kind === 'queue' ? station.servers : 1,
    };
    // A visit that may be left out leads nowhere: who skips it is where the last certain visit ended.
    if (way !== null && isCertain) lastEnd = pointOn(way, 1);
    return track;
  });
}

export function placeRings(lab: LabNetwork, geometry: StageGeometry): readonly PlacedRing[] {
  const route = routeOf(lab);
  return lab.components.flatMap(({ component, rings }) => {
    const room = geometry.boxes[component].rings;
    if (room === null || rings.length === 0) return [];
    const areas = ringAreas(room, rings.length, geometry.type.detail * 1.32);
    return rings.flatMap((index, nth) => {
      const area = areas[nth];
      const ring = ringsOf(lab.network)[index];
      const visit = route.findIndex((each) => ringIndexOf(lab.network, each) === index);
      if (area === undefined || ring === undefined || visit === -1) return [];
      const { kind } = placeAt(lab, visit);
      return [{ index, component, kind, name: area.name, layout: layOutRing(area.slots, ring.slots) }];
    });
  });
}

/** What drains from a component that was left, or passes there on others' way, stands below what is written of it. */
function idleBay(box: BoxGeometry, geometry: StageGeometry): Rect {
  const { title, detail } = layoutOf(box, geometry);
  const { padding, type } = geometry;
  const top = detail.y + type.detail * 0.3;
  const height = Math.min(22, bottom(box.rect) - padding / 2 - top);
  // A low box has no second line, and its marks keep their place in the first.
  return height < 2 * geometry.dotRadius
    ? box.bay
    : { x: title.x, y: top, width: box.rect.width - 2 * padding, height };
}

function placeAt(lab: LabNetwork, visit: number, jobClass = lab.ownClass): VisitPlace {
  const places = placesOf(lab, jobClass);
  const place = places[visit];
  if (place === undefined) throw new Error(`visit ${visit} has no place: there are ${places.length}`);
  return place;
}

function linesOf(place: VisitPlace, geometry: StageGeometry): readonly Polyline[] {
  return place.travel.map(({ lane, from, to }) => partOf(sideOf(geometry, lane, place.kind), from, to));
}

function workersOf(
  station: Station,
  room: { readonly rect: Rect; readonly columns: number } | null,
): WorkersLayout | null {
  if (room === null || station.kind !== 'queue') return null;
  return layOutWorkers(room.rect, room.columns, station.servers);
}
