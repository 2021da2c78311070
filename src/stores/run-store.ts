import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LabSegment } from '../pattern/compile-plan.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { LabPlan } from '../pattern/lab-plan.ts';
import type { LabSettings } from '../pattern/settings.ts';

/** The run whose frames are in the feed. Its settings follow the asked ones by the time a fast-forward takes. */
export interface Run {
  /** Rises with every run of this page. */
  readonly id: number;
  /** Those in force at the instant of the frames: a run that forks has others before and after. */
  readonly settings: LabSettings;
  /** Likewise; its network and the places of its visits are the whole run's. */
  readonly lab: LabNetwork;
  readonly plan: LabPlan;
  readonly segments: readonly LabSegment[];
}

export type RunStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  /** `details` are the engine's own lines, for whoever reports the fault. */
  | { readonly kind: 'failed'; readonly details: readonly string[] };

export interface RunState {
  readonly run: Run | null;
  readonly status: RunStatus;
}

export type RunStore = StoreApi<RunState>;

export function createRunStore(): RunStore {
  return createStore<RunState>()(() => ({ run: null, status: { kind: 'loading' } }));
}
