import type { ClosedArrivals, Source } from '../network.ts';
import { ClientDraws } from './reference-draws.ts';

/** What clients may do in the network. */
export interface ClientWorld {
  now(): number;
  /** Runs `act` at an instant; of several clients at the same one, the lower number first. */
  at(instant: number, client: number, act: () => void): () => void;
  /** Sends a request; `whenDone` is told what became of it. */
  send(bits: { seedA: number; seedB: number }, whenDone: (isCarried: boolean) => void): void;
}

/** The clients of one closed source, each a chain of thinking, sending and waiting. */
export class ReferenceClients {
  readonly counts = { answered: 0, late: 0, timedOut: 0, retried: 0, failed: 0 };

  constructor(
    source: Source,
    private readonly arrivals: ClosedArrivals,
    seed: number,
    private readonly world: ClientWorld,
  ) {
    for (let client = 0; client < arrivals.clients; client++) {
      this.think(client, new ClientDraws(source, client, seed), 1);
    }
  }

  private think(client: number, draws: ClientDraws, thoughts: number): void {
    const { thinkTime, thinkVariation = { kind: 'constant' } } = this.arrivals;
    const wakesAt = this.world.now() + thinkTime * draws.thought(thinkVariation, thoughts);
    this.world.at(wakesAt, client, () => this.send(client, draws, thoughts, 0));
  }

  private send(client: number, draws: ClientDraws, thoughts: number, retries: number): void {
    const { world, counts, arrivals } = this;
    let isWaiting = true;
    const goOn = () => {
      isWaiting = false;
      this.think(client, draws, thoughts + 1);
    };
    const cancel = world.at(world.now() + (arrivals.timeOut ?? Infinity), client, () => {
      counts.timedOut++;
      isWaiting = false;
      const { limit, firstPause, factor } = arrivals.retries ?? { limit: 0, firstPause: 0, factor: 1 };
      if (retries >= limit) {
        counts.failed++;
        goOn();
        return;
      }
      counts.retried++;
      let pause = firstPause;
      for (let i = 0; i < retries; i++) pause *= factor;
      world.at(world.now() + pause, client, () => this.send(client, draws, thoughts, retries + 1));
    });
    world.send(draws.request(thoughts, retries), (isCarried) => {
      if (isCarried && !isWaiting) {
        counts.late++;
      } else if (isCarried) {
        counts.answered++;
        cancel();
        goOn();
      } else if (isWaiting && arrivals.timeOut === undefined) {
        counts.failed++;
        goOn();
      }
    });
  }
}
