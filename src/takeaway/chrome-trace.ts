import type { LifeLineVisit } from '../engine/measures/life-lines.ts';
import type { Network } from '../engine/network.ts';
import { lanesOf } from './lanes.ts';

/** An event of the Trace Event Format; times in microseconds. */
export type TraceEvent =
  | {
      readonly ph: 'M';
      readonly name: 'process_name' | 'process_sort_index' | 'thread_name';
      readonly pid: number;
      readonly tid: number;
      readonly args: Readonly<Record<string, string | number>>;
    }
  | {
      readonly ph: 'X';
      readonly name: string;
      readonly cat: string;
      readonly pid: number;
      readonly tid: number;
      readonly ts: number;
      readonly dur: number;
      readonly args: Readonly<Record<string, string | number>>;
    }
  | {
      readonly ph: 'b' | 'e';
      readonly name: string;
      readonly cat: string;
      readonly id: number;
      readonly pid: number;
      readonly tid: number;
      readonly ts: number;
      readonly args?: Readonly<Record<string, string | number>>;
    };

export interface ChromeTrace {
  readonly traceEvents: readonly TraceEvent[];
  readonly displayTimeUnit: 'ns';
  readonly otherData: Readonly<Record<string, string | number>>;
}

/** The process that holds the requests' own tracks; stations are the processes after it, in the network's order. */
const REQUESTS_PID = 1;

const microseconds = (seconds: number) => seconds * 1e6;

/**
 * Life lines as a file for Perfetto or chrome://tracing. A station is a process with as many lanes as there were requests
 * in it at once; in a lane every visit is a slice that holds its waiting and its service. Beside them every request has one
 * asynchronous track of its own, from its birth to its end, with its visits inside.
 */
export function chromeTrace(
  network: Network,
  visits: readonly LifeLineVisit[],
  otherData: ChromeTrace['otherData'],
): ChromeTrace {
  const stationPids = new Map(network.stations.map(({ name }, s) => [name, REQUESTS_PID + 1 + s]));
  const stationOf = ({ jobClass, visit }: LifeLineVisit) =>
    network.classes[jobClass]?.route[visit]?.station ?? '';
  const names: TraceEvent[] = [
    ...nameProcess(REQUESTS_PID, 'requests'),
    ...[...stationPids].flatMap(([name, pid]) => nameProcess(pid, name)),
  ];
  const byStation = group(visits, stationOf);
  const stations = [...byStation].flatMap(([station, own]) => {
    const pid = stationPids.get(station);
    if (pid === undefined)
      throw new Error(`A life line visits "${station}", which the network does not have`);
    return stationSlices(pid, own);
  });
  const requests = [...group(visits, ({ job }) => job)].flatMap(([job, own]) =>
    requestTrack(job, own, stationOf),
  );
  return { traceEvents: [...names, ...requests, ...stations], displayTimeUnit: 'ns', otherData };
}

function nameProcess(pid: number, name: string): TraceEvent[] {
  return [
    { ph: 'M', name: 'process_name', pid, tid: 0, args: { name } },
    { ph: 'M', name: 'process_sort_index', pid, tid: 0, args: { sort_index: pid } },
  ];
}

/** Visits in lanes, so that no two slices of a lane overlap but for one that holds the other. */
function stationSlices(pid: number, visits: readonly LifeLineVisit[]): TraceEvent[] {
  const inOrder = visits.toSorted((a, b) => a.enteredAt - b.enteredAt || a.leftAt - b.leftAt);
  const lanes = lanesOf(inOrder.map(({ enteredAt, leftAt }) => ({ from: enteredAt, to: leftAt })));
  return inOrder.flatMap((visit, index) => {
    const tid = 1 + (lanes[index] ?? 0);
    const slice = (name: string, from: number, to: number, isWhole = false): TraceEvent[] =>
      to > from || isWhole
        ? [
            {
              ph: 'X',
              name,
              cat: 'station',
              pid,
              tid,
              ts: microseconds(from),
              dur: microseconds(to) - microseconds(from),
              args: { job: visit.job },
            },
          ]
        : [];
    const { job, enteredAt, startedAt, endedAt, leftAt } = visit;
    const whole = slice(visit.isDropped ? `request ${job}, lost` : `request ${job}`, enteredAt, leftAt, true);
    if (visit.isDropped || Number.isNaN(startedAt)) return whole;
    return [
      ...whole,
      ...slice('waiting', enteredAt, startedAt),
      ...slice('service', startedAt, endedAt),
      // On a link, the way along the wire; behind a batch, the rest of it.
      ...slice('leaving', endedAt, leftAt),
    ];
  });
}

function requestTrack(
  job: number,
  visits: readonly LifeLineVisit[],
  stationOf: (visit: LifeLineVisit) => string,
): TraceEvent[] {
  const inOrder = visits.toSorted((a, b) => a.visit - b.visit);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return [];
  const event = (ph: 'b' | 'e', name: string, at: number, args?: Record<string, string | number>) =>
    ({
      ph,
      name,
      cat: 'request',
      id: job,
      pid: REQUESTS_PID,
      tid: 0,
      ts: microseconds(at),
      ...(args !== undefined && { args }),
    }) as const;
  const end = last.isDropped ? 'lost' : 'last visit ended';
  return [
    event('b', `request ${job}`, first.enteredAt, { job, class: first.jobClass, end }),
    ...inOrder.flatMap((visit) => [
      event('b', stationOf(visit), visit.enteredAt, { visit: visit.visit }),
      event('e', stationOf(visit), visit.leftAt),
    ]),
    event('e', `request ${job}`, last.leftAt),
  ];
}

function group<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [value]);
    else members.push(value);
  }
  return groups;
}
