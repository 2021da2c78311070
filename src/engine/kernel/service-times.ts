import type { CompiledNetwork } from '../compile.ts';
import { drawKeyedExponential, drawn, KeyedWords } from '../numeric/random.ts';
import { drawVaried, VariationCode } from '../variation.ts';
import type { JobPool } from './job-pool.ts';

const UNIT = 1 / 4294967296;
/** Sets one round of a loop apart from the next, where a class's way can come back to a visit. */
export const HOP = 0x632be5ab;

/** What a job's visits cost it, and which way it goes: all draws come from the job's own bits. */
export class ServiceTimes {
  /** What the latest `draw` came to; a field, for a double that a call returns may have to be allocated. */
  readonly seconds = new Float64Array(1);
  private readonly words = new KeyedWords();

  constructor(
    private readonly net: CompiledNetwork,
    private readonly jobs: JobPool,
  ) {}

  bytes(job: number, visit: number): number {
    return this.net.visitIsResponse[visit] === 1 ? this.jobs.responseBytes[job] : this.jobs.requestBytes[job];
  }

  /** Draws the seconds of service that a job asks for at a visit. */
  draw(job: number, visit: number): void {
    const { net, jobs } = this;
    this.costOfBytes(job, visit);
    const variation = net.visitVariation[visit];
    if (variation === VariationCode.constant) return;
    const key = net.visitServiceKey[visit] + Math.imul(jobs.hop[job], HOP);
    const keyA = jobs.seedA[job] ^ key;
    const keyB = (jobs.seedB[job] + key) | 0;
    if (variation === VariationCode.exponential) {
      drawKeyedExponential(keyA, keyB, this.words);
    } else {
      drawn[0] = net.visitParameter[visit];
      drawVaried(variation, this.words.restart(keyA, keyB));
    }
    this.seconds[0] *= drawn[0];
  }

  /** As `draw`, where the plan of the visit says that it is a plain one. */
  drawPlain(job: number, visit: number, serviceKey: number): void {
    const { jobs } = this;
    const key = serviceKey + Math.imul(jobs.hop[job], HOP);
    drawKeyedExponential(jobs.seedA[job] ^ key, (jobs.seedB[job] + key) | 0, this.words);
    this.seconds[0] = this.net.visitFixed[visit] * drawn[0];
  }

  private costOfBytes(job: number, visit: number): void {
    const { net } = this;
    const bytes = this.bytes(job, visit);
    const bulkFrom = net.visitBulkFrom[visit];
    let seconds = net.visitFixed[visit] + net.visitPerByte[visit] * (bytes < bulkFrom ? bytes : bulkFrom);
    if (bytes > bulkFrom) seconds += net.visitPerBulkByte[visit] * (bytes - bulkFrom);
    this.seconds[0] = seconds;
  }

  /** Whether a job makes a visit that it may skip. */
  happens(job: number, visit: number): boolean {
    return this.choice(job, this.net.visitSkipKey[visit]) < this.net.visitProbability[visit];
  }

  /** A number in (0, 1) that decides where a job goes from a visit; another than the one that let the visit happen. */
  branch(job: number, visit: number): number {
    return this.choice(job, this.net.visitBranchKey[visit]);
  }

  private choice(job: number, visitKey: number): number {
    const { jobs } = this;
    const key = visitKey + Math.imul(jobs.hop[job], HOP);
    return (this.words.restart(jobs.seedA[job] ^ key, jobs.seedB[job] + key).next() + 0.5) * UNIT;
  }
}
