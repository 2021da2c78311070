import { RingColumn } from '../engine/frame.ts';
import type { Palette } from './palette.ts';
import { type RingLayout, slotRuns } from './ring-layout.ts';
import { ringStateOf, type SlotGroup, slotGroups, slotsOfNextJob } from './ring-state.ts';
import { type Moment, meanOver, type Scene } from './scene.ts';
import type { PlacedRing } from './tracks.ts';
import { column } from './utilization.ts';

/** Space left between the cells of two jobs, as a share of a cell; between those of one job it is less. */
const JOB_GAP = 0.3;
const SLOT_GAP = 0.12;
/** Neighbouring jobs differ in tone, so that a job's slots can be counted. */
const TONES = [1, 0.62] as const;

export function paintRings(
  context: CanvasRenderingContext2D,
  scene: Scene,
  moment: Moment,
  palette: Palette,
): void {
  for (const ring of scene.rings) {
    const { isFull } = ringStateOf(scene.lab, moment.frame, ring.index);
    context.fillStyle = isFull ? palette.alarm : colorOf(scene, ring, palette);
    for (const group of groupsOf(scene, moment, ring)) {
      context.globalAlpha = TONES[group.job % 2 === 0 ? 0 : 1];
      fillSlots(context, ring.layout, group);
    }
  }
  context.globalAlpha = 1;
}

function colorOf({ isDirect }: Scene, { kind }: PlacedRing, palette: Palette): string {
  if (kind === 'response') return palette.response;
  return isDirect ? palette.direct : palette.virtual;
}

/** The jobs themselves; where time runs too fast to follow them, the mean level in groups of a job's size. */
function groupsOf({ lab }: Scene, { frame, recent, density }: Moment, { index }: PlacedRing): SlotGroup[] {
  if (density === null) return withoutMarks(slotGroups(lab, frame, index), occupiedIn(frame, index));
  const level = Math.round(meanOver(recent, (each) => occupiedIn(each, index)));
  return evenGroups(level, slotsOfNextJob(lab, index));
}

const occupiedIn = (frame: Moment['frame'], index: number) =>
  column(frame.rings, RingColumn, index, 'Occupied');

export function evenGroups(occupied: number, slotsOfJob: number): SlotGroup[] {
  return Array.from({ length: Math.ceil(occupied / slotsOfJob) }, (_, job) => ({
    job,
    first: job * slotsOfJob,
    slots: Math.min(slotsOfJob, occupied - job * slotsOfJob),
  }));
}

/** Slots taken by jobs for which the frame has no mark are shown as one more group: the level is always true. */
function withoutMarks(groups: SlotGroup[], occupied: number): SlotGroup[] {
  const end = groups.reduce((most, { first, slots }) => Math.max(most, first + slots), 0);
  if (end >= occupied) return groups;
  return [...groups, { job: 0, first: end, slots: occupied - end }];
}

function fillSlots(context: CanvasRenderingContext2D, layout: RingLayout, { first, slots }: SlotGroup): void {
  const cell = Math.min(layout.rect.width / layout.columns, layout.rect.height / layout.rows);
  if (layout.slotsPerCell > 1) {
    for (const run of slotRuns(layout, first, slots))
      context.fillRect(run.x, run.y + (cell * JOB_GAP) / 2, run.width, run.height - cell * JOB_GAP);
    return;
  }
  for (let slot = first; slot < first + slots; slot++) {
    const isLast = slot === first + slots - 1;
    const gap = cell * (isLast ? JOB_GAP : SLOT_GAP);
    for (const { x, y, width, height } of slotRuns(layout, slot, 1)) {
      context.fillRect(x, y + (cell * JOB_GAP) / 2, width - gap, height - cell * JOB_GAP);
    }
  }
}
