import type { IntlShape } from 'react-intl';
import { settingName, valueInWords } from '../i18n/setting-words.ts';
import { SETTING_IDS, settingField } from '../pattern/setting-fields.ts';
import type { ScenarioSettings } from '../scenarios/scenario.ts';

/** `Request rate 70,000/s, Ring 512 slots`: in the order of the table of settings. */
export function settingsInWords(intl: IntlShape, settings: ScenarioSettings): string {
  const words = SETTING_IDS.flatMap((id) => {
    const value = settings[id];
    return value === undefined
      ? []
      : [`${settingName(intl, id)} ${valueInWords(intl, id, value, settingField(id))}`];
  });
  return intl.formatList(words, { type: 'unit' });
}
