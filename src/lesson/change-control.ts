import { type ComponentType, createContext } from 'react';
import type { SettingId } from '../pattern/setting-fields.ts';

/** The control of a setting that a step asks to change, for the card that asks; null where there is none to give. */
export const ChangeControl = createContext<ComponentType<{ readonly setting: SettingId }> | null>(null);
