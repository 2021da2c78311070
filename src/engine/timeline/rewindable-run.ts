import type { Frame, HistogramBins } from '../frame.ts';
import type { Network } from '../network.ts';
import { type RunOptions, Simulation, type Snapshot } from '../simulation.ts';
import type { Seconds } from '../units.ts';
import { type CheckpointRules, Checkpoints } from './checkpoints.ts';
import { JobReplay } from './job-replay.ts';

/**
 * Room for some 300 checkpoints of the lab's networks. Ten seconds at 100,000 requests a second are then cut into pieces
 * of about 4,000 requests, each of which is replayed in some 15 ms.
 */
const USUAL_RULES: CheckpointRules = { firstSpacing: 1024, mostBytes: 64 * 1024 * 1024 };

/** Events between two looks at whether a checkpoint is due. */
const LOOK_UP = 4096;

/**
 * A run that can be asked for any instant, also an earlier one: the nearest checkpoint before it is put back, and the way
 * from there is run again. A state is a function of network, seed and instant, so what comes of it is the very same.
 */
export class RewindableRun {
  private readonly simulation: Simulation;
  private readonly checkpoints: Checkpoints;
  /** The greatest instant that the run has been at. */
  private furthestAt: Seconds = 0;

  /** Throws as `Simulation` does. */
  constructor(
    private readonly network: Network,
    private readonly options: RunOptions,
    rules: CheckpointRules = USUAL_RULES,
  ) {
    this.simulation = new Simulation(network, options);
    this.checkpoints = new Checkpoints(rules);
    this.keepCheckpoint();
  }

  get now(): Seconds {
    return this.simulation.now;
  }

  /** How much of the run is known: going back anywhere before it takes a short replay, beyond it has to be computed. */
  get furthest(): Seconds {
    return this.furthestAt;
  }

  get checkpointBytes(): number {
    return this.checkpoints.totalBytes;
  }

  /** Runs to `until`, back or forth, at most about `budget` events; true when it is there. Throws a RangeError for no instant. */
  goSome(until: Seconds, budget: number): boolean {
    const { simulation } = this;
    if (!(until >= 0 && until < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a run is at 0 s or later, not at ${until} s`);
    }
    this.leapTowards(until);
    for (let left = budget; left > 0; left -= LOOK_UP) {
      const isThere = simulation.advanceSome(until, Math.min(left, LOOK_UP));
      this.furthestAt = Math.max(this.furthestAt, simulation.now);
      if (this.checkpoints.jobsToNext(simulation.offered) === 0) this.keepCheckpoint();
      if (isThere) return true;
    }
    return false;
  }

  go(until: Seconds): void {
    while (!this.goSome(until, Number.MAX_SAFE_INTEGER));
  }

  /** To the instant of the next event, all that happens at it included; stays where it is when there is none by `latest`. */
  stepForward(latest: Seconds): void {
    const next = this.simulation.nextEventAt;
    if (next <= latest) this.go(next);
  }

  /** To the instant of the last event before this one, or to time 0 when there was none. */
  stepBack(): void {
    const { simulation } = this;
    const { now } = simulation;
    let before = now;
    while (before > 0) {
      const checkpoint = this.checkpoints.newest(({ at }) => at < before);
      if (checkpoint === undefined) break;
      simulation.restore(checkpoint.snapshot);
      let hasStepped = false;
      for (let next = simulation.nextEventAt; next < now; next = simulation.nextEventAt) {
        simulation.advance(next);
        hasStepped = true;
      }
      if (hasStepped) return;
      // Nothing between this checkpoint and now: the event before is further back.
      before = checkpoint.at;
    }
    this.go(0);
  }

  frame(maxMarks: number): Frame {
    return this.simulation.frame(maxMarks);
  }

  /** Times spent at every station by those who have left it, up to this instant. */
  stationHistograms(): HistogramBins[] {
    return this.simulation.stationHistograms();
  }

  /** A replay in which one job alone is followed; this run stays as and where it is. */
  followJob(job: number): JobReplay {
    const before = this.checkpoints.newest(({ offered }) => offered <= job);
    return new JobReplay(this.network, this.options, job, before?.snapshot as Snapshot);
  }

  private leapTowards(until: Seconds): void {
    const { simulation, checkpoints } = this;
    const checkpoint = checkpoints.newest(({ at }) => at <= until);
    const isBack = until < simulation.now;
    if (checkpoint !== undefined && (isBack || checkpoint.at > simulation.now)) {
      simulation.restore(checkpoint.snapshot);
    }
  }

  private keepCheckpoint(): void {
    const { simulation, checkpoints } = this;
    checkpoints.add(simulation.now, simulation.offered, simulation.snapshot());
  }
}
