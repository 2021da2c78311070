import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import { JobLists } from './job-lists.ts';
import type { RunState } from './run-state.ts';

/** Stations that hold jobs back and let them go together: on a count, when a timer ends, or by a timer that adapts. */
export class Coalescers implements Stateful {
  private readonly held: JobLists;
  private readonly count: Int32Array;
  /** The timer's length now; an adaptive one moves it. */
  private readonly delay: Float64Array;

  constructor(private readonly run: RunState) {
    const { net } = run;
    this.held = new JobLists(run.jobs, net.stationCount);
    this.count = new Int32Array(net.stationCount);
    this.delay = net.coalesceMinDelay.slice();
  }

  admit(job: number, station: number): void {
    const { net, jobs, meters, clock, next } = this.run;
    jobs.startsAt[job] = Number.NaN;
    jobs.endsAt[job] = Number.NaN;
    jobs.leavesAt[job] = Number.NaN;
    meters.enter(station);
    this.held.append(station, job);
    const count = ++this.count[station];
    if (count >= net.coalesceJobs[station]) next[station] = clock.now;
    else if (count === 1) next[station] = clock.now + this.delay[station];
  }

  /** Begins a release: how many go, and no event until somebody comes again. */
  release(station: number): number {
    const { net, next } = this.run;
    const count = this.count[station];
    this.count[station] = 0;
    next[station] = Number.POSITIVE_INFINITY;
    // Busy: wait longer for more. Quiet: let the few there are go sooner. Factors of two are exact.
    const isBusy = 2 * count >= net.coalesceJobs[station];
    const wanted = isBusy ? 2 * this.delay[station] : this.delay[station] / 2;
    this.delay[station] = Math.min(
      net.coalesceMaxDelay[station],
      Math.max(net.coalesceMinDelay[station], wanted),
    );
    return count;
  }

  take(station: number): number {
    return this.held.shift(station);
  }

  save(): SavedState {
    return [...this.held.save(), ...copyArrays(this.arrays())];
  }

  load(saved: SavedState): void {
    this.held.load(saved.slice(0, 2));
    restoreArrays(this.arrays(), saved.slice(2));
  }

  private arrays() {
    return [this.count, this.delay];
  }
}
