import type { Frame } from '../engine/frame.ts';
import type { LinkStation, ServiceCost, Station, Visit } from '../engine/network.ts';
import type { Bytes, PerSecond, Seconds } from '../engine/units.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { LaneId } from '../pattern/topology.ts';
import type { JobKind } from './lane-sides.ts';
import { ownSourceOf, placesOf, routeOf, stationOf } from './route.ts';
import { recentDropsAt } from './utilization.ts';

/** Below this slow-motion factor a request crosses a lane in less time than the eye needs to follow it. */
const FASTEST_FOLLOWED = 3_000;
/** More marks than this are a cloud. */
const MOST_MARKS = 2_000;

/** Why marks are not drawn one by one, if they are not. */
export type DensityReason = 'too-many' | 'too-fast' | null;

/** A picture at rest is never too fast. */
export function densityReason(
  frame: Pick<Frame, 'inFlight' | 'markCount'>,
  slowdown: number,
  isPlaying: boolean,
): DensityReason {
  if (frame.markCount > MOST_MARKS || frame.inFlight > MOST_MARKS) return 'too-many';
  return isPlaying && slowdown < FASTEST_FOLLOWED ? 'too-fast' : null;
}

/** Jobs spread evenly over a part of one side of a lane. */
export interface LaneFlow {
  readonly lane: LaneId;
  readonly kind: JobKind;
  /** Shares of the lane's length, the smaller one first. */
  readonly from: number;
  readonly to: number;
  /** Mean number of jobs on that part. */
  readonly jobs: number;
}

/**
 * How many jobs are on the parts of every lane, on average over the frame's recent span: by Little's law the rate at
 * which jobs pass times how long they take (docs/model.md#littles-law). A count of the instant would jump up and down
 * from frame to frame; this does not, and depends on one frame alone.
 */
export function laneFlows(lab: LabNetwork, frame: Frame): LaneFlow[] {
  const rates = passingRates(lab, frame);
  return routeOf(lab).flatMap((visit, index) => {
    const place = placesOf(lab)[index];
    if (place === undefined) return [];
    const lengths = place.travel.map(({ from, to }) => Math.abs(to - from));
    const whole = lengths.reduce((total, length) => total + length, 0);
    const jobs = (rates[index] ?? 0) * travelTime(lab.network.stations, visit, sizeOf(lab, visit));
    return place.travel.map(({ lane, from, to }, nth) => ({
      lane,
      kind: place.kind,
      from: Math.min(from, to),
      to: Math.max(from, to),
      jobs: whole === 0 ? 0 : (jobs * (lengths[nth] ?? 0)) / whole,
    }));
  });
}

/** The rate at which jobs pass every visit: what was offered lately, less what was lost on the way there. */
export function passingRates(lab: LabNetwork, frame: Frame): PerSecond[] {
  const { span, offered } = frame.recent;
  let rate = span > 0 ? offered / span : 0;
  return routeOf(lab).map((visit, index) => {
    const station = stationOf(lab.network, visit);
    const lost = span > 0 ? recentDropsAt(lab, frame, index) / span : 0;
    const most = capacity(station, visit, sizeOf(lab, visit));
    rate = Math.min(Math.max(0, rate - lost), most / (visit.probability ?? 1));
    return rate * (visit.probability ?? 1);
  });
}

/** How long a job is on its way: in service, and on a link until its last bit has arrived. */
function travelTime(stations: readonly Station[], visit: Visit, bytes: Bytes): Seconds {
  const station = stations.find(({ name }) => name === visit.station);
  if (station?.kind === 'link') return serialization(station, bytes) + station.propagation;
  return serviceTime(visit.cost, bytes);
}

function capacity(station: Station, visit: Visit, bytes: Bytes): PerSecond {
  if (station.kind === 'delay') return Number.POSITIVE_INFINITY;
  const time = station.kind === 'link' ? serialization(station, bytes) : serviceTime(visit.cost, bytes);
  const servers = station.kind === 'queue' ? station.servers : 1;
  return time > 0 ? servers / time : Number.POSITIVE_INFINITY;
}

function serialization({ rate, framePayload, frameOverhead }: LinkStation, bytes: Bytes): Seconds {
  const frames = Math.max(1, Math.ceil(bytes / framePayload));
  return ((bytes + frames * frameOverhead) * 8) / rate;
}

/** Mean service time of a visit, as `ServiceCost` states it. */
function serviceTime({ fixed, perByte = 0, bulkFrom, perBulkByte }: ServiceCost, bytes: Bytes): Seconds {
  const bulk = bulkFrom === undefined || perBulkByte === undefined ? 0 : Math.max(0, bytes - bulkFrom);
  return fixed + perByte * (bytes - bulk) + (perBulkByte ?? 0) * bulk;
}

function sizeOf(lab: LabNetwork, visit: Visit): Bytes {
  const source = ownSourceOf(lab);
  if (source === undefined) return 0;
  return visit.size === 'request' ? source.requestBytes : source.responseBytes;
}
