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
  readonly settings: LabSettings;
  readonly seconds: number;
  readonly isJson: boolean;
}

export const USAGE = `npm run simulate -- [options]

  --part A|B|C         whose load: A is steady, B and C grow from A's rate to their own   (A)
  --path PATH          ${IO_PATH_IDS.join(', ')}   (the part's own)
  --rate N             requests a second   (the part's own)
  --response BYTES     size of a response   (${SETTING_RANGES.responseBytes.default})
  --request BYTES      size of a request   (${SETTING_RANGES.requestBytes.default})
  --seconds S          simulated seconds to run   (0.1)
  --seed N             whole number from 0 to ${SETTING_RANGES.seed.max}   (${SETTING_RANGES.seed.default})
  --json               print JSON instead of a table
  --help               this text`;

/** What was asked for, or every fault of it in words; null asks for the usage text. */
export function readOptions(
  args: readonly string[],
): SimulateOptions | { readonly faults: readonly string[] } | null {
  const faults: string[] = [];
  let values: Record<string, string | boolean | undefined>;
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = {
      part: text,
      path: text,
      rate: text,
      response: text,
      request: text,
      seconds: text,
      seed: text,
    };
    ({ values } = parseArgs({ args: [...args], options: { ...options, json: flag, help: flag } }));
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
  if (values.help === true) return null;

  const oneOf = <T extends string>(name: string, known: readonly T[], fallback: T): T => {
    const value = values[name];
    const found = known.find((item) => item === value);
    if (value !== undefined && found === undefined)
      faults.push(`--${name} ${value}: must be one of ${known.join(', ')}`);
    return found ?? fallback;
  };
  const number = (name: string, fallback: number, min: number, max: number, isWhole: boolean): number => {
    const value = values[name];
    if (value === undefined) return fallback;
    const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    if (parsed >= min && parsed <= max && (!isWhole || Number.isInteger(parsed))) return parsed;
    faults.push(`--${name} ${value}: must be a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`);
    return fallback;
  };

  const part: PartId = oneOf('part', PART_IDS, 'A');
  const defaults = defaultSettings(part);
  const path: IoPathId = oneOf('path', IO_PATH_IDS, defaults.path);
  const sized = (name: string, key: 'responseBytes' | 'requestBytes') =>
    number(name, defaults[key], SETTING_RANGES[key].min, SETTING_RANGES[key].max, true);
  const settings: LabSettings = {
    part,
    path,
    rate: number('rate', defaults.rate, SETTING_RANGES.rate.min, SETTING_RANGES.rate.max, false),
    responseBytes: sized('response', 'responseBytes'),
    requestBytes: sized('request', 'requestBytes'),
    seed: number('seed', defaults.seed, SETTING_RANGES.seed.min, SETTING_RANGES.seed.max, true),
  };
  const seconds = number('seconds', 0.1, 0, 1000, false);
  return faults.length > 0 ? { faults } : { settings, seconds, isJson: values.json === true };
}
