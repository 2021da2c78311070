import { csvParseRows } from 'd3';
import type { Arrivals, RatePoint, TraceJob } from '../engine/network.ts';
import type { Seconds } from '../engine/units.ts';

/** What is wrong in which line of a file, counted from 1, and how to mend it. Line 0 is the file as a whole. */
export interface TraceFault {
  readonly line: number;
  readonly message: string;
}

export type TraceReading =
  | {
      readonly arrivals: Extract<Arrivals, { kind: 'trace' | 'steps' }>;
      /** Lines of data: recorded requests, or rates. */
      readonly rows: number;
      /** The last line's time. */
      readonly until: Seconds;
      readonly faults?: never;
    }
  | { readonly faults: readonly TraceFault[] };

const MOST_CHARACTERS = 64_000_000;
const MOST_ROWS = 1_000_000;
const MOST_FAULTS = 20;

interface Column {
  /** As a heading is compared: letters only. */
  readonly headings: readonly string[];
  readonly what: string;
  readonly most: number;
}

const TIME: Column = {
  headings: ['time', 'timeseconds', 'times', 'seconds'],
  what: 'a time in seconds',
  most: 1e9,
};
const bytes = (side: 'request' | 'response'): Column => ({
  headings: [`${side}bytes`, side],
  what: `a ${side} size in bytes`,
  most: 1e9,
});
const RATE: Column = {
  headings: ['requestspersecond', 'rate', 'ratepersecond'],
  what: 'a number of requests per second',
  most: 1e9,
};
const RECORDED = [TIME, bytes('request'), bytes('response')] as const;
const RATES = [TIME, RATE] as const;

/**
 * A load out of a CSV file: recorded requests (time, request bytes, response bytes) or a rate that holds from each line's
 * time to the next one's (time, requests per second). The first line may name the columns. Times are in seconds from the
 * start of the run. Refused whole, every fault by its line. Never throws.
 */
export function readTraceCsv(text: string): TraceReading {
  if (text.length > MOST_CHARACTERS) {
    return refused(0, `the file has ${text.length} characters; at most ${MOST_CHARACTERS} are read: cut it`);
  }
  const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
  while (rows.length > 0 && isBlank(rows[rows.length - 1])) rows.pop();
  const first = rows[0];
  if (first === undefined)
    return refused(0, 'the file is empty: give a time and a rate, or a time and two sizes, a line');
  if (rows.length > MOST_ROWS)
    return refused(0, `the file has ${rows.length} lines; at most ${MOST_ROWS} are read: cut it`);
  if (rows.some((row) => row.some((cell) => cell.includes('\n')))) {
    return refused(0, 'a quoted cell goes over several lines: leave the quotation marks out');
  }
  const columns = [RECORDED, RATES].find((kind) => kind.length === first.length);
  if (columns === undefined) {
    const hint = first.length === 1 && /[;\t]/.test(first[0] ?? '') ? ' Separate them with commas.' : '';
    return refused(
      1,
      `has ${first.length} columns: write time, request bytes, response bytes; or time, requests per second.${hint}`,
    );
  }
  const isHeading = first.every((cell, i) =>
    columns[i]?.headings.includes(cell.toLowerCase().replace(/[^a-z]/g, '')),
  );
  return readRows(rows, isHeading ? 1 : 0, columns);
}

function readRows(
  rows: readonly string[][],
  from: number,
  columns: typeof RECORDED | typeof RATES,
): TraceReading {
  const faults: TraceFault[] = [];
  const table: number[][] = [];
  const isRates = columns === RATES;
  let before = Number.NEGATIVE_INFINITY;
  for (let i = from; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const line = i + 1;
    const numbers = columns.map(({ what, most }, column) => {
      const number = numberIn(row[column]);
      if (number >= 0 && number <= most) return number;
      faults.push({ line, message: `"${shown(row[column])}" is not ${what} from 0 to ${most}` });
      return 0;
    });
    if (row.length !== columns.length)
      faults.push({ line, message: `has ${row.length} columns instead of ${columns.length}` });
    const [time = 0] = numbers;
    if (isRates ? time <= before : time < before) {
      faults.push({ line, message: `time ${time} is not after ${before}: sort the lines by time` });
    }
    before = time;
    table.push(numbers);
    if (faults.length >= MOST_FAULTS) {
      faults.push({ line, message: `the rest was not read: ${MOST_FAULTS} faults are enough` });
      break;
    }
  }
  if (faults.length > 0) return { faults };
  if (table.length === 0) return refused(0, 'the file has a heading and no data');
  return { arrivals: isRates ? steps(table) : recorded(table), rows: table.length, until: before };
}

function recorded(table: readonly number[][]): Extract<Arrivals, { kind: 'trace' }> {
  const jobs = table.map(
    ([at = 0, requestBytes = 0, responseBytes = 0]): TraceJob => ({ at, requestBytes, responseBytes }),
  );
  return { kind: 'trace', jobs };
}

/** Nothing comes before the first line's time. */
function steps(table: readonly number[][]): Extract<Arrivals, { kind: 'steps' }> {
  const points = table.map(([at = 0, rate = 0]): RatePoint => ({ at, rate }));
  return { kind: 'steps', points: points[0]?.at === 0 ? points : [{ at: 0, rate: 0 }, ...points] };
}

/** NaN for all that is not a plain decimal number: no hexadecimal, nothing empty, no "Infinity". */
function numberIn(cell: string | undefined): number {
  const trimmed = cell?.trim() ?? '';
  return /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) ? Number(trimmed) : Number.NaN;
}

function shown(cell: string | undefined): string {
  const text = cell ?? '';
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

function isBlank(row: readonly string[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell.trim() === '');
}

function refused(line: number, message: string): TraceReading {
  return { faults: [{ line, message }] };
}
