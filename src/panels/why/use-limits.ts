import { useMemo } from 'react';
import type { LabNetwork } from '../../pattern/lab-network.ts';
import { type Limits, limitsOf, type StationLimit } from '../../pattern/limits.ts';
import type { LabSettings } from '../../pattern/settings.ts';
import { useRun } from '../../stores/lab-context.ts';

/** The run in force as the bottleneck law has it. */
export interface RunLimits {
  readonly settings: LabSettings;
  readonly lab: LabNetwork;
  readonly limits: Limits;
  readonly bottleneck: StationLimit;
  readonly state: 'full' | 'room' | 'closed';
}

/** Null while there is no run, or nothing in it that limits. */
export function useRunLimits(): RunLimits | null {
  const run = useRun((state) => state.run);
  return useMemo(() => {
    if (run === null) return null;
    const { settings, lab } = run;
    const limits = limitsOf(settings, lab);
    const bottleneck = limits.stations[0];
    if (bottleneck === undefined) return null;
    const state = Number.isNaN(limits.offered) ? 'closed' : bottleneck.utilization > 1 ? 'full' : 'room';
    return { settings, lab, limits, bottleneck, state };
  }, [run]);
}
