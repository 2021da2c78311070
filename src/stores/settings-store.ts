import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  defaultSettings,
  type IoPathId,
  isDirectPath,
  type LabSettings,
  PART_DEFAULTS,
  type PartId,
} from '../pattern/settings.ts';

/** The settings a person asked for. The run in force follows them: see the run store. */
export interface SettingsState {
  readonly settings: LabSettings;
  readonly remembered: Remembered;
  readonly setPart: (part: PartId) => void;
  readonly change: (change: Partial<Omit<LabSettings, 'part'>>) => void;
  /** The part's own load, path and sizes again, with the same seed. */
  readonly reset: () => void;
}

/**
 * What a person chose and should meet again. Parts B and C share one load, so that they stay a fair contrast when it is
 * changed; Parts A and B share one virtualized path.
 */
interface Remembered {
  readonly modestRate: number;
  readonly grownRate: number;
  readonly virtualPath: IoPathId;
}

export type SettingsStore = StoreApi<SettingsState>;

const nothingRemembered: Remembered = {
  modestRate: PART_DEFAULTS.A.rate,
  grownRate: PART_DEFAULTS.B.rate,
  virtualPath: PART_DEFAULTS.A.path,
};

/** @param mayChange Whether a person may change anything now. */
export function createSettingsStore(
  initial: LabSettings,
  mayChange: () => boolean = () => true,
): SettingsStore {
  return createStore<SettingsState>()((set) => ({
    settings: initial,
    remembered: remember(nothingRemembered, initial),
    setPart: (part) =>
      set(({ settings, remembered }) => {
        if (settings.part === part || !mayChange()) return {};
        const rate = part === 'A' ? remembered.modestRate : remembered.grownRate;
        const path = part === 'C' ? PART_DEFAULTS.C.path : remembered.virtualPath;
        return { settings: { ...settings, part, rate, path } };
      }),
    change: (change) =>
      set(({ settings, remembered }) => {
        if (!mayChange()) return {};
        const changed = { ...settings, ...change };
        return { settings: changed, remembered: remember(remembered, changed) };
      }),
    reset: () =>
      set(({ settings }) => ({
        settings: { ...defaultSettings(settings.part), seed: settings.seed },
        remembered: nothingRemembered,
      })),
  }));
}

function remember(before: Remembered, { part, rate, path }: LabSettings): Remembered {
  return {
    modestRate: part === 'A' ? rate : before.modestRate,
    grownRate: part === 'A' ? before.grownRate : rate,
    virtualPath: isDirectPath(path) ? before.virtualPath : path,
  };
}
