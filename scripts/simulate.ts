import { readFileSync } from 'node:fs';
import { EventBudget } from '../src/engine/event-budget.ts';
import type { Network } from '../src/engine/network.ts';
import { replicate } from '../src/engine/replications.ts';
import { RunStopped } from '../src/engine/run-stopped.ts';
import { Simulation } from '../src/engine/simulation.ts';
import { readNetworkFile } from '../src/network-file/read-network-file.ts';
import { readTraceCsv } from '../src/network-file/read-trace-csv.ts';
import { compileLab } from '../src/pattern/compile-lab.ts';
import { readOptions, type SimulateOptions, USAGE } from './simulate/options.ts';
import { printReplications, printRun } from './simulate/print.ts';
import { ceilingsReport, replicationsReport, runReport } from './simulate/report.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(USAGE);
} else if ('faults' in options) {
  refuse([...options.faults, '', USAGE]);
} else {
  const loaded = withTrace(load(options.what), options.trace);
  if ('faults' in loaded) refuse(loaded.faults);
  else simulate(loaded, options);
}

interface Loaded {
  readonly network: Network;
  /** What stands before the figures in the JSON: the settings, or the file's name. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly ceilings?: ReturnType<typeof ceilingsReport>;
}

function load(what: SimulateOptions['what']): Loaded | { readonly faults: readonly string[] } {
  if ('settings' in what) {
    const { network, ceilings } = compileLab(what.settings);
    return { network, about: { settings: what.settings }, ceilings: ceilingsReport(ceilings) };
  }
  const { text, faults: unread } = textOf(what.file);
  if (text === undefined) return { faults: unread };
  const reading = readNetworkFile(text);
  if (reading.faults === undefined) return { network: reading.network, about: { file: what.file } };
  const faults = reading.faults.map(
    ({ path, message }) => `  ${path === '' ? 'the file' : path}: ${message}`,
  );
  return { faults: [`${what.file} is not a network that can be run:`, ...faults] };
}

/** The network with its one source's load replaced: of a lab, the virtual server's, its neighbours keep theirs. */
function withTrace(
  loaded: Loaded | { readonly faults: readonly string[] },
  trace: string | null,
): Loaded | { readonly faults: readonly string[] } {
  if (trace === null || 'faults' in loaded) return loaded;
  const { network, about } = loaded;
  const [first, ...others] = network.sources;
  if (first === undefined || ('file' in about && others.length > 0)) {
    return { faults: [`--trace: the network has ${network.sources.length} sources; it must have one`] };
  }
  const { text, faults: unread } = textOf(trace);
  if (text === undefined) return { faults: unread };
  const { arrivals, faults } = { arrivals: undefined, faults: [], ...readTraceCsv(text) };
  if (arrivals === undefined) {
    const lines = faults.map(
      ({ line, message }) => `  ${line === 0 ? 'the file' : `line ${line}`}: ${message}`,
    );
    return { faults: [`${trace} is not a load that can be run:`, ...lines] };
  }
  const sources = [{ ...first, arrivals }, ...others];
  return { ...loaded, network: { ...network, sources }, about: { ...about, trace } };
}

function textOf(
  file: string,
): { text: string; faults?: never } | { text?: never; faults: readonly string[] } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { faults: [`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function simulate(
  { network, about, ceilings }: Loaded,
  { seconds, seed, replications, warmUp, mostEvents, isJson }: SimulateOptions,
): void {
  if (replications > 1 || warmUp !== null) {
    const all = replicate(network, { seconds, seed, replications, warmUp: warmUp ?? 0, mostEvents });
    if (all.runs.length === 0) {
      refuse([`no replication came to its end: ${all.stopped}`]);
      return;
    }
    const report = replicationsReport(all, warmUp ?? 0);
    if (isJson) console.log(JSON.stringify({ ...about, seconds, seed, ...report }, null, 2));
    else printReplications(report);
    markIncomplete(all.stopped);
    return;
  }
  const run = new Simulation(network, { seed, hasStationHistograms: true });
  const stopped = advance(run, seconds, mostEvents);
  const report = runReport(run.summary(), stopped);
  if (isJson) console.log(JSON.stringify({ ...about, seed, ...report, ...ceilings }, null, 2));
  else printRun(report, ceilings);
  markIncomplete(stopped);
}

/** Runs to `seconds`, or to where the run has to stop: then why. */
function advance(run: Simulation, seconds: number, mostEvents: number): string | undefined {
  try {
    new EventBudget(mostEvents).spend((events) => run.advanceSome(seconds, events));
    return undefined;
  } catch (error) {
    if (error instanceof RunStopped) return error.message;
    throw error;
  }
}

function markIncomplete(stopped: string | undefined): void {
  if (stopped === undefined) return;
  console.error(`The figures are incomplete: ${stopped} (--seconds, --most-events).`);
  process.exitCode = 3;
}

function refuse(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 2;
}
