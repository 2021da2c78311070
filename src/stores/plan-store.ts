import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Seconds } from '../engine/units.ts';
import type { LabPlan, SettingsChange } from '../pattern/lab-plan.ts';

/** What the run on the screen is made of, and what was just done to it. Changed by the run controller alone. */
export interface PlanState {
  readonly plan: LabPlan;
  /** The last change, while it is to be told and can be had the other way; null when there is nothing to tell. */
  readonly notice: ForkNotice | null;
  readonly dismiss: () => void;
}

/** A change was made after going back in time, and so forked the run. */
export interface ForkNotice {
  readonly at: Seconds;
  readonly change: SettingsChange;
  /** The run that it was made in. */
  readonly before: LabPlan;
}

export type PlanStore = StoreApi<PlanState>;

export function createPlanStore(plan: LabPlan): PlanStore {
  return createStore<PlanState>()((set) => ({ plan, notice: null, dismiss: () => set({ notice: null }) }));
}
