import type { Arrivals, ClosedArrivals, RatePoint, Source } from '../network.ts';
import { hashName } from '../numeric/hash.ts';
import {
  drawn,
  drawStreamExponential,
  exponential,
  nextWord,
  STATE_WORDS,
  StreamWords,
  seedStream,
  uniform,
} from '../numeric/random.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Words of the two xoshiro states of a source: one times the arrivals, one gives the jobs their random bits. */
export const STREAM_WORDS = 2 * STATE_WORDS;
/** A source's progress: jobs so far, operational time of the last, and for bursts the phase and the instant it ends. */
export const Progress = { jobs: 0, operational: 1, phase: 2, phaseEnds: 3, Count: 4 } as const;

export type OpenArrivals = Exclude<Arrivals, ClosedArrivals>;

/** When the open sources' next jobs come, and the random bits those jobs carry. */
export class ArrivalStreams implements Stateful {
  /** By source: its two states, and its progress. */
  readonly words: Int32Array;
  readonly progress: Float64Array;
  /** By source: the first of its states, as a stream. */
  readonly timing: readonly StreamWords[];
  /** By source: when the job drawn last comes; Infinity when none will. */
  readonly nextAt: Float64Array;

  constructor(
    private readonly sources: readonly Source[],
    seed: number,
  ) {
    this.words = new Int32Array(sources.length * STREAM_WORDS);
    this.progress = new Float64Array(sources.length * Progress.Count);
    this.nextAt = new Float64Array(sources.length);
    this.timing = sources.map((_, i) => new StreamWords(this.words, i * STREAM_WORDS));
    for (const [i, { name, stream = name, arrivals }] of sources.entries()) {
      seedStream(this.words, i * STREAM_WORDS, seed, hashName(stream, 3));
      seedStream(this.words, i * STREAM_WORDS + STATE_WORDS, seed, hashName(stream, 4));
      if (arrivals.kind === 'mmpp') this.startPhases(i, arrivals.meanStays);
    }
  }

  /** As `draw`; Infinity when no job will come. */
  next(source: number): number {
    this.draw(source);
    return this.nextAt[source];
  }

  /** Draws as `next`, past the jobs that would come before `from`. */
  nextFrom(source: number, from: number): number {
    while (this.next(source) < from) {
      this.jobWord(source);
      this.jobWord(source);
    }
    return this.nextAt[source];
  }

  /** How many jobs have been drawn for a source, the one to come included. */
  drawn(source: number): number {
    return this.progress[source * Progress.Count + Progress.jobs];
  }

  /** 32 of the random bits of the job that comes next. */
  jobWord(source: number): number {
    return nextWord(this.words, source * STREAM_WORDS + STATE_WORDS);
  }

  save(): SavedState {
    return copyArrays([this.words, this.progress]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.words, this.progress], saved);
  }

  /** The phase at time 0 is drawn as it is found at any instant, so that a burst does not start with the run. */
  private startPhases(source: number, [first, second]: readonly [number, number]): void {
    const words = this.timing[source];
    const phase = uniform(words) < first / (first + second) ? 0 : 1;
    const at = source * Progress.Count;
    this.progress[at + Progress.phase] = phase;
    this.progress[at + Progress.phaseEnds] = exponential(words) * (phase === 0 ? first : second);
  }

  /** Draws when an open source's next job comes, into `nextAt`. */
  draw(source: number): void {
    const { progress, nextAt } = this;
    const arrivals = this.sources[source].arrivals as OpenArrivals;
    const at = source * Progress.Count;
    const count = ++progress[at + Progress.jobs];
    switch (arrivals.kind) {
      case 'poisson':
        this.passInterval(source);
        nextAt[source] = progress[at + Progress.operational] / arrivals.rate;
        break;
      case 'constant':
        nextAt[source] = count / arrivals.rate;
        break;
      case 'trace':
        nextAt[source] = arrivals.jobs[count - 1]?.at ?? Number.POSITIVE_INFINITY;
        break;
      case 'mmpp':
        this.drawInBursts(source, arrivals);
        break;
      case 'ramp':
        if (arrivals.spacing === 'constant') progress[at + Progress.operational] += 1;
        else this.passInterval(source);
        this.drawByRate(source, arrivals.points, true);
        break;
      case 'steps':
        this.passInterval(source);
        this.drawByRate(source, arrivals.points, false);
        break;
    }
  }

  /** Operational time goes on by an exponential of mean 1. */
  private passInterval(source: number): void {
    drawStreamExponential(this.words, source * STREAM_WORDS, this.timing[source]);
    this.progress[source * Progress.Count + Progress.operational] += drawn[0];
  }

  /** Poisson within a phase; what is left of an interval when a phase ends is drawn anew, for it has no memory. */
  private drawInBursts(source: number, { rates, meanStays }: Extract<Arrivals, { kind: 'mmpp' }>): void {
    const words = this.timing[source];
    const { progress, nextAt } = this;
    const at = source * Progress.Count;
    if (rates[0] === 0 && rates[1] === 0) {
      nextAt[source] = Number.POSITIVE_INFINITY;
      return;
    }
    let time = progress[at + Progress.operational];
    for (;;) {
      const phase = progress[at + Progress.phase];
      const ends = progress[at + Progress.phaseEnds];
      const arrival = time + exponential(words) / rates[phase];
      if (arrival < ends) {
        progress[at + Progress.operational] = arrival;
        nextAt[source] = arrival;
        return;
      }
      time = ends;
      progress[at + Progress.phase] = 1 - phase;
      progress[at + Progress.phaseEnds] = ends + exponential(words) * meanStays[1 - phase];
    }
  }

  /** The time by which a source's rate has integrated to its operational time. Between points the rate is straight or flat. */
  private drawByRate(source: number, points: readonly RatePoint[], isStraight: boolean): void {
    const { nextAt } = this;
    let left = this.progress[source * Progress.Count + Progress.operational];
    const last = points.length - 1;
    for (let i = 0; i < last; i++) {
      const { at, rate } = points[i];
      const end = points[i + 1];
      const span = end.at - at;
      const area = isStraight ? ((rate + end.rate) / 2) * span : rate * span;
      if (left < area) {
        const slope = (end.rate - rate) / span;
        // Straight: left = rate tau + slope tau^2 / 2, in the form that does not cancel. Where the rate falls to 0, rounding
        // may take what is under the root below it.
        if (isStraight)
          nextAt[source] = at + (2 * left) / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * left)));
        else nextAt[source] = at + left / rate;
        return;
      }
      left -= area;
    }
    const { at, rate } = points[last];
    if (rate === 0) nextAt[source] = Number.POSITIVE_INFINITY;
    else nextAt[source] = at + left / rate;
  }
}
