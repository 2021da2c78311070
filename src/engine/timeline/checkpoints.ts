import type { Snapshot } from '../simulation.ts';
import type { Bytes, Seconds } from '../units.ts';

export interface Checkpoint {
  readonly at: Seconds;
  /** Jobs born by then. */
  readonly offered: number;
  readonly snapshot: Snapshot;
  readonly bytes: Bytes;
}

export interface CheckpointRules {
  /** Jobs born between two checkpoints at first: a measure of the work of a replay, as seconds are not. */
  readonly firstSpacing: number;
  /** All checkpoints together take no more than this; when they would, every second one goes and the spacing doubles. */
  readonly mostBytes: Bytes;
}

/** A run's saved states, in order of time, no more than there is room for. The first is never given up. */
export class Checkpoints {
  private readonly kept: Checkpoint[] = [];
  private bytes = 0;
  private spacing: number;

  constructor(private readonly rules: CheckpointRules) {
    this.spacing = rules.firstSpacing;
  }

  get count(): number {
    return this.kept.length;
  }

  get totalBytes(): Bytes {
    return this.bytes;
  }

  /** Jobs that may still be born before the next checkpoint is due; 0 when it is. */
  jobsToNext(offered: number): number {
    const newest = this.kept.at(-1);
    return newest === undefined ? 0 : Math.max(0, newest.offered + this.spacing - offered);
  }

  add(at: Seconds, offered: number, snapshot: Snapshot): void {
    const bytes = sizeOf(snapshot);
    this.kept.push({ at, offered, snapshot, bytes });
    this.bytes += bytes;
    while (this.bytes > this.rules.mostBytes && this.kept.length > 2) this.thin();
  }

  /** The newest that `isEarly` holds for; it must hold for the first of all, and for none after one it does not hold for. */
  newest(isEarly: (checkpoint: Checkpoint) => boolean): Checkpoint | undefined {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isEarly(this.kept[middle])) low = middle + 1;
      else high = middle;
    }
    return this.kept[low - 1];
  }

  private thin(): void {
    const remaining = this.kept.filter((_, i) => i % 2 === 0);
    this.kept.splice(0, this.kept.length, ...remaining);
    this.bytes = remaining.reduce((sum, { bytes }) => sum + bytes, 0);
    this.spacing *= 2;
  }
}

function sizeOf({ parts }: Snapshot): Bytes {
  let bytes = 0;
  for (const part of parts) for (const array of part) bytes += array.byteLength;
  return bytes;
}
