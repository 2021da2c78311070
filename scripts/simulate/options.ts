import { parseArgs } from 'node:util';
import type { WarmUp } from '../../src/engine/experiments/sampled-run.ts';
import { adjustmentFaultWords, readAdjusted, writeAdjusted } from '../../src/pattern/calibration/adjusted.ts';
import { possibleSettings, type Refusal } from '../../src/pattern/combinations.ts';
import { SETTING_IDS, type SettingField, settingField } from '../../src/pattern/setting-fields.ts';
import {
  defaultSettings,
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
  /** What is left out at the start of each replication; null leaves the run as it is. */
  readonly warmUp: WarmUp | null;
  /** A CSV file whose requests or rates take the place of the source's own. */
  readonly trace: string | null;
  /** Events after which the run, or all replications together, are stopped. */
  readonly mostEvents: number;
  readonly isJson: boolean;
}

/** Two to four minutes' worth. */
const MOST_EVENTS = 1e9;

/** The settings of the lab that are options; the seed is one of every run. */
const LAB_FIELDS = SETTING_IDS.filter((id) => id !== 'seed').map(settingField);

export const USAGE = `npm run simulate -- [network.json] [options]

A setting of the lab, when no file is named (docs/embedding.md says what each means):
${LAB_FIELDS.map(usageOf).join('\n')}

Either:
  --seconds S          simulated seconds to run   (0.1)
  --seed N             whole number from 0 to ${SETTING_RANGES.seed.max}   (${SETTING_RANGES.seed.default})
  --replications R     independent runs, with consecutive seeds; prints means and 95 % intervals   (1)
  --warm-up auto|S     leave out the start of each run: where MSER-5 puts its end, or so many seconds   (0)
  --trace FILE.csv     requests come as recorded (time, request bytes, response bytes) or at recorded rates
                       (time, requests per second); times in seconds from the start
  --most-events N      stop after so many events, and mark the figures incomplete   (${MOST_EVENTS})
  --json               print JSON instead of a table
  --help               this text`;

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
    for (const { name } of LAB_FIELDS) {
      if (values[name] !== undefined) read.faults.push(`--${name}: a network file has its own, leave it out`);
    }
  }
  const seed = read.number('seed', SETTING_RANGES.seed.default, SETTING_RANGES.seed, true);
  const seconds = read.number('seconds', 0.1, { min: 0, max: 1e6 }, false);
  const options: SimulateOptions = {
    what: file === undefined ? { settings: readSettings(read, seed) } : { file },
    seconds,
    seed,
    replications: read.number('replications', 1, { min: 1, max: 10_000 }, true),
    warmUp: readWarmUp(read, values['warm-up'], seconds),
    trace: typeof values.trace === 'string' ? values.trace : null,
    mostEvents: read.number('most-events', MOST_EVENTS, { min: 1, max: 1e15 }, true),
    isJson: values.json === true,
  };
  return read.faults.length > 0 ? { faults: read.faults } : options;
}

function readWarmUp(read: OptionReader, value: string | boolean | undefined, seconds: number): WarmUp | null {
  if (value === undefined) return null;
  if (seconds === 0) read.faults.push('--warm-up: a run of 0 seconds has none, give --seconds too');
  if (value === 'auto') return 'auto';
  const warmUp = read.number('warm-up', 0, { min: 0, max: 1e6 }, false);
  if (warmUp >= seconds && seconds > 0) {
    read.faults.push(`--warm-up ${value}: leaves nothing of ${seconds} seconds, make --seconds longer`);
  }
  return warmUp;
}

function readSettings(read: OptionReader, seed: number): LabSettings {
  const part: PartId = read.oneOf('part', PART_IDS, 'A');
  const defaults = defaultSettings(part);
  const given = SETTING_IDS.map((id) => [id, read.field(settingField(id), defaults[id])]);
  const settings: LabSettings = { ...(Object.fromEntries(given) as LabSettings), part, seed };
  for (const refusal of possibleSettings(settings).refusals) read.faults.push(inWords(refusal));
  return settings;
}

function inWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-many-functions':
      return `--neighbours ${refusal.asked}: card ${refusal.card} has ${refusal.functions} virtual functions, one of them the virtual server's own; ${refusal.used} at most`;
    case 'card-too-slow':
      return `--card ${refusal.card}: its ports have ${refusal.mostGbps} Gbit/s at most, not ${refusal.asked}; take --card ${refusal.used}, or a slower --link`;
    case 'memory-is-pinned':
      return '--overcommit 1: a direct path pins all of the memory, none can be lent out; leave it out, or take a --path through the hypervisor';
  }
}

function usageOf(field: SettingField): string {
  if (field.kind === 'parameters')
    return `  --${field.name} 'NAME(N)NAME(N)'   (as calibrated; names on the model card)`;
  const values = field.kind === 'choice' ? field.choices.join('|') : field.kind === 'flag' ? '0|1' : 'N';
  const range = field.kind === 'number' ? `, ${field.min} to ${field.max}` : '';
  const usual =
    field.default === null
      ? "the part's own"
      : String(Number.isNaN(Number(field.default)) ? field.default : Number(field.default));
  return `  --${field.name} ${values}   (${usual}${range})`;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parse(
  args: readonly string[],
): { values: Values; positionals: readonly string[] } | { faults: readonly string[] } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const lab = Object.fromEntries(LAB_FIELDS.map(({ name }) => [name, text]));
  const run = {
    seconds: text,
    seed: text,
    replications: text,
    'warm-up': text,
    trace: text,
    'most-events': text,
    json: flag,
    help: flag,
  };
  try {
    return parseArgs({ args: [...args], options: { ...lab, ...run }, allowPositionals: true });
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}

class OptionReader {
  readonly faults: string[] = [];

  constructor(private readonly values: Values) {}

  /** A setting's value by its own rules. */
  field(field: SettingField, fallback: string | number | boolean): string | number | boolean {
    switch (field.kind) {
      case 'number':
        return this.number(field.name, Number(fallback), field, field.isWhole);
      case 'choice': {
        const chosen = this.oneOf(field.name, field.choices.map(String), String(fallback));
        return field.choices.find((choice) => String(choice) === chosen) ?? fallback;
      }
      case 'flag':
        return this.oneOf(field.name, ['0', '1'], fallback === true ? '1' : '0') === '1';
      case 'parameters':
        return this.parameters(field.name);
    }
  }

  /** Adjusted parameters of the model, as they are written. */
  private parameters(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string') return '';
    const { values, fault } = readAdjusted(value);
    if (fault === undefined) return writeAdjusted(values);
    this.faults.push(`--${name}: ${adjustmentFaultWords(fault)}`);
    return '';
  }

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
