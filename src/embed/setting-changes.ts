import { readAdjusted, writeAdjusted } from '../pattern/calibration/adjusted.ts';
import type { Fork, SettingsChange } from '../pattern/lab-plan.ts';
import { LAST_INSTANT } from '../pattern/pace.ts';
import { SETTING_IDS, type SettingField, settingField } from '../pattern/setting-fields.ts';
import { IO_PATH_IDS } from '../pattern/settings.ts';
import { plainDecimal } from './plain-decimal.ts';
import { readNumber } from './read-number.ts';

/** Settings that a whole run has from its start to its end. */
const WHOLE_RUN = new Set(['part', 'seed']);

const CHANGEABLE = SETTING_IDS.filter((id) => !WHOLE_RUN.has(id)).map(
  (id) => [id, settingField(id)] as const,
);

/** More forks than a person makes. */
const MOST_FORKS = 20;

/** `path:passthrough,rate:50000`: names and values as parameters of the address have them. */
export function writeChange(change: SettingsChange): string {
  return CHANGEABLE.flatMap(([id, { name }]) => {
    const value = change[id];
    return value === undefined ? [] : [`${name}:${typeof value === 'boolean' ? Number(value) : value}`];
  }).join(',');
}

/** The same read back, or a path's name alone; `undefined` where any of it cannot be followed. */
export function readChange(text: string): SettingsChange | undefined {
  const path = IO_PATH_IDS.find((id) => id === text);
  if (path !== undefined) return { path };
  const change: Record<string, string | number | boolean> = {};
  for (const item of text.split(',')) {
    const [name, value, ...rest] = item.split(':');
    const known = CHANGEABLE.find(([, field]) => field.name === name);
    const read = known === undefined || value === undefined ? undefined : readSetting(known[1], value);
    if (known === undefined || read === undefined || rest.length > 0 || known[0] in change) return undefined;
    change[known[0]] = read;
  }
  return change as SettingsChange;
}

/** `0.0042,path:passthrough;0.006,rate:50000`: an instant in seconds, and what changes there. */
export function writeForks(forks: readonly Fork[]): string {
  return forks.map(({ at, change }) => `${plainDecimal(at)},${writeChange(change)}`).join(';');
}

/** The same read back; `undefined` where any of it cannot be followed, or where instants do not rise. */
export function readForks(text: string): readonly Fork[] | undefined {
  const forks: Fork[] = [];
  for (const item of text.split(';')) {
    const comma = item.indexOf(',');
    const at = readNumber(item.slice(0, Math.max(0, comma)));
    const change = readChange(item.slice(comma + 1));
    const earlier = forks.at(-1)?.at ?? 0;
    if (at === undefined || change === undefined || at <= earlier || at > LAST_INSTANT) return undefined;
    forks.push({ at, change });
  }
  return forks.length > MOST_FORKS ? undefined : forks;
}

function readSetting(field: SettingField, text: string): string | number | boolean | undefined {
  switch (field.kind) {
    case 'choice':
      return field.choices.find((choice) => String(choice) === text);
    case 'flag':
      return { 0: false, 1: true }[text];
    case 'parameters':
      return readParameterText(text);
    case 'number': {
      const number = readNumber(text);
      const isAllowed = number !== undefined && number >= field.min && number <= field.max;
      return isAllowed && (!field.isWhole || Number.isInteger(number)) ? number : undefined;
    }
  }
}

/** Adjusted parameters in the order in which they are always written; `undefined` where any of it cannot be followed. */
export function readParameterText(text: string): string | undefined {
  const { values } = readAdjusted(text);
  return values === undefined ? undefined : writeAdjusted(values);
}
