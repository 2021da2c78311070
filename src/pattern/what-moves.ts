import type { PerSecond } from '../engine/units.ts';
import type { LabNetwork } from './lab-network.ts';
import { limitsOf, type StationLimit } from './limits.ts';
import { isSettingInForce, SETTING_IDS, type SettingId, settingField } from './setting-fields.ts';
import type { LabSettings } from './settings.ts';

/** One setting changed, all others as they are, and what then limits. */
export interface Move {
  readonly setting: SettingId;
  readonly to: LabSettings[SettingId];
  readonly change: Partial<LabSettings>;
  /** The most requests a second then. */
  readonly capacity: PerSecond;
  /** Its share of the capacity before; infinite where others left nothing. */
  readonly gain: number;
  readonly bottleneck: StationLimit;
}

export interface Moves {
  /** The best change of each setting that raises the limit, and every path that does, the greatest gain first. */
  readonly helpful: readonly Move[];
  /** The best change of each setting that leaves it where it is: what one might buy in vain. */
  readonly idle: readonly Move[];
}

/** Gains below this are nothing to act on. */
const LEAST_GAIN = 1.02;

/** What asks for less or for something else does not move a limit: it changes the question. */
const OTHER_QUESTIONS: readonly string[] = ['lesson', 'load', 'model', 'run'];

/** Tries every setting in turn: numbers doubled and halved, every other choice; each compiled anew and asked for its limit. */
export function whatMoves(settings: LabSettings, compile: (settings: LabSettings) => LabNetwork): Moves {
  const before = limitsOf(settings, compile(settings)).stations[0]?.capacity ?? Number.POSITIVE_INFINITY;
  const best = SETTING_IDS.flatMap((setting) => {
    const { group } = settingField(setting);
    const isAsked = setting === 'path' || !OTHER_QUESTIONS.includes(group);
    if (!isAsked || !isSettingInForce(setting, settings)) return [];
    const moves = otherValues(setting, settings).flatMap((to): Move[] => {
      const change = { [setting]: to };
      const changed = { ...settings, ...change };
      const bottleneck = limitsOf(changed, compile(changed)).stations[0];
      if (bottleneck === undefined) return [];
      const { capacity } = bottleneck;
      return [{ setting, to, change, capacity, gain: gainOf(capacity, before), bottleneck }];
    });
    moves.sort((a, b) => b.gain - a.gain || Number(b.to) - Number(a.to));
    // The paths are what the pattern is about: each that helps is worth its own line.
    return setting === 'path' ? moves.filter(({ gain }) => gain >= LEAST_GAIN) : moves.slice(0, 1);
  });
  return {
    helpful: best.filter(({ gain }) => gain >= LEAST_GAIN).sort((a, b) => b.gain - a.gain),
    idle: best.filter(({ gain }) => gain < LEAST_GAIN),
  };
}

/** Nothing in place of nothing is no gain. */
const gainOf = (after: PerSecond, before: PerSecond) => (before > 0 || after > 0 ? after / before : 1);

function otherValues(setting: SettingId, settings: LabSettings): LabSettings[SettingId][] {
  const field = settingField(setting);
  const now = settings[setting];
  if (field.kind === 'flag') return [!now];
  if (field.kind === 'choice') {
    return field.choices.filter((choice) => choice !== now) as LabSettings[SettingId][];
  }
  if (field.kind === 'parameters') return [];
  const within = (value: number) => {
    const clamped = Math.min(field.max, Math.max(field.min, value));
    return field.isWhole ? Math.round(clamped) : clamped;
  };
  const values = new Set([within(2 * Number(now)), within(Number(now) / 2)]);
  values.delete(Number(now));
  return [...values] as LabSettings[SettingId][];
}
