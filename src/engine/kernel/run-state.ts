import type { CompiledNetwork } from '../compile.ts';
import type { StationMeters } from '../measures/station-meters.ts';
import { JobPool } from './job-pool.ts';
import { ServiceTimes } from './service-times.ts';

/** No event to come. */
export const NEVER = Number.POSITIVE_INFINITY;

/** What the parts of the kernel share: the clock, the jobs, the next-event times and the meters. */
export class RunState {
  now = 0;
  readonly jobs = new JobPool();
  /** By station, then by source, then of the next reading: when the next event there is. */
  readonly next: Float64Array;
  readonly times: ServiceTimes;

  constructor(
    readonly net: CompiledNetwork,
    readonly meters: StationMeters,
  ) {
    this.next = new Float64Array(net.stationCount + net.network.sources.length + 1).fill(NEVER);
    this.times = new ServiceTimes(net, this.jobs);
  }
}
