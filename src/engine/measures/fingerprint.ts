import type { Clock } from '../kernel/clock.ts';
import { highWord, lowWord } from '../numeric/double-bits.ts';
import { mix32 } from '../numeric/hash.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/**
 * 64 bits that stand for a run so far. Every birth, drop and completion goes in with its job's number and the exact bits
 * of its time, in order: two runs that differ in one bit of one event's time differ here (but for 1 in 2^64).
 */
export class Fingerprint implements Stateful {
  private readonly lanes = Int32Array.from([0x243f6a88, 0x85a308d3]);

  add(event: number, job: number, clock: Readonly<Pick<Clock, 'now'>>): void {
    const { lanes } = this;
    lanes[0] = mix32(lanes[0] ^ lowWord(clock.now)) + job;
    lanes[1] = mix32(lanes[1] ^ highWord(clock.now) ^ Math.imul(event, 0x9e3779b9)) + lanes[0];
  }

  /** 16 hexadecimal digits; the instant of reading and the number in flight are part of them. */
  read(now: number, inFlight: number): string {
    const a = mix32(mix32(this.lanes[0] ^ lowWord(now)) + inFlight) >>> 0;
    const b = mix32(mix32(this.lanes[1] ^ highWord(now)) + a) >>> 0;
    return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
  }

  save(): SavedState {
    return copyArrays([this.lanes]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.lanes], saved);
  }
}
