import type { ClosedArrivals, Source } from '../network.ts';
import { hashName, mix32 } from '../numeric/hash.ts';
import { KeyedWords } from '../numeric/random.ts';
import { copyArrays, restoreArrays, type SavedState, type Stateful } from '../state.ts';
import { drawVariation, VariationCode, variationParameter } from '../variation.ts';
import { ClientHeap } from './client-heap.ts';

const ClientState = { thinking: 0, waiting: 1, backingOff: 2 } as const;
/** Nobody's request is awaited. */
const NOTHING = -1;

/** Places in `ClientPopulation.counts`. */
export const ClientCount = { answered: 0, late: 1, timedOut: 2, retried: 3, failed: 4, Count: 5 } as const;

/**
 * A closed source: N clients, each with one request out at a time. A client thinks, sends, waits. With a time-out it gives
 * up waiting, and sends again after a pause that grows from try to try; after its last try, or when a request is dropped
 * and there is no time-out that would tell it otherwise, it has failed and thinks again. An answer that comes after the
 * time-out is late: the network's work was for nothing.
 */
export class ClientPopulation implements Stateful {
  readonly counts = new Float64Array(ClientCount.Count);
  private readonly heap: ClientHeap;
  private readonly state: Uint8Array;
  /** Number of the job that the client waits for. */
  private readonly awaited: Float64Array;
  private readonly tries: Int32Array;
  /** Thoughts begun: what a client's draws are keyed by, besides its own number. */
  private readonly cycle: Int32Array;
  private readonly words = new KeyedWords();
  private readonly keyA: number;
  private readonly keyB: number;
  private readonly variation: number;
  private readonly parameter: number;

  constructor(
    source: Source,
    private readonly arrivals: ClosedArrivals,
    seed: number,
  ) {
    const { clients, thinkVariation } = arrivals;
    this.heap = new ClientHeap(clients);
    this.state = new Uint8Array(clients);
    this.awaited = new Float64Array(clients).fill(NOTHING);
    this.tries = new Int32Array(clients);
    this.cycle = new Int32Array(clients);
    const { name, stream = name, from = 0 } = source;
    this.keyA = mix32(seed ^ hashName(stream, 5));
    this.keyB = mix32(seed + hashName(stream, 6));
    this.variation = VariationCode[thinkVariation?.kind ?? 'constant'];
    this.parameter = thinkVariation === undefined ? 0 : variationParameter(thinkVariation);
    for (let client = 0; client < clients; client++) this.think(client, from);
  }

  get nextAt(): number {
    return this.heap.nextAt;
  }

  /** Lets the client whose time it is act. Answers the client that sends now, or -1 when its act was something else. */
  act(now: number): number {
    const client = this.heap.first;
    if (this.state[client] === ClientState.waiting) {
      this.giveUpWaiting(client, now);
      return NOTHING;
    }
    return client;
  }

  /** The client has sent job number `job`. */
  sent(client: number, job: number, now: number): void {
    this.state[client] = ClientState.waiting;
    this.awaited[client] = job;
    this.heap.set(client, now + (this.arrivals.timeOut ?? Number.POSITIVE_INFINITY));
  }

  carried(client: number, job: number, now: number): void {
    if (this.awaited[client] !== job) {
      this.counts[ClientCount.late]++;
      return;
    }
    this.counts[ClientCount.answered]++;
    this.think(client, now);
  }

  dropped(client: number, job: number, now: number): void {
    // With a time-out only the time-out tells the client; without one it would wait for ever.
    if (this.arrivals.timeOut !== undefined || this.awaited[client] !== job) return;
    this.counts[ClientCount.failed]++;
    this.think(client, now);
  }

  /** Random bits for the next job of a client, the same whatever became of other clients' jobs. */
  jobWord(client: number, half: 0 | 1): number {
    const key = Math.imul(this.cycle[client] * 64 + this.tries[client], 2) + half;
    return this.words.restart(this.keyA + Math.imul(client, 0x9e3779b9), this.keyB ^ mix32(key)).bits();
  }

  save(): SavedState {
    return [...this.heap.save(), ...copyArrays(this.arrays())];
  }

  load(saved: SavedState): void {
    this.heap.load(saved.slice(0, 3));
    restoreArrays(this.arrays(), saved.slice(3));
  }

  private giveUpWaiting(client: number, now: number): void {
    this.counts[ClientCount.timedOut]++;
    this.awaited[client] = NOTHING;
    const { retries } = this.arrivals;
    if (retries === undefined || this.tries[client] >= retries.limit) {
      this.counts[ClientCount.failed]++;
      this.think(client, now);
      return;
    }
    this.counts[ClientCount.retried]++;
    let pause = retries.firstPause;
    for (let i = 0; i < this.tries[client]; i++) pause *= retries.factor;
    this.tries[client]++;
    this.state[client] = ClientState.backingOff;
    this.heap.set(client, now + pause);
  }

  private think(client: number, now: number): void {
    this.state[client] = ClientState.thinking;
    this.awaited[client] = NOTHING;
    this.tries[client] = 0;
    const cycle = ++this.cycle[client];
    const words = this.words.restart(this.keyA ^ mix32(client), this.keyB + Math.imul(cycle, 0x85ebca77));
    this.heap.set(
      client,
      now + this.arrivals.thinkTime * drawVariation(this.variation, this.parameter, words),
    );
  }

  private arrays() {
    return [this.counts, this.state, this.awaited, this.tries, this.cycle];
  }
}
