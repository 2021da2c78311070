import { MarkColumn, StationColumn } from '../engine/frame.ts';
import type { Palette } from './palette.ts';
import type { MarkPlace } from './place-of.ts';
import { routeOf } from './route.ts';
import { type Moment, type Scene, trackOf } from './scene.ts';
import { column } from './utilization.ts';
import { workerCell } from './workers.ts';

/** Cells of busy servers: the whole cell in a light tone, and in the full one the share of the service that is done. */
export function paintWorkers(
  context: CanvasRenderingContext2D,
  scene: Scene,
  moment: Moment,
  places: readonly MarkPlace[],
  palette: Palette,
): void {
  context.fillStyle = scene.isDirect ? palette.direct : palette.virtual;
  if (moment.density === 'too-fast') {
    paintBusyShare(context, scene, moment);
    return;
  }
  const { frame } = moment;
  places.forEach((place, row) => {
    if (place.where !== 'worker') return;
    const at = (name: keyof typeof MarkColumn) => column(frame.marks, MarkColumn, row, name);
    const workers = trackOf(scene, frame, row)?.workers;
    if (!workers) return;
    const { x, y, width, height } = workerCell(workers, place.index);
    const done = (frame.time - at('StartsAt')) / (at('EndsAt') - at('StartsAt'));
    const filled = height * Math.min(1, Math.max(0, done));
    context.globalAlpha = 0.3;
    context.fillRect(x, y, width, height - filled);
    context.globalAlpha = 1;
    context.fillRect(x, y + height - filled, width, filled);
  });
}

/** Where single services are too short to be seen: as many cells as servers were busy on average lately. */
function paintBusyShare(context: CanvasRenderingContext2D, { lab, tracks }: Scene, { frame }: Moment): void {
  routeOf(lab).forEach(({ station }, visit) => {
    const workers = tracks[lab.ownClass]?.[visit]?.workers;
    if (!workers) return;
    const row = lab.network.stations.findIndex(({ name }) => name === station);
    const busy = column(frame.stations, StationColumn, row, 'Utilization') * workers.count;
    context.globalAlpha = 0.72;
    for (let worker = 0; worker < busy; worker++) {
      const { x, y, width, height } = workerCell(workers, worker);
      context.fillRect(x, y, width * Math.min(1, busy - worker), height);
    }
    context.globalAlpha = 1;
  });
}
