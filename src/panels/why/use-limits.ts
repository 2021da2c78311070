import { useMemo } from 'react';
import { COMFORTABLE_SHARE } from '../../pattern/bottleneck.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import type { LabNetwork } from '../../pattern/lab-network.ts';
import { type Limits, limitsOf, type StationLimit } from '../../pattern/limits.ts';
import type { LabSettings } from '../../pattern/settings.ts';
import { useRun } from '../../stores/lab-context.ts';

/** The settings in force as the bottleneck law has them. */
export interface RunLimits {
  readonly settings: LabSettings;
  /** Of these settings alone, whatever the run was before it forked. */
  readonly lab: LabNetwork;
  readonly limits: Limits;
  readonly bottleneck: StationLimit;
  /** `crowded`: others alone ask for more than the bottleneck has. `clients`: they wait for their answers, and ask for less than any stage carries. */
  readonly state: 'full' | 'crowded' | 'tight' | 'room' | 'closed' | 'clients';
}

/** Null while there is no run, or nothing in it that limits. */
export function useRunLimits(): RunLimits | null {
  const run = useRun((state) => state.run);
  return useMemo(() => {
    if (run === null) return null;
    const { settings } = run;
    const lab = compileLab(settings);
    const limits = limitsOf(settings, lab);
    const bottleneck = limits.stations[0];
    if (bottleneck === undefined) return null;
    return { settings, lab, limits, bottleneck, state: stateOf(limits, bottleneck) };
  }, [run]);
}

function stateOf(
  { offered, clientsPace }: Limits,
  { capacity, utilization, takenByOthers }: StationLimit,
): RunLimits['state'] {
  if (takenByOthers >= 1) return 'crowded';
  if (Number.isNaN(offered)) return clientsPace < capacity ? 'clients' : 'closed';
  if (utilization > 1) return 'full';
  return utilization > COMFORTABLE_SHARE ? 'tight' : 'room';
}
