import type { LifeLineVisit } from '../measures/life-lines.ts';
import type { Network } from '../network.ts';
import { type RunOptions, Simulation, type Snapshot } from '../simulation.ts';
import type { Seconds } from '../units.ts';

/** Visits of one job that are kept: a route that loops is cut off here. */
const MOST_VISITS = 1000;
/** Events between two looks at whether the job is gone. */
const LOOK_UP = 1024;

/** What became of one job, as far as it was followed. */
export interface JobStory {
  readonly job: number;
  /** Visits that have ended, in their order; without any, the job was not born or is still at its first station. */
  readonly visits: readonly LifeLineVisit[];
  /** How it stands at `until`. */
  readonly end: 'not-born' | 'in-flight' | 'carried' | 'dropped';
  /** The instant up to which it was followed: that of its end, or the asked one. */
  readonly until: Seconds;
}

/** A run of its own that follows one job from a state before its birth. */
export class JobReplay {
  private readonly simulation: Simulation;

  constructor(
    network: Network,
    options: RunOptions,
    private readonly job: number,
    before: Snapshot,
  ) {
    this.simulation = new Simulation(network, {
      ...options,
      lifeLines: { only: job, mostVisits: MOST_VISITS },
    });
    this.simulation.restore(before);
  }

  /** Runs about `budget` events at most; true when the job is gone, or when `until` is reached. */
  goSome(until: Seconds, budget: number): boolean {
    for (let left = budget; left > 0; left -= LOOK_UP) {
      if (this.endOf() !== null) return true;
      if (this.simulation.advanceSome(Math.max(until, this.simulation.now), Math.min(left, LOOK_UP)))
        return true;
    }
    return false;
  }

  story(): JobStory {
    const visits = this.simulation.lifeLines();
    const ended = this.endOf();
    const until = visits.at(-1)?.leftAt ?? this.simulation.now;
    if (ended !== null) return { job: this.job, visits, end: ended, until };
    const isBorn = this.simulation.offered > this.job;
    return { job: this.job, visits, end: isBorn ? 'in-flight' : 'not-born', until: this.simulation.now };
  }

  private endOf(): 'carried' | 'dropped' | null {
    if (this.simulation.offered <= this.job) return null;
    const last = this.simulation.lifeLines().at(-1);
    if (last?.isDropped) return 'dropped';
    return this.simulation.isInFlight(this.job) ? null : 'carried';
  }
}
