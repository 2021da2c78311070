import type { Arrivals, ClosedArrivals, Source } from '../network.ts';
import { hashName } from '../numeric/hash.ts';
import { exponential, nextWord, StreamWords, seedStream, uniform } from '../numeric/random.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Words of the two xoshiro states of a source: one times the arrivals, one gives the jobs their random bits. */
const STREAM_WORDS = 8;
/** A source's progress: jobs so far, operational time of the last, and for bursts the phase and the instant it ends. */
const Progress = { jobs: 0, operational: 1, phase: 2, phaseEnds: 3, Count: 4 } as const;

export type OpenArrivals = Exclude<Arrivals, ClosedArrivals>;

/** When the open sources' next jobs come, and the random bits those jobs carry. */
export class ArrivalStreams implements Stateful {
  private readonly streams: Int32Array;
  private readonly progress: Float64Array;
  private readonly timing: StreamWords[];

  constructor(
    private readonly sources: readonly Source[],
    seed: number,
  ) {
    this.streams = new Int32Array(sources.length * STREAM_WORDS);
    this.progress = new Float64Array(sources.length * Progress.Count);
    this.timing = sources.map((_, i) => new StreamWords(this.streams, i * STREAM_WORDS));
    for (const [i, { name, arrivals }] of sources.entries()) {
      seedStream(this.streams, i * STREAM_WORDS, seed, hashName(name, 3));
      seedStream(this.streams, i * STREAM_WORDS + 4, seed, hashName(name, 4));
      if (arrivals.kind === 'mmpp') this.startPhases(i, arrivals.meanStays);
    }
  }

  /** Draws when an open source's next job comes; Infinity when none will. */
  next(source: number): number {
    const arrivals = this.sources[source].arrivals as OpenArrivals;
    const at = source * Progress.Count;
    const count = ++this.progress[at + Progress.jobs];
    if (arrivals.kind === 'constant') return count / arrivals.rate;
    if (arrivals.kind === 'trace') return arrivals.jobs[count - 1]?.at ?? Number.POSITIVE_INFINITY;
    if (arrivals.kind === 'mmpp') return this.nextOfBurst(source, arrivals);
    const isPoisson = arrivals.kind !== 'ramp' || arrivals.spacing === 'poisson';
    this.progress[at + Progress.operational] += isPoisson ? exponential(this.timing[source]) : 1;
    const operational = this.progress[at + Progress.operational];
    switch (arrivals.kind) {
      case 'poisson':
        return operational / arrivals.rate;
      case 'ramp':
        return timeOnRamp(operational, arrivals.points);
      case 'steps':
        return timeOnSteps(operational, arrivals.points);
    }
  }

  /** How many jobs have been drawn for a source, the one to come included. */
  drawn(source: number): number {
    return this.progress[source * Progress.Count + Progress.jobs];
  }

  /** 32 of the random bits of the job that comes next. */
  jobWord(source: number): number {
    return nextWord(this.streams, source * STREAM_WORDS + 4);
  }

  save(): SavedState {
    return copyArrays([this.streams, this.progress]);
  }

  load(saved: SavedState): void {
    restoreArrays([this.streams, this.progress], saved);
  }

  /** The phase at time 0 is drawn as it is found at any instant, so that a burst does not start with the run. */
  private startPhases(source: number, [first, second]: readonly [number, number]): void {
    const words = this.timing[source];
    const phase = uniform(words) < first / (first + second) ? 0 : 1;
    const at = source * Progress.Count;
    this.progress[at + Progress.phase] = phase;
    this.progress[at + Progress.phaseEnds] = exponential(words) * (phase === 0 ? first : second);
  }

  /** Poisson within a phase; what is left of an interval when a phase ends is drawn anew, for it has no memory. */
  private nextOfBurst(source: number, { rates, meanStays }: Extract<Arrivals, { kind: 'mmpp' }>): number {
    const words = this.timing[source];
    const { progress } = this;
    const at = source * Progress.Count;
    if (rates[0] === 0 && rates[1] === 0) return Number.POSITIVE_INFINITY;
    let time = progress[at + Progress.operational];
    for (;;) {
      const phase = progress[at + Progress.phase];
      const ends = progress[at + Progress.phaseEnds];
      const arrival = time + exponential(words) / rates[phase];
      if (arrival < ends) {
        progress[at + Progress.operational] = arrival;
        return arrival;
      }
      time = ends;
      progress[at + Progress.phase] = 1 - phase;
      progress[at + Progress.phaseEnds] = ends + exponential(words) * meanStays[1 - phase];
    }
  }
}

type RatePoints = Extract<Arrivals, { kind: 'ramp' }>['points'];

/** The time by which a piecewise-linear rate has integrated to `operational`. */
function timeOnRamp(operational: number, points: RatePoints): number {
  let left = operational;
  for (let i = 0; i < points.length - 1; i++) {
    const { at, rate } = points[i];
    const end = points[i + 1];
    const span = end.at - at;
    const area = ((rate + end.rate) / 2) * span;
    if (left < area) {
      // left = rate tau + slope tau^2 / 2, in the form that does not cancel.
      const slope = (end.rate - rate) / span;
      // Where the rate falls to 0, rounding may take what is under the root below it.
      return at + (2 * left) / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * left)));
    }
    left -= area;
  }
  return afterLast(left, points);
}

/** The same for a rate that jumps at each point and stays. */
function timeOnSteps(operational: number, points: RatePoints): number {
  let left = operational;
  for (let i = 0; i < points.length - 1; i++) {
    const { at, rate } = points[i];
    const area = rate * (points[i + 1].at - at);
    if (left < area) return at + left / rate;
    left -= area;
  }
  return afterLast(left, points);
}

function afterLast(left: number, points: RatePoints): number {
  const { at, rate } = points[points.length - 1];
  return rate === 0 ? Number.POSITIVE_INFINITY : at + left / rate;
}
