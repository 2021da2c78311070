import { MarkColumn, StationColumn } from '../engine/frame.ts';
import type { JobKind } from './lane-sides.ts';
import { stamp } from './paint-lanes.ts';
import type { Palette } from './palette.ts';
import { BAY_PITCH, bayColumns, type MarkPlace } from './place-of.ts';
import { routeOf } from './route.ts';
import { type Moment, meanOver, type Scene } from './scene.ts';
import type { Sprites } from './sprites.ts';
import type { Track } from './tracks.ts';
import { column } from './utilization.ts';

/** Marks that wait or dwell in a component, one row a direction; beyond the row's room, how many more there are. */
export function paintBays(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { frame }: Moment,
  places: readonly MarkPlace[],
  sprites: Sprites,
  palette: Palette,
): void {
  const hidden = new Map<string, { track: Track; kind: JobKind; count: number }>();
  places.forEach((place, row) => {
    const track = scene.tracks[column(frame.marks, MarkColumn, row, 'Visit')];
    if (place.where !== 'bay' || track === undefined) return;
    if (place.index < bayColumns(track)) {
      stamp(context, sprites[place.kind], place.x, place.y);
      return;
    }
    const key = `${track.component} ${place.kind}`;
    const count = (hidden.get(key)?.count ?? 0) + 1;
    hidden.set(key, { track, kind: place.kind, count });
  });
  for (const { track, count } of hidden.values()) writeMore(context, scene, track, count + 1, palette);
}

/** Where time runs too fast to see single jobs wait: a bar a row, as long as the mean row. */
export function paintBayLevels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { recent }: Moment,
  palette: Palette,
): void {
  const { lab, tracks, geometry, isDirect } = scene;
  const route = routeOf(lab.network);
  route.forEach(({ station }, visit) => {
    const track = tracks[visit];
    const isFirst = route.findIndex((each) => each.station === station) === visit;
    if (track === undefined || track.ring !== null || !isFirst) return;
    const row = lab.network.stations.findIndex(({ name }) => name === station);
    const waiting = meanOver(
      recent,
      ({ stations }) =>
        column(stations, StationColumn, row, 'Present') - column(stations, StationColumn, row, 'InService'),
    );
    if (waiting < LEAST_LEVEL) return;
    const columns = bayColumns(track);
    const { bay, kind } = track;
    const height = geometry.dotRadius;
    context.globalAlpha = 0.8;
    context.fillStyle = kind === 'response' ? palette.response : isDirect ? palette.direct : palette.virtual;
    context.fillRect(bay.x, rowLine(track) - height / 2, Math.min(columns, waiting) * BAY_PITCH, height);
    context.globalAlpha = 1;
    if (waiting > columns) writeMore(context, scene, track, Math.round(waiting - columns) + 1, palette);
  });
}

/** A row this short comes and goes with every other request: a bar would flicker and say nothing. */
const LEAST_LEVEL = 2;

function rowLine({ bay, kind }: Track): number {
  return bay.y + bay.height * (kind === 'request' ? 0.25 : 0.75);
}

/** "+12" in the row's last place. */
function writeMore(
  context: CanvasRenderingContext2D,
  { geometry }: Scene,
  track: Track,
  count: number,
  palette: Palette,
): void {
  context.font = `600 ${geometry.type.detail * 0.9}px ${palette.fontText}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const text = `+${count}`;
  const right = track.bay.x + bayColumns(track) * BAY_PITCH;
  const width = Math.max(BAY_PITCH, context.measureText(text).width);
  context.clearRect(right - width, rowLine(track) - track.bay.height / 4, width, track.bay.height / 2);
  context.fillStyle = palette.textMuted;
  context.fillText(text, right, rowLine(track));
}
