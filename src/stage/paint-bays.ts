import { StationColumn } from '../engine/frame.ts';
import { stamp } from './paint-lanes.ts';
import type { Palette } from './palette.ts';
import { BAY_PITCH, bayColumns, type MarkPlace } from './place-of.ts';
import { routeOf } from './route.ts';
import { type Moment, meanOver, type Scene, trackOf } from './scene.ts';
import type { Sprites } from './sprites.ts';
import type { Track } from './tracks.ts';
import { column } from './utilization.ts';

/** Writes a count as the reader's language does. */
export type FormatCount = (count: number) => string;

/** Marks that wait or dwell in a component, one row a direction; beyond the row's room, how many more there are. */
export function paintBays(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { frame }: Moment,
  places: readonly MarkPlace[],
  sprites: Sprites,
  palette: Palette,
  formatCount: FormatCount,
): void {
  const rows = new Map<string, { track: Track; standing: MarkPlace[] }>();
  places.forEach((place, row) => {
    const track = trackOf(scene, frame, row);
    if (place.where !== 'bay' || track === undefined) return;
    const key = `${track.component} ${place.kind}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { track, standing: [place] });
    else known.standing.push(place);
  });
  for (const { track, standing } of rows.values()) {
    const fitting = rowOf(context, scene, track, standing.length, palette, formatCount);
    const shown = standing.sort((one, other) => one.index - other.index).slice(0, fitting.marks);
    // Requests and responses may wait in one queue: each row closes the gaps that the other one's places leave.
    shown.forEach(({ kind, y }, place) => {
      stamp(context, sprites[kind], track.bay.x + (place + 0.5) * BAY_PITCH, y);
    });
    fitting.writeMore();
  }
}

/** Where time runs too fast to see single jobs wait: a bar a row, as long as the mean row. */
export function paintBayLevels(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { recent }: Moment,
  palette: Palette,
  formatCount: FormatCount,
): void {
  const { lab, geometry, isDirect } = scene;
  const tracks = scene.tracks[lab.ownClass] ?? [];
  const route = routeOf(lab);
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
    const fitting = rowOf(context, scene, track, waiting, palette, formatCount);
    const { bay, kind } = track;
    const height = geometry.dotRadius;
    context.globalAlpha = 0.8;
    context.fillStyle = kind === 'response' ? palette.response : isDirect ? palette.direct : palette.virtual;
    context.fillRect(bay.x, rowLine(track) - height / 2, fitting.marks * BAY_PITCH, height);
    context.globalAlpha = 1;
    fitting.writeMore();
  });
}

/** A row this short comes and goes with every other request: a bar would flicker and say nothing. */
const LEAST_LEVEL = 2;

function rowLine({ bay, kind }: Track): number {
  return bay.y + bay.height * (kind === 'request' ? 0.25 : 0.75);
}

interface Row {
  /** How many are drawn. */
  readonly marks: number;
  /** Writes at the row's end how many more there are, if any. */
  readonly writeMore: () => void;
}

/** As many marks as fit beside the count of the others; in a row too short for a mark beside it, the count of all. */
function rowOf(
  context: CanvasRenderingContext2D,
  { geometry }: Scene,
  track: Track,
  count: number,
  palette: Palette,
  formatCount: FormatCount,
): Row {
  const columns = bayColumns(track);
  if (count <= columns) return { marks: count, writeMore: () => {} };
  context.font = `600 ${geometry.type.detail * 0.9}px ${palette.fontText}`;
  const taken = Math.ceil(context.measureText(`+${formatCount(Math.round(count))}`).width / BAY_PITCH);
  const marks = Math.max(0, columns - taken);
  return {
    marks,
    writeMore() {
      context.textBaseline = 'middle';
      context.textAlign = 'right';
      context.fillStyle = palette.textMuted;
      const others = formatCount(Math.round(count - marks));
      const right = track.bay.x + columns * BAY_PITCH;
      context.fillText(marks === 0 ? others : `+${others}`, right, rowLine(track));
    },
  };
}
