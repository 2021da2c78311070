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

/** Any setting's value in words. */
export function valueInWords(
  intl: Intl,
  setting: string,
  value: string | number | boolean,
  field: { readonly kind: string; readonly unit?: string },
): string {
  if (typeof value === 'boolean') return intl.formatMessage({ id: value ? 'setting.on' : 'setting.off' });
  if (field.kind === 'parameters') return parametersInWords(intl, String(value));
  return field.kind === 'choice'
    ? choiceName(intl, setting, value, field.unit)
    : valueWithUnit(intl, value, field.unit);
}

/** `vhost-net.receive 0.9, nic.interruptDelay 4` for what the address writes with parentheses. */
function parametersInWords(intl: Intl, text: string): string {
  if (text === '') return worded(intl, 'setting.model.usual', '');
  return text.replaceAll('(', ' ').replaceAll(')', ', ').slice(0, -2);
}

/** A unit as it stands beside a field; nothing for plain numbers. */
export function unitName(intl: Intl, unit: string): string {
  return worded(intl, `setting.unitOf.${unit}`, '');
}

function worded(intl: Intl, id: string, otherwise: string): string {
  return isKnown(id) ? intl.formatMessage({ id }) : otherwise;
}

const isKnown = (id: string): id is SettingMessageId => Object.hasOwn(settingMessages, id);
