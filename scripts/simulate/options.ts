import { parseArgs } from 'node:util';
import {
  defaultSettings,
  IO_PATH_IDS,
  type IoPathId,
  type LabSettings,
  PART_IDS,
  type PartId,
  SETTING_RANGES,
} from '../../src/pattern/settings.ts';

export interface SimulateOptions {
  /** What to run: a setting of the lab, or a network file. */
  readonly what: { readonly settings: LabSettings } | { readonly file: string };
  readonly seconds: number;
  readonly seed: number;
  readonly replications: number;
  readonly isJson: boolean;
}

export const USAGE = `npm run simulate -- [network.json] [options]

A setting of the lab, when no file is named:
  --part A|B|C         whose load: A is steady, B and C grow from A's rate to their own   (A)
  --path PATH          ${IO_PATH_IDS.join(', ')}   (the part's own)
  --rate N             requests a second   (the part's own)
  --response BYTES     size of a response   (${SETTING_RANGES.responseBytes.default})
  --request BYTES      size of a request   (${SETTING_RANGES.requestBytes.default})

Either:
  --seconds S          simulated seconds to run   (0.1)
  --seed N             whole number from 0 to ${SETTING_RANGES.seed.max}   (${SETTING_RANGES.seed.default})
  --replications R     independent runs, with consecutive seeds; prints means and 95 % intervals   (1)
  --json               print JSON instead of a table
  --help               this text`;

const LAB_OPTIONS = ['part', 'path', 'rate', 'response', 'request'] as const;

/** What was asked for, or every fault of it in words; null asks for the usage text. */
export function readOptions(
  args: readonly string[],
): SimulateOptions | { readonly faults: readonly string[] } | null {
  const parsed = parse(args);
  if ('faults' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help === true) return null;

  const read = new OptionReader(values);
  const [file] = positionals;
  if (positionals.length > 1) read.faults.push(`one file at a time, not ${positionals.length}`);
  if (file !== undefined) {
    for (const name of LAB_OPTIONS) {
      if (values[name] !== undefined) read.faults.push(`--${name}: a network file has its own, leave it out`);
    }
  }
  const seed = read.number('seed', SETTING_RANGES.seed.default, SETTING_RANGES.seed, true);
  const options: SimulateOptions = {
    what: file === undefined ? { settings: readSettings(read, seed) } : { file },
    seconds: read.number('seconds', 0.1, { min: 0, max: 1e6 }, false),
    seed,
    replications: read.number('replications', 1, { min: 1, max: 10_000 }, true),
    isJson: values.json === true,
  };
  return read.faults.length > 0 ? { faults: read.faults } : options;
}

function readSettings(read: OptionReader, seed: number): LabSettings {
  const part: PartId = read.oneOf('part', PART_IDS, 'A');
  const defaults = defaultSettings(part);
  const path: IoPathId = read.oneOf('path', IO_PATH_IDS, defaults.path);
  return {
    part,
    path,
    rate: read.number('rate', defaults.rate, SETTING_RANGES.rate, false),
    responseBytes: read.number('response', defaults.responseBytes, SETTING_RANGES.responseBytes, true),
    requestBytes: read.number('request', defaults.requestBytes, SETTING_RANGES.requestBytes, true),
    seed,
  };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(
  args: readonly string[],
): { values: Values; positionals: readonly string[] } | { faults: readonly string[] } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const lab = { part: text, path: text, rate: text, response: text, request: text };
  const run = { seconds: text, seed: text, replications: text, json: flag, help: flag };
  try {
    return parseArgs({ args: [...args], options: { ...lab, ...run }, allowPositionals: true });
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}

class OptionReader {
  readonly faults: string[] = [];

  constructor(private readonly values: Values) {}

  oneOf<T extends string>(name: string, known: readonly T[], fallback: T): T {
    const value = this.values[name];
    const found = known.find((item) => item === value);
    if (value !== undefined && found === undefined) {
      this.faults.push(`--${name} ${value}: must be one of ${known.join(', ')}`);
    }
    return found ?? fallback;
  }

  number(
    name: string,
    fallback: number,
    { min, max }: { min: number; max: number },
    isWhole: boolean,
  ): number {
    const value = this.values[name];
    if (value === undefined) return fallback;
    const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    if (parsed >= min && parsed <= max && (!isWhole || Number.isInteger(parsed))) return parsed;
    this.faults.push(`--${name} ${value}: must be a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`);
    return fallback;
  }
}
