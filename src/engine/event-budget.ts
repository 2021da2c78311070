import { RunStopped } from './run-stopped.ts';

/** Events between two looks at what is left. */
const AT_A_TIME = 1_000_000;

/** How many events one run, or several together, may still take: so that what would go on for years ends with a reason. */
export class EventBudget {
  private left: number;

  constructor(private readonly most: number) {
    this.left = most;
  }

  /**
   * Calls `advance` with a share of what is left, until it says that it has come to its end. Throws `RunStopped` when
   * nothing is left. Events are counted by the shares begun, so the last of a run counts as a whole one.
   */
  spend(advance: (events: number) => boolean): void {
    for (;;) {
      if (this.left <= 0) {
        throw new RunStopped(
          `stopped after ${this.most} events: take a shorter time, a lower load, or allow more events`,
        );
      }
      const share = Math.min(AT_A_TIME, this.left);
      this.left -= share;
      if (advance(share)) return;
    }
  }
}
