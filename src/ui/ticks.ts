/** Steps that are easy to read: 1, 2 or 5 times a power of ten. A step is `multiple * 10 ** power`. */
interface Step {
  readonly multiple: number;
  readonly power: number;
}

/** The step that cuts a span into about `count` parts; d3's choice of it. */
function stepOf(span: number, count: number): Step {
  const rough = span / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const rest = rough / 10 ** power;
  if (rest >= Math.sqrt(50)) return { multiple: 10, power };
  if (rest >= Math.sqrt(10)) return { multiple: 5, power };
  return { multiple: rest >= Math.SQRT2 ? 2 : 1, power };
}

/** Whole numbers are divided by whole ones: a tenth times three is not 0.3. */
const times = (index: number, { multiple, power }: Step): number =>
  power < 0 ? index / (10 ** -power / multiple) : index * multiple * 10 ** power;

const stepsIn = (value: number, { multiple, power }: Step): number =>
  power < 0 ? value * (10 ** -power / multiple) : value / (multiple * 10 ** power);

/** The end of an axis from 0 that holds `highest`, more than 0, and is itself a tick. */
export function axisEnd(highest: number, count: number): number {
  let end = highest;
  for (let round = 0; round < 10; round++) {
    const step = stepOf(end, count);
    const next = times(Math.ceil(stepsIn(end, step)), step);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** About `count` ticks from 0 to `end`. */
export function axisTicks(end: number, count: number): readonly number[] {
  const step = stepOf(end, count);
  return Array.from({ length: Math.floor(stepsIn(end, step) + 1e-9) + 1 }, (_, index) => times(index, step));
}
