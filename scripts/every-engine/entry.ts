import type { Network } from '../../src/engine/network.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { compileLab } from '../../src/pattern/compile-lab.ts';
import type { LabSettings } from '../../src/pattern/settings.ts';

/** One run to be compared between JavaScript engines: a part of the lab, compiled there, or a network as it stands. */
export interface ComparedRun {
  readonly title: string;
  readonly what: { readonly settings: LabSettings } | { readonly network: Network };
  readonly seed: number;
  readonly seconds: number;
}

/** Every run's fingerprint and all of its figures, as text: two engines agree when the texts are equal. */
export function figuresOf(runs: readonly ComparedRun[]): string[] {
  return runs.map(({ what, seed, seconds }) => {
    const network = 'settings' in what ? compileLab(what.settings).network : what.network;
    const run = new Simulation(network, { seed, hasStationHistograms: true });
    run.advance(seconds / 2);
    // Through a snapshot, so that its bytes are the engine's too.
    run.restore(run.snapshot());
    run.advance(seconds);
    return JSON.stringify(run.summary());
  });
}

// An engine without modules finds it by this name.
Object.assign(globalThis, { figuresOf: (json: string) => JSON.stringify(figuresOf(JSON.parse(json))) });
