import type { RunMeasures } from '../measures/run-measures.ts';
import { drawn, drawStreamExponential, nextWord, STATE_WORDS } from '../numeric/random.ts';
import { type ArrivalStreams, Progress, STREAM_WORDS } from './arrivals.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';
import type { Sources } from './sources.ts';

/**
 * The births of Poisson sources: what `Sources` does for a source of any kind, in one piece. Every request is born, and as a
 * dozen small calls, each of which looks its arrays up anew, it takes twice the time.
 */
export class PlainBirths {
  private readonly streams: ArrivalStreams;
  private readonly rates: Float64Array;

  constructor(
    private readonly run: RunState,
    private readonly sources: Sources,
    private readonly measures: RunMeasures,
  ) {
    this.streams = sources.streams;
    this.rates = Float64Array.from(run.net.network.sources, ({ arrivals }) =>
      arrivals.kind === 'poisson' ? arrivals.rate : 0,
    );
  }

  /** Whether this is the way the jobs of a source are born: each surely has a first visit, and always the same. */
  arePlain(source: number): boolean {
    const { net } = this.run;
    return net.network.sources[source]?.arrivals.kind === 'poisson' && net.sourceVisit[source] >= 0;
  }

  /** The job that is born now; when its source's next one comes is drawn. */
  bear(source: number): number {
    const { run, sources, streams } = this;
    const { jobs, next, net } = run;
    const { words, progress } = streams;
    const job = jobs.take();
    const ownBits = source * STREAM_WORDS + STATE_WORDS;
    jobs.number[job] = sources.totals.offered;
    jobs.seedA[job] = nextWord(words, ownBits);
    jobs.seedB[job] = nextWord(words, ownBits);
    jobs.hop[job] = 0;
    jobs.client[job] = NONE;
    jobs.requestBytes[job] = sources.requestBytes[source];
    jobs.responseBytes[job] = sources.responseBytes[source];
    jobs.bornAt[job] = run.clock.now;
    jobs.visit[job] = net.sourceVisit[source];

    drawStreamExponential(words, source * STREAM_WORDS, streams.timing[source]);
    const at = source * Progress.Count;
    const operational = progress[at + Progress.operational] + drawn[0];
    progress[at + Progress.operational] = operational;
    progress[at + Progress.jobs]++;
    const nextAt = operational / this.rates[source];
    // Not one assignment of either: see `InOrderStations.take`.
    if (nextAt < sources.until[source]) next[net.stationCount + source] = nextAt;
    else next[net.stationCount + source] = NEVER;

    this.measures.born(jobs, job);
    return job;
  }
}
