import library from 'js-simulator';
import { Fingerprint } from '../../src/engine/measures/fingerprint.ts';
import { Histogram } from '../../src/engine/measures/histogram.ts';
import { hashName } from '../../src/engine/numeric/hash.ts';
import {
  exponential,
  KeyedWords,
  keyedExponential,
  StreamWords,
  seedStream,
} from '../../src/engine/numeric/random.ts';
import { SOURCE_NAME, STATION_NAMES, TANDEM, type TandemCounts } from './tandem-network.ts';

const { Scheduler, SimEvent } = library;

interface Job {
  readonly number: number;
  readonly seedA: number;
  readonly seedB: number;
  readonly bornAt: number;
  leavesAt: number;
}

/**
 * The tandem on the npm package js-simulator, as its friends would write it: an event object for the arrivals and one for
 * each station, which reschedule themselves. Draws, histogram and fingerprint are the engine's own, and departures are
 * fixed at admission as there: what differs is the scheduling, and that jobs are objects.
 */
export function runOnJsSimulator(until: number): TandemCounts {
  const scheduler = new Scheduler();
  const fingerprint = new Fingerprint();
  const sojourn = new Histogram();
  const words = new KeyedWords();
  let offered = 0;
  let carried = 0;
  let dropped = 0;
  let isOver = false;

  class Station extends SimEvent {
    private readonly waiting: Job[] = [];
    private readonly serviceKey: number;
    private head = 0;
    private present = 0;
    private freeAt = 0;

    constructor(
      name: string,
      private readonly next: Station | null,
    ) {
      super();
      this.serviceKey = hashName(`${name}#0`, 1) | 0;
    }

    admit(job: Job, now: number): void {
      if (this.present >= TANDEM.capacity) {
        dropped++;
        fingerprint.add(3, job.number, { now });
        return;
      }
      const service = keyedExponential(job.seedA ^ this.serviceKey, (job.seedB + this.serviceKey) | 0, words);
      this.freeAt = (this.freeAt > now ? this.freeAt : now) + service;
      job.leavesAt = this.freeAt;
      this.waiting[(this.head + this.present++) % TANDEM.capacity] = job;
      if (this.present === 1) scheduler.schedule(this, job.leavesAt);
    }

    override update(): void {
      const now = this.time;
      const job = this.waiting[this.head] as Job;
      this.head = (this.head + 1) % TANDEM.capacity;
      if (--this.present > 0) scheduler.schedule(this, (this.waiting[this.head] as Job).leavesAt);
      if (this.next !== null) {
        this.next.admit(job, now);
        return;
      }
      carried++;
      sojourn.add(now - job.bornAt);
      fingerprint.add(2, job.number, { now });
    }
  }

  class Arrivals extends SimEvent {
    private readonly streams = new Int32Array(8);
    private readonly timing = new StreamWords(this.streams, 0);
    private readonly seeds = new StreamWords(this.streams, 4);
    private operational = 0;

    constructor(private readonly first: Station) {
      super();
      seedStream(this.streams, 0, TANDEM.seed, hashName(SOURCE_NAME, 3));
      seedStream(this.streams, 4, TANDEM.seed, hashName(SOURCE_NAME, 4));
      this.scheduleNext();
    }

    override update(): void {
      const now = this.time;
      const job: Job = {
        number: offered++,
        seedA: this.seeds.bits(),
        seedB: this.seeds.bits(),
        bornAt: now,
        leavesAt: 0,
      };
      this.scheduleNext();
      fingerprint.add(1, job.number, { now });
      this.first.admit(job, now);
    }

    private scheduleNext(): void {
      this.operational += exponential(this.timing);
      scheduler.schedule(this, this.operational / TANDEM.rate);
    }
  }

  class End extends SimEvent {
    override update(): void {
      isOver = true;
    }
  }

  const first = STATION_NAMES.reduceRight<Station | null>((next, name) => new Station(name, next), null);
  if (first === null) throw new Error('a tandem without a station');
  new Arrivals(first);
  scheduler.schedule(new End(), until);
  while (!isOver) scheduler.update();
  return { offered, carried, dropped, fingerprint: fingerprint.read(until, offered - carried - dropped) };
}
