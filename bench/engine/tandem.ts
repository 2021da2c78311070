import { median, RUNS } from '../median.ts';
import { inOwnProcess } from '../own-process.ts';
import { type CppTwin, compileCppTwin } from './cpp-twin.ts';
import { EVENTS_A_CUSTOMER, type TandemCounts, type TimedTandem } from './tandem-network.ts';

/** Some 1.6 million customers, 11 million events. */
const SIMULATED_SECONDS = 2e6;
/** js-simulator is slow; a part of the run is enough to know how slow. */
const JS_SIMULATOR_SECONDS = 2.5e5;

const IN_JAVASCRIPT = new URL('tandem-runs.ts', import.meta.url);

/** Million events a CPU second. */
export interface Speed {
  readonly median: number;
  /** That of the run which others on the machine disturbed least. */
  readonly best: number;
}

export interface TandemSpeed {
  readonly events: number;
  readonly fingerprint: string;
  readonly engine: Speed;
  /** The engine's speed over the other's, round by round. */
  readonly jsSimulator: Speed & { readonly engineOver: Speed };
  /** Absent where no C++ compiler is. */
  readonly cpp?: Speed & { readonly engineOver: Speed; readonly command: string };
}

/**
 * The engine, its C++ twin and js-simulator on the same tandem, in turns and each in a process of its own. Throws where
 * two of them do not come to the same run.
 */
export async function measureTandem(): Promise<TandemSpeed> {
  const twin = compileCppTwin();
  try {
    return await measureWith(twin);
  } finally {
    twin?.remove();
  }
}

async function measureWith(twin: CppTwin | undefined): Promise<TandemSpeed> {
  const timeEngine = (until: number) => inOwnProcess<TimedTandem>(IN_JAVASCRIPT, 'timeEngine', until);
  const timeJsSimulator = () =>
    inOwnProcess<TimedTandem>(IN_JAVASCRIPT, 'timeJsSimulator', JS_SIMULATOR_SECONDS);
  assertSameRun('js-simulator', await timeJsSimulator(), await timeEngine(JS_SIMULATOR_SECONDS));

  const engine: TimedTandem[] = [];
  const jsSimulator: TimedTandem[] = [];
  const cpp: TimedTandem[] = [];
  for (let i = 0; i < RUNS; i++) {
    const ours = await timeEngine(SIMULATED_SECONDS);
    engine.push(ours);
    jsSimulator.push(await timeJsSimulator());
    if (twin === undefined) continue;
    const theirs = twin.run(SIMULATED_SECONDS);
    assertSameRun('the C++ twin', theirs, ours);
    cpp.push(theirs);
  }
  const [{ offered, fingerprint }] = engine as [TimedTandem];
  const engineSpeeds = engine.map(speedOf);
  const against = (runs: readonly TimedTandem[]) => {
    const speeds = runs.map(speedOf);
    return { ...told(speeds), engineOver: told(speeds.map((speed, i) => (engineSpeeds[i] ?? 0) / speed)) };
  };
  return {
    events: offered * EVENTS_A_CUSTOMER,
    fingerprint,
    engine: told(engineSpeeds),
    jsSimulator: against(jsSimulator),
    ...(twin !== undefined && { cpp: { command: twin.command, ...against(cpp) } }),
  };
}

function speedOf({ offered, cpuSeconds }: TimedTandem): number {
  return (offered * EVENTS_A_CUSTOMER) / cpuSeconds / 1e6;
}

function told(values: readonly number[]): Speed {
  return { median: median(values), best: Math.max(...values) };
}

function assertSameRun(who: string, actual: TandemCounts, expected: TandemCounts): void {
  const inWords = ({ offered, carried, dropped, fingerprint }: TandemCounts) =>
    `${offered} offered, ${carried} carried, ${dropped} dropped, ${fingerprint}`;
  if (inWords(actual) !== inWords(expected))
    throw new Error(`${who} ran the tandem to ${inWords(actual)}; the engine to ${inWords(expected)}`);
}
