import type { SavedState, Stateful } from '../state.ts';
import { ArrivalStreams } from './arrivals.ts';
import { ClientPopulation } from './clients.ts';
import { NONE } from './job-pool.ts';
import { NEVER, type RunState } from './run-state.ts';

/** Where jobs come from: open streams, and clients who wait for what they sent. */
export class Sources implements Stateful {
  private readonly streams: ArrivalStreams;
  /** By source; null where the source is open. */
  private readonly populations: readonly (ClientPopulation | null)[];
  /** By source: number of its first client among all. */
  private readonly firstClient: readonly number[];
  /** By client: its source. */
  private readonly sourceOf: Int32Array;

  constructor(
    private readonly run: RunState,
    seed: number,
  ) {
    const { sources } = run.net.network;
    this.streams = new ArrivalStreams(sources, seed);
    this.populations = sources.map((source) =>
      source.arrivals.kind === 'closed' ? new ClientPopulation(source, source.arrivals, seed) : null,
    );
    const clients = sources.map(({ arrivals }) => (arrivals.kind === 'closed' ? arrivals.clients : 0));
    this.firstClient = clients.map((_, i) => clients.slice(0, i).reduce((sum, count) => sum + count, 0));
    this.sourceOf = Int32Array.from(
      clients.flatMap((count, source) => new Array<number>(count).fill(source)),
    );
    for (let i = 0; i < sources.length; i++) this.schedule(i);
  }

  /** The source's event: the job that is born, numbered `number`, or NONE when a client only gave up waiting. */
  event(source: number, number: number): number {
    const population = this.populations[source];
    const client = population === null ? NONE : population.act(this.run.now);
    const isBirth = population === null || client !== NONE;
    const job = isBirth ? this.birth(source, number) : NONE;
    if (population !== null && isBirth) {
      const { jobs, now } = this.run;
      jobs.client[job] = this.firstClient[source] + client;
      jobs.seedA[job] = population.jobWord(client, 0);
      jobs.seedB[job] = population.jobWord(client, 1);
      population.sent(client, number, now);
    }
    this.schedule(source);
    return job;
  }

  carried(job: number): void {
    this.tell(job, (population, client, number) => population.carried(client, number, this.run.now));
  }

  dropped(job: number): void {
    this.tell(job, (population, client, number) => population.dropped(client, number, this.run.now));
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

  private birth(source: number, number: number): number {
    const { jobs, net, now } = this.run;
    const { requestBytes, responseBytes, arrivals } = net.network.sources[source];
    const recorded = arrivals.kind === 'trace' ? arrivals.jobs[this.streams.drawn(source) - 1] : undefined;
    const job = jobs.take();
    jobs.number[job] = number;
    jobs.seedA[job] = this.streams.jobWord(source);
    jobs.seedB[job] = this.streams.jobWord(source);
    jobs.hop[job] = 0;
    jobs.client[job] = NONE;
    jobs.requestBytes[job] = recorded?.requestBytes ?? requestBytes;
    jobs.responseBytes[job] = recorded?.responseBytes ?? responseBytes;
    jobs.bornAt[job] = now;
    return job;
  }

  private schedule(source: number): void {
    const { next, net } = this.run;
    const population = this.populations[source];
    const at = population === null ? this.streams.next(source) : population.nextAt;
    next[net.stationCount + source] = Number.isNaN(at) ? NEVER : at;
  }

  private tell(
    job: number,
    what: (population: ClientPopulation, client: number, number: number) => void,
  ): void {
    const { jobs, next, net } = this.run;
    const source = this.sourceOf[jobs.client[job]];
    const population = this.populations[source];
    if (population === null || population === undefined) return;
    what(population, jobs.client[job] - this.firstClient[source], jobs.number[job]);
    next[net.stationCount + source] = population.nextAt;
  }
}
