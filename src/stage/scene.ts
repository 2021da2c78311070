import { type Frame, MarkColumn, RingColumn, StationColumn } from '../engine/frame.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { type DensityReason, densityReason } from './flow.ts';
import type { StageGeometry } from './geometry.ts';
import { othersOf } from './neighbours.ts';
import { ringsOf } from './route.ts';
import { type PlacedRing, placeRings, type Track, tracksOf } from './tracks.ts';
import { componentStates } from './usage.ts';

/** What is drawn, as long as neither the settings nor the layout change. */
export interface Scene {
  readonly lab: LabNetwork;
  readonly geometry: StageGeometry;
  /** By class, then visit. */
  readonly tracks: readonly (readonly Track[])[];
  readonly rings: readonly PlacedRing[];
  readonly isDirect: boolean;
  /** Classes of others than the virtual server: its neighbours'. */
  readonly others: ReadonlySet<number>;
}

export function makeScene(lab: LabNetwork, geometry: StageGeometry): Scene {
  return {
    lab,
    geometry,
    tracks: lab.places.map((_, jobClass) => tracksOf(lab, geometry, jobClass)),
    rings: placeRings(lab, geometry),
    isDirect: componentStates(lab)['io-card'] === 'in-use',
    others: othersOf(lab),
  };
}

/** The track that the mark in a row is on. */
export function trackOf({ tracks }: Pick<Scene, 'tracks'>, { marks }: Frame, row: number): Track | undefined {
  const at = row * MarkColumn.Count;
  return tracks[marks[at + MarkColumn.JobClass] ?? -1]?.[marks[at + MarkColumn.Visit] ?? -1];
}

/** What of it is drawn now. */
export interface Moment {
  readonly frame: Frame;
  /** The newest frames, this one last; only this one when nothing moves. */
  readonly recent: readonly Frame[];
  readonly slowdown: number;
  readonly density: DensityReason;
  /** The job that is followed; null while none is. */
  readonly followed: number | null;
}

export function momentOf(
  frame: Frame,
  recent: readonly Frame[],
  slowdown: number,
  isPlaying: boolean,
  followed: number | null,
): Moment {
  return {
    frame,
    recent: isPlaying ? recent : [frame],
    slowdown,
    density: densityReason(frame, slowdown, isPlaying),
    followed,
  };
}

/** A figure's mean over the newest frames: where time runs fast, a single instant's would flicker. */
export function meanOver(recent: readonly Frame[], figure: (frame: Frame) => number): number {
  return recent.reduce((total, frame) => total + figure(frame), 0) / Math.max(1, recent.length);
}

/** Whether a frame was read off a network of this lab's build. The last frame of another path is not to be drawn. */
export function isFrameOf({ network }: LabNetwork, frame: Frame): boolean {
  return (
    frame.stations.length === network.stations.length * StationColumn.Count &&
    frame.rings.length === ringsOf(network).length * RingColumn.Count
  );
}
