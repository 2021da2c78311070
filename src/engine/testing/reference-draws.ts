import type { Network, Variation, Visit } from '../network.ts';
import { hashName, mix32 } from '../numeric/hash.ts';
import { KeyedWords, keyedExponential } from '../numeric/random.ts';
import { drawVariation, VariationCode, variationParameter } from '../variation.ts';

/** The random bits of a job, and how often chance has sent it on: with a visit's name they decide every draw. */
export interface Bits {
  readonly seedA: number;
  readonly seedB: number;
  readonly hop: number;
}

const HOP = 0x632be5ab;

/** What a visit's draws are keyed by: its station's name, and how often the route has been there before. */
function visitName(route: readonly Visit[], index: number): string {
  const { station } = route[index];
  const turn = route.slice(0, index).filter((visit) => visit.station === station).length;
  return `${station}#${turn}`;
}

function keysOf(bits: Bits, name: string, salt: number): [number, number] {
  const key = (hashName(name, salt) + Math.imul(bits.hop, HOP)) | 0;
  return [bits.seedA ^ key, (bits.seedB + key) | 0];
}

/** Seconds of service that a visit asks of any station but a link. */
export function drawService(route: readonly Visit[], index: number, bits: Bits, bytes: number): number {
  const { fixed, perByte = 0, bulkFrom = Infinity, perBulkByte = 0, variation } = route[index].cost;
  let mean = fixed + perByte * Math.min(bytes, bulkFrom);
  if (bytes > bulkFrom) mean += perBulkByte * (bytes - bulkFrom);
  return variation === undefined ? mean : mean * draw(variation, keysOf(bits, visitName(route, index), 1));
}

/** The number in (0, 1) that decides whether a visit happens. */
export function drawSkip(route: readonly Visit[], index: number, bits: Bits): number {
  return drawChoice(route, index, bits, 2);
}

/** The number in (0, 1) that decides where a job goes from a visit. */
export function drawBranch(route: readonly Visit[], index: number, bits: Bits): number {
  return drawChoice(route, index, bits, 7);
}

function drawChoice(route: readonly Visit[], index: number, bits: Bits, purpose: number): number {
  const [a, b] = keysOf(bits, visitName(route, index), purpose);
  return (new KeyedWords().restart(a, b).next() + 0.5) / 4294967296;
}

function draw(variation: Variation, [a, b]: [number, number]): number {
  const words = new KeyedWords();
  if (variation.kind === 'exponential') return keyedExponential(a, b, words);
  return drawVariation(VariationCode[variation.kind], variationParameter(variation), words.restart(a, b));
}

/** The draws of one client of a closed source. */
export class ClientDraws {
  private readonly keyA: number;
  private readonly keyB: number;

  constructor(
    source: Network['sources'][number],
    private readonly client: number,
    seed: number,
  ) {
    this.keyA = mix32(seed ^ hashName(source.name, 5));
    this.keyB = mix32(seed + hashName(source.name, 6));
  }

  /** A think time of mean 1; thoughts are counted from 1. */
  thought(variation: Variation, thoughts: number): number {
    return drawVariation(
      VariationCode[variation.kind],
      variationParameter(variation),
      new KeyedWords().restart(this.keyA ^ mix32(this.client), this.keyB + Math.imul(thoughts, 0x85ebca77)),
    );
  }

  /** The bits of a request: of a thought's first try, second try, ... */
  request(thoughts: number, retries: number): { seedA: number; seedB: number } {
    const half = (which: number) => {
      const key = Math.imul(thoughts * 64 + retries, 2) + which;
      const a = this.keyA + Math.imul(this.client, 0x9e3779b9);
      return new KeyedWords().restart(a, this.keyB ^ mix32(key)).next();
    };
    return { seedA: half(0), seedB: half(1) };
  }
}
