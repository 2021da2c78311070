import type { IntlShape } from 'react-intl';
import { settingMessages } from './en/settings.ts';

type Intl = Pick<IntlShape, 'formatNumber' | 'formatMessage'>;
type SettingMessageId = keyof typeof settingMessages;

/** A setting's name on the screen. Its messages come with the screens that speak of settings. */
export function settingName(intl: Intl, setting: string): string {
  return worded(intl, `setting.${setting}`, setting);
}

/** What a setting means, in a sentence. */
export function settingMeaning(intl: Intl, setting: string): string {
  return worded(intl, `setting.${setting}.what`, '');
}

/** A choice's name; for one that has none, such as a link's speed, the value with its unit. */
export function choiceName(intl: Intl, setting: string, value: string | number, unit = 'none'): string {
  return worded(intl, `setting.${setting}.${value}`, valueWithUnit(intl, value, unit));
}

/** A value as a person reads it: with its unit, a share in per cent. */
export function valueWithUnit(intl: Intl, value: string | number, unit = 'none'): string {
  if (typeof value === 'string') return value;
  const isShare = unit === 'share';
  const number = intl.formatNumber(value, isShare ? { style: 'percent', maximumFractionDigits: 1 } : {});
  const id = `setting.unit.${unit}`;
  return isKnown(id) ? intl.formatMessage({ id }, { value: number }) : number;
}

function worded(intl: Intl, id: string, otherwise: string): string {
  return isKnown(id) ? intl.formatMessage({ id }) : otherwise;
}

const isKnown = (id: string): id is SettingMessageId => Object.hasOwn(settingMessages, id);
