import type { IntlShape } from 'react-intl';
import { settingName, valueInWords } from '../i18n/setting-words.ts';
import { changeBetween } from '../pattern/lab-plan.ts';
import { type SettingId, settingField } from '../pattern/setting-fields.ts';
import type { LabSettings } from '../pattern/settings.ts';
import type { Side } from './sheet-beside.tsx';

/** The rival's settings that are others than the run's, in words. */
export function differsIn(
  intl: IntlShape,
  { run: other, rival: own }: Readonly<Record<Side, LabSettings>>,
): string {
  const ids = Object.keys(changeBetween(other, own)) as SettingId[];
  if (ids.length === 0) return intl.formatMessage({ id: 'compare.same' });
  const settings = ids.filter((id) => id !== 'path');
  if (settings.length === 0) {
    return intl.formatMessage(
      { id: 'compare.differs' },
      { settings: intl.formatMessage({ id: 'compare.differs.path' }) },
    );
  }
  const words = (id: SettingId, value: LabSettings[SettingId]) =>
    value === null ? '–' : valueInWords(intl, id, value, settingField(id));
  const list = settings.map((id) =>
    intl.formatMessage(
      { id: 'compare.differs.setting' },
      { setting: settingName(intl, id), value: words(id, own[id]), other: words(id, other[id]) },
    ),
  );
  return intl.formatMessage({ id: 'compare.differs' }, { settings: intl.formatList(list) });
}
