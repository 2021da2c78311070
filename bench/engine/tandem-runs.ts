import { Simulation } from '../../src/engine/simulation.ts';
import { cpuSecondsOf } from '../median.ts';
import { runOnJsSimulator } from './tandem-js-simulator.ts';
import { TANDEM, TANDEM_NETWORK, type TandemCounts, type TimedTandem } from './tandem-network.ts';

/**
 * Part of a run that is run before, and how often: V8 throws its first code away when a second run begins, and takes some
 * five million events until it has settled.
 */
const WARM_UP = 0.5;
const WARM_UPS = 2;

/** The tandem on the engine, through its public door. */
export const timeEngine = (until: number): TimedTandem => time(runOnEngine, until);

export const timeJsSimulator = (until: number): TimedTandem => time(runOnJsSimulator, until);

function runOnEngine(until: number): TandemCounts {
  const run = new Simulation(TANDEM_NETWORK, { seed: TANDEM.seed });
  run.advance(until);
  const { offered, carried, dropped, fingerprint } = run.summary();
  return { offered, carried, dropped, fingerprint };
}

function time(run: (until: number) => TandemCounts, until: number): TimedTandem {
  for (let i = 0; i < WARM_UPS; i++) run(WARM_UP * until);
  const counts: TandemCounts[] = [];
  const cpuSeconds = cpuSecondsOf(() => counts.push(run(until)));
  return { ...(counts[0] as TandemCounts), cpuSeconds };
}
