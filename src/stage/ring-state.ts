import { type Frame, MarkColumn, RingColumn } from '../engine/frame.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { ownSourceOf, ringIndexOf, ringsOf, routeOf } from './route.ts';
import { column } from './utilization.ts';

/** What a ring shows at one frame. */
export interface RingState {
  readonly occupied: number;
  readonly slots: number;
  /**
   * Full: the next job would not fit, or one did not fit lately. A ring that loses requests is full again and again
   * between two batches; it must not be called full and not full by turns.
   */
  readonly isFull: boolean;
}

export function ringStateOf(lab: LabNetwork, frame: Frame, index: number): RingState {
  const slots = factsOf(lab)[index]?.slots ?? 0;
  const occupied = column(frame.rings, RingColumn, index, 'Occupied');
  const wasLost = column(frame.rings, RingColumn, index, 'RecentDrops') > 0;
  return { occupied, slots, isFull: wasLost || slots - occupied < slotsOfNextJob(lab, index) };
}

/** Slots that the next job will ask for: the lab's jobs of one visit are all of one size. */
export function slotsOfNextJob(lab: LabNetwork, index: number): number {
  return factsOf(lab)[index]?.slotsOfNextJob ?? 1;
}

/** What is asked of a ring with every picture, and is the same as long as the lab is. */
interface RingFacts {
  readonly slots: number;
  readonly slotsOfNextJob: number;
  /** By class, then visit: whether its jobs wait here. */
  readonly isHere: readonly (readonly boolean[])[];
}

const known = new WeakMap<LabNetwork, readonly RingFacts[]>();

function factsOf(lab: LabNetwork): readonly RingFacts[] {
  const before = known.get(lab);
  if (before !== undefined) return before;
  const facts = ringsOf(lab.network).map(({ slots }, index) => ({
    slots,
    slotsOfNextJob: slotsForOne(lab, index),
    isHere: lab.network.classes.map(({ route }) =>
      route.map((visit) => ringIndexOf(lab.network, visit) === index),
    ),
  }));
  known.set(lab, facts);
  return facts;
}

function slotsForOne(lab: LabNetwork, index: number): number {
  const visit = routeOf(lab).find((each) => ringIndexOf(lab.network, each) === index);
  const ring = ringsOf(lab.network)[index];
  const source = ownSourceOf(lab);
  if (visit === undefined || ring?.slotBytes === undefined || source === undefined) return 1;
  const bytes = visit.size === 'request' ? source.requestBytes : source.responseBytes;
  return Math.min(ring.slots, Math.max(1, Math.ceil(bytes / ring.slotBytes)));
}

/** One job's slots in a ring. */
export interface SlotGroup {
  readonly job: number;
  readonly first: number;
  readonly slots: number;
}

/** The jobs in a ring, from the frame's marks; a job that is on its way holds its slots until its batch leaves. Jobs beyond the marks asked for are missing; the ring's count is not. */
export function slotGroups(lab: LabNetwork, frame: Frame, index: number): SlotGroup[] {
  const isHere = factsOf(lab)[index]?.isHere ?? [];
  const { marks, markCount } = frame;
  const groups: SlotGroup[] = [];
  for (let row = 0; row < markCount; row++) {
    const at = row * MarkColumn.Count;
    const jobClass = marks[at + MarkColumn.JobClass] ?? -1;
    const visit = marks[at + MarkColumn.Visit] ?? -1;
    if (isHere[jobClass]?.[visit] !== true) continue;
    groups.push({
      job: marks[at + MarkColumn.Job] ?? 0,
      first: marks[at + MarkColumn.Slot] ?? 0,
      slots: marks[at + MarkColumn.Slots] ?? 0,
    });
  }
  return groups;
}
