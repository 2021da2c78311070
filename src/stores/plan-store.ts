import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Seconds } from '../engine/units.ts';
import type { LabPlan, SettingsChange } from '../pattern/lab-plan.ts';

/** What the run on the screen is made of, and what was just done to it. Changed by the run controller alone. */
export interface PlanState {
  readonly plan: LabPlan;
  /** The last change, while it is to be told and can be had the other way; null when there is nothing to tell. */
  readonly notice: ChangeNotice | null;
  readonly dismiss: () => void;
}

/** What a change was taken for: made after going back in time it forked the run, at the run's head it holds throughout. */
export interface ChangeNotice {
  readonly kind: 'fork' | 'throughout';
  /** The instant on the screen when it was made. */
  readonly at: Seconds;
  readonly change: SettingsChange;
  /** The run that it was made in. */
  readonly before: LabPlan;
}

export type PlanStore = StoreApi<PlanState>;

export function createPlanStore(plan: LabPlan): PlanStore {
  return createStore<PlanState>()((set) => ({ plan, notice: null, dismiss: () => set({ notice: null }) }));
}
