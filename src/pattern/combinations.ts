import type { LabSettings } from './lab-settings.ts';
import type { CardId, LinkGbps } from './setting-choices.ts';
import { SETTING_FIELDS, type SettingId } from './setting-fields.ts';
import { isDirectPath } from './settings.ts';

/** What one port of a card offers. */
interface CardFacts {
  readonly virtualFunctions: number;
  readonly mostGbps: LinkGbps;
}

/**
 * Virtual functions a port: the measurements file, trade-offs (82599 63, 700 series 128, E810 256). Speeds: the names of
 * the fastest cards of each series (10, 40 and 100 GbE).
 */
const CARDS: Readonly<Record<CardId, CardFacts>> = {
  '82599': { virtualFunctions: 63, mostGbps: 10 },
  '700-series': { virtualFunctions: 128, mostGbps: 40 },
  e810: { virtualFunctions: 256, mostGbps: 100 },
};

/** Settings that each may be, but not together, and what holds instead. */
export type Refusal =
  | {
      readonly kind: 'too-many-functions';
      readonly card: CardId;
      readonly functions: number;
      readonly asked: number;
      /** Neighbours that are left: one function is the virtual server's own. */
      readonly used: number;
    }
  | {
      readonly kind: 'card-too-slow';
      readonly card: CardId;
      readonly mostGbps: LinkGbps;
      readonly asked: LinkGbps;
      readonly used: CardId;
    }
  /**
   * A card writes to any page of its virtual server at any time, and cannot wait for one that is not there: all of the
   * memory is pinned, so none of it can be lent out (measurements file, trade-offs; QEMU inhibits ballooning for it).
   */
  | { readonly kind: 'memory-is-pinned' };

/** The nearest settings that can be, and why where those are others. Settings that can be come back as they are. */
export function possibleSettings(asked: LabSettings): {
  readonly settings: LabSettings;
  readonly refusals: readonly Refusal[];
} {
  const refusals: Refusal[] = [];
  let settings = asked;
  if (asked.isMemoryLent && isDirectPath(asked.path)) {
    refusals.push({ kind: 'memory-is-pinned' });
    settings = { ...settings, isMemoryLent: false };
  }
  if (asked.path !== 'sr-iov') return { settings, refusals };
  const { mostGbps } = CARDS[asked.card];
  if (asked.linkGbps > mostGbps) {
    const used = SETTING_FIELDS.card.default;
    refusals.push({ kind: 'card-too-slow', card: asked.card, mostGbps, asked: asked.linkGbps, used });
    settings = { ...settings, card: used };
  }
  const { virtualFunctions } = CARDS[settings.card];
  if (settings.neighbours + 1 > virtualFunctions) {
    const used = virtualFunctions - 1;
    refusals.push({
      kind: 'too-many-functions',
      card: settings.card,
      functions: virtualFunctions,
      asked: settings.neighbours,
      used,
    });
    settings = { ...settings, neighbours: used };
  }
  return { settings, refusals };
}

/** The setting that is other than asked for. */
export function settingThatGivesWay({ kind }: Refusal): SettingId {
  return GIVES_WAY[kind];
}

const GIVES_WAY = {
  'too-many-functions': 'neighbours',
  'card-too-slow': 'card',
  'memory-is-pinned': 'isMemoryLent',
} as const satisfies Record<Refusal['kind'], SettingId>;
