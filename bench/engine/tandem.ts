import { Simulation } from '../../src/engine/simulation.ts';
import { cpuSecondsOf, median, RUNS } from '../median.ts';
import { type CppTwin, compileCppTwin } from './cpp-twin.ts';
import { runOnJsSimulator } from './tandem-js-simulator.ts';
import { EVENTS_A_CUSTOMER, TANDEM, TANDEM_NETWORK, type TandemCounts } from './tandem-network.ts';

/** Some 1.6 million customers, 11 million events. */
const SIMULATED_SECONDS = 2e6;
/** js-simulator is slow; a part of the run is enough to know how slow. */
const JS_SIMULATOR_SECONDS = 2.5e5;

export interface TandemSpeed {
  readonly events: number;
  readonly fingerprint: string;
  /** Million events a CPU second, medians of runs that take turns. */
  readonly engine: number;
  readonly jsSimulator: number;
  /** Absent where no C++ compiler is. */
  readonly cpp?: { readonly command: string; readonly speed: number };
}

/** The engine, its C++ twin and js-simulator on the same tandem. Throws where two of them do not come to the same run. */
export function measureTandem(): TandemSpeed {
  const twin = compileCppTwin();
  try {
    return measureWith(twin);
  } finally {
    twin?.remove();
  }
}

function measureWith(twin: CppTwin | undefined): TandemSpeed {
  // Once each to be compiled, and to be held against each other.
  const expected = runOnEngine(SIMULATED_SECONDS);
  if (twin !== undefined) assertSameRun('the C++ twin', twin.run(SIMULATED_SECONDS), expected);
  assertSameRun('js-simulator', runOnJsSimulator(JS_SIMULATOR_SECONDS), runOnEngine(JS_SIMULATOR_SECONDS));

  const engine: number[] = [];
  const cpp: number[] = [];
  const jsSimulator: number[] = [];
  const speed = ({ offered }: TandemCounts, seconds: number) => (offered * EVENTS_A_CUSTOMER) / seconds / 1e6;
  for (let i = 0; i < RUNS; i++) {
    engine.push(speedOf(runOnEngine, SIMULATED_SECONDS));
    jsSimulator.push(speedOf(runOnJsSimulator, JS_SIMULATOR_SECONDS));
    if (twin !== undefined) {
      const counts = twin.run(SIMULATED_SECONDS);
      cpp.push(speed(counts, counts.cpuSeconds));
    }
  }
  return {
    events: expected.offered * EVENTS_A_CUSTOMER,
    fingerprint: expected.fingerprint,
    engine: median(engine),
    jsSimulator: median(jsSimulator),
    ...(twin !== undefined && { cpp: { command: twin.command, speed: median(cpp) } }),
  };

  function speedOf(run: (until: number) => TandemCounts, until: number): number {
    let counts: TandemCounts | undefined;
    const seconds = cpuSecondsOf(() => {
      counts = run(until);
    });
    return counts === undefined ? Number.NaN : speed(counts, seconds);
  }
}

function runOnEngine(until: number): TandemCounts {
  const run = new Simulation(TANDEM_NETWORK, { seed: TANDEM.seed });
  run.advance(until);
  const { offered, carried, dropped, fingerprint } = run.summary();
  return { offered, carried, dropped, fingerprint };
}

function assertSameRun(who: string, actual: TandemCounts, expected: TandemCounts): void {
  const told = ({ offered, carried, dropped, fingerprint }: TandemCounts) =>
    `${offered} offered, ${carried} carried, ${dropped} dropped, ${fingerprint}`;
  if (told(actual) !== told(expected))
    throw new Error(`${who} ran the tandem to ${told(actual)}; the engine to ${told(expected)}`);
}
