import type { RunTotals } from '../measures/run-totals.ts';
import type { TraceJob } from '../network.ts';
import type { SavedState, Stateful } from '../state.ts';
import { ArrivalStreams } from './arrivals.ts';
import { ClientPopulation } from './clients.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';

/** Where jobs come from: open streams, and clients who wait for what they sent. */
export class Sources implements Stateful {
  readonly streams: ArrivalStreams;
  /** By source; null where the source is open. */
  private readonly populations: readonly (ClientPopulation | null)[];
  /** By source: the sizes of its jobs, and the recording that may know better. */
  readonly requestBytes: Float64Array;
  readonly responseBytes: Float64Array;
  /** By source: when it ends. */
  readonly until: Float64Array;
  private readonly recorded: readonly (readonly TraceJob[] | null)[];
  /** By source: number of its first client among all. */
  private readonly firstClient: readonly number[];
  /** By client: its source. */
  private readonly sourceOf: Int32Array;

  constructor(
    private readonly run: RunState,
    readonly totals: RunTotals,
    seed: number,
  ) {
    const { sources } = run.net.network;
    this.streams = new ArrivalStreams(sources, seed);
    this.populations = sources.map((source) =>
      source.arrivals.kind === 'closed' ? new ClientPopulation(source, source.arrivals, seed) : null,
    );
    this.requestBytes = Float64Array.from(sources, ({ requestBytes }) => requestBytes);
    this.responseBytes = Float64Array.from(sources, ({ responseBytes }) => responseBytes);
    this.until = Float64Array.from(sources, ({ until = NEVER }) => until);
    this.recorded = sources.map(({ arrivals }) => (arrivals.kind === 'trace' ? arrivals.jobs : null));
    const clients = sources.map(({ arrivals }) => (arrivals.kind === 'closed' ? arrivals.clients : 0));
    this.firstClient = clients.map((_, i) => clients.slice(0, i).reduce((sum, count) => sum + count, 0));
    this.sourceOf = Int32Array.from(
      clients.flatMap((count, source) => new Array<number>(count).fill(source)),
    );
    for (const [i, population] of this.populations.entries()) {
      this.expect(i, population?.nextAt ?? this.streams.nextFrom(i, sources[i].from ?? 0));
    }
  }

  /** The source's event: the job that is born, numbered by those before it, or NONE when a client only gave up waiting. */
  event(source: number): number {
    const population = this.populations[source];
    if (population !== null) return this.clientEvent(source, population);
    const job = this.birth(source);
    this.streams.draw(source);
    this.expectStream(source);
    return job;
  }

  carried(job: number): void {
    this.tell(job, true);
  }

  dropped(job: number): void {
    this.tell(job, false);
  }

  clientCounts(source: number): Float64Array | undefined {
    return this.populations[source]?.counts;
  }

  save(): SavedState {
    return [...this.streams.save(), ...this.populations.flatMap((population) => population?.save() ?? [])];
  }

  load(saved: SavedState): void {
    let at = this.streams.save().length;
    this.streams.load(saved.slice(0, at));
    for (const population of this.populations) {
      if (population === null) continue;
      const length = population.save().length;
      population.load(saved.slice(at, at + length));
      at += length;
    }
  }

  private birth(source: number): number {
    const { jobs, clock } = this.run;
    const job = jobs.take();
    jobs.number[job] = this.totals.offered;
    jobs.seedA[job] = this.streams.jobWord(source);
    jobs.seedB[job] = this.streams.jobWord(source);
    jobs.hop[job] = 0;
    jobs.client[job] = NONE;
    jobs.requestBytes[job] = this.requestBytes[source];
    jobs.responseBytes[job] = this.responseBytes[source];
    jobs.bornAt[job] = clock.now;
    const recorded = this.recorded[source];
    if (recorded !== null) this.takeSizes(job, recorded[this.streams.drawn(source) - 1]);
    return job;
  }

  private clientEvent(source: number, population: ClientPopulation): number {
    const { jobs, clock } = this.run;
    const client = population.act(clock.now);
    const job = client === NONE ? NONE : this.birth(source);
    if (job !== NONE) {
      jobs.client[job] = this.firstClient[source] + client;
      jobs.seedA[job] = population.jobWord(client, 0);
      jobs.seedB[job] = population.jobWord(client, 1);
      population.sent(client, jobs.number[job], clock.now);
    }
    this.expect(source, population.nextAt);
    return job;
  }

  /** The source acts next at `at`, or never again when it has ended by then. */
  private expect(source: number, at: number): void {
    this.run.next[this.run.net.stationCount + source] = at < this.until[source] ? at : NEVER;
  }

  /** As `expect`, at the time that its stream has drawn. */
  private expectStream(source: number): void {
    const { next, net } = this.run;
    const { nextAt } = this.streams;
    const place = net.stationCount + source;
    // Not one assignment of either: see `InOrderStations.take`.
    if (nextAt[source] < this.until[source]) next[place] = nextAt[source];
    else next[place] = NEVER;
  }

  private takeSizes(job: number, { requestBytes, responseBytes }: TraceJob): void {
    const { jobs } = this.run;
    if (requestBytes !== undefined) jobs.requestBytes[job] = requestBytes;
    if (responseBytes !== undefined) jobs.responseBytes[job] = responseBytes;
  }

  private tell(job: number, isCarried: boolean): void {
    const { jobs, clock } = this.run;
    const source = this.sourceOf[jobs.client[job]];
    const population = this.populations[source];
    if (population === null || population === undefined) return;
    const client = jobs.client[job] - this.firstClient[source];
    if (isCarried) population.carried(client, jobs.number[job], clock.now);
    else population.dropped(client, jobs.number[job], clock.now);
    this.expect(source, population.nextAt);
  }
}
