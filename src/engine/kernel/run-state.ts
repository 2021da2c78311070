import type { CompiledNetwork } from '../compile.ts';
import type { StationMeters } from '../measures/station-meters.ts';
import type { Clock } from './clock.ts';
import { JobPool } from './job-pool.ts';
import { ServiceTimes } from './service-times.ts';
import { VisitPlan } from './visit-plan.ts';

/** No event to come. */
export const NEVER = Number.POSITIVE_INFINITY;

/** What the parts of the kernel share: the clock, the jobs, the next-event times and the meters. */
export class RunState {
  readonly jobs = new JobPool();
  /** By station, then by source, then of the next reading: when the next event there is. Then never, up to a multiple of four. */
  readonly next: Float64Array;
  readonly readingPlace: number;
  readonly times: ServiceTimes;
  /** By visit, among all classes' visits. */
  readonly plans: readonly VisitPlan[];

  constructor(
    readonly net: CompiledNetwork,
    readonly clock: Clock,
    readonly meters: StationMeters,
  ) {
    this.readingPlace = net.stationCount + net.network.sources.length;
    this.next = new Float64Array(4 * Math.ceil((this.readingPlace + 1) / 4)).fill(NEVER);
    this.times = new ServiceTimes(net, this.jobs);
    this.plans = Array.from(net.visitStation, (_, visit) => new VisitPlan(net, visit));
  }
}
