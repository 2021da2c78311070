import { PARAMETERS, type ParameterId, type ParameterOverrides } from './parameters.ts';

/** Settings of their own, with a range and a control each. */
const ARE_SETTINGS: readonly ParameterId[] = [
  'guest.vcpus',
  'guest.send',
  'nic.receiveRing',
  'virtio.ring',
  'vhost-user.ring',
  'virtual-switch.perPacket',
  'link.framePayload',
  'database.service',
];

/** What only the machines of published points have: nothing in the lab reads it. */
const ONLY_IN_EXPERIMENTS: readonly ParameterId[] = [
  'vhost-user.returned',
  'guest.forward',
  'nic.portDelay',
  'setup.virtink.interruptDelay',
  'setup.firecracker.wakeUp',
  'setup.ovs-pvp.coreSpeed',
];

/** The parameters that a run may have others of, in the table's order: all that its network is made of and no setting says. */
export const ADJUSTABLE_IDS = (Object.keys(PARAMETERS) as ParameterId[]).filter(
  (id) => !ARE_SETTINGS.includes(id) && !ONLY_IN_EXPERIMENTS.includes(id),
);

/** What a parameter may be, in its own unit. */
export interface ParameterRange {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** How far a number may be from what it is: a factor either way. */
const FACTOR = 10;
/** Whoever is at work needs room: 64 virtual CPUs, 256 workers, ten times 32 channels at most. */
const LEAST_ROOM: ParameterOverrides = { 'guest.room': 64, 'database.room': 256, 'storage.room': 320 };
const MOST_ROOM = 65_536;
const LARGEST_BYTES = 65_536;
const LARGEST_BATCH = 1024;

/** A tenth to ten times the model's own, but for what has limits of its own: shares, rooms, batches, bytes. */
export function parameterRange(id: ParameterId): ParameterRange {
  const { value, unit } = PARAMETERS[id];
  if (unit === 'share') return { min: 0.01, max: 1, isWhole: false };
  if (unit === 'B') return { min: id === 'virtio.slotBytes' ? 1024 : 1, max: LARGEST_BYTES, isWhole: true };
  if (unit === 'slots' || unit === 'count') {
    if (id.endsWith('.batch')) return { min: 1, max: LARGEST_BATCH, isWhole: true };
    if (id.endsWith('.channels')) return { min: 1, max: value * FACTOR, isWhole: true };
    return { min: LEAST_ROOM[id] ?? 1, max: MOST_ROOM, isWhole: true };
  }
  const inFull = (number: number) => Number(number.toPrecision(12));
  return { min: inFull(value / FACTOR), max: inFull(value * FACTOR), isWhole: false };
}

const ADJUSTMENT = /([\w.-]+)\(([^()]*)\)/y;
const NUMBER = /^\d+(\.\d+)?(e-?\d+)?$/;

/** What cannot be followed in a text of adjusted parameters. */
export interface AdjustmentFault {
  /** The first thing in it that cannot be followed, as it stands. */
  readonly at: string;
  /** Where the parameter is known and its value is not allowed. */
  readonly range?: ParameterRange;
}

export type AdjustmentReading =
  | { readonly values: ParameterOverrides; readonly fault?: never }
  | { readonly fault: AdjustmentFault; readonly values?: never };

/**
 * Reads `vhost-net.receive(0.9)nic.interruptDelay(4)`: parameters by their names in `PARAMETERS`, each with the value it has
 * instead, in its own unit. The empty text adjusts none.
 */
export function readAdjusted(text: string): AdjustmentReading {
  const values: Partial<Record<ParameterId, number>> = {};
  for (let at = 0; at < text.length; ) {
    ADJUSTMENT.lastIndex = at;
    const [whole = text.slice(at), name, number = ''] = ADJUSTMENT.exec(text) ?? [];
    const id = ADJUSTABLE_IDS.find((known) => known === name);
    if (id === undefined || id in values) return { fault: { at: whole } };
    const range = parameterRange(id);
    const value = NUMBER.test(number) ? Number(number) : Number.NaN;
    const isAllowed = value >= range.min && value <= range.max && (!range.isWhole || Number.isInteger(value));
    if (!isAllowed) return { fault: { at: whole, range } };
    values[id] = value;
    at += whole.length;
  }
  return { values };
}

/** The text that `readAdjusted` reads back: in the table's order, without what is as the model has it. */
export function writeAdjusted(values: ParameterOverrides): string {
  return ADJUSTABLE_IDS.flatMap((id) => {
    const value = values[id];
    return value === undefined || value === PARAMETERS[id].value ? [] : [`${id}(${value})`];
  }).join('');
}

/** The values in a text that was read before, as every settings object carries it. */
export const adjustedIn = (text: string): ParameterOverrides => readAdjusted(text).values ?? {};

/** A text of adjusted parameters with one more, or with another value of one. */
export const withAdjusted = (text: string, id: ParameterId, value: number): string =>
  writeAdjusted({ ...adjustedIn(text), [id]: value });

/** A fault as a person who typed it reads it. */
export function adjustmentFaultWords({ at, range }: AdjustmentFault): string {
  if (range === undefined) {
    return `“${at}” is no parameter of the model with a value, such as vhost-net.receive(0.9), once`;
  }
  return `“${at}” must be a ${range.isWhole ? 'whole ' : ''}number from ${range.min} to ${range.max}`;
}
