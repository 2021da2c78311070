import type { Arrivals, Source } from '../network.ts';
import { hashName } from '../numeric/hash.ts';
import { exponential, nextWord, StreamWords, seedStream } from '../numeric/random.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';

/** Words of the two xoshiro states of a source: one times the arrivals, one gives the jobs their random bits. */
const STREAM_WORDS = 8;

/** When the sources' next jobs come, and the random bits those jobs carry. */
export class ArrivalStreams implements Stateful {
  private readonly streams: Int32Array;
  /** By source: jobs so far, and the operational time of the last (the integral of the rate up to it). */
  private readonly progress: Float64Array;
  private readonly timing: StreamWords[];

  constructor(
    private readonly sources: readonly Source[],
    seed: number,
  ) {
    this.streams = new Int32Array(sources.length * STREAM_WORDS);
    this.progress = new Float64Array(sources.length * 2);
    this.timing = sources.map((_, i) => new StreamWords(this.streams, i * STREAM_WORDS));
    for (const [i, { name }] of sources.entries()) {
      seedStream(this.streams, i * STREAM_WORDS, seed, hashName(name, 3));
      seedStream(this.streams, i * STREAM_WORDS + 4, seed, hashName(name, 4));
    }
  }

  /** Draws when the source's next job comes; Infinity when none will. */
  next(source: number): number {
    const { arrivals } = this.sources[source];
    this.progress[source * 2]++;
    if (arrivals.kind === 'constant') return this.progress[source * 2] / arrivals.rate;
    const isPoisson = arrivals.kind === 'poisson' || arrivals.spacing === 'poisson';
    this.progress[source * 2 + 1] += isPoisson ? exponential(this.timing[source]) : 1;
    const operational = this.progress[source * 2 + 1];
    return arrivals.kind === 'poisson' ? operational / arrivals.rate : timeOf(operational, arrivals.points);
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
}

type RampPoints = Extract<Arrivals, { kind: 'ramp' }>['points'];

/** The time by which a piecewise-linear rate has integrated to `operational`. */
function timeOf(operational: number, points: RampPoints): number {
  let left = operational;
  for (let i = 0; i < points.length - 1; i++) {
    const { at, rate } = points[i];
    const end = points[i + 1];
    const span = end.at - at;
    const area = ((rate + end.rate) / 2) * span;
    if (left < area) {
      // left = rate tau + slope tau^2 / 2, in the form that does not cancel.
      const slope = (end.rate - rate) / span;
      return at + (2 * left) / (rate + Math.sqrt(rate * rate + 2 * slope * left));
    }
    left -= area;
  }
  const { at, rate } = points[points.length - 1];
  return rate === 0 ? Number.POSITIVE_INFINITY : at + left / rate;
}
