import { useId } from 'react';
import { useIntl } from 'react-intl';
import { settingMessages } from '../../i18n/en/settings.ts';
import { settingMeaning, settingName } from '../../i18n/setting-words.ts';
import { possibleSettings, settingThatGivesWay } from '../../pattern/combinations.ts';
import type { SettingId } from '../../pattern/setting-fields.ts';
import { useSettings } from '../../stores/lab-context.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { refusalOf } from '../refusal-words.ts';
import { SettingControl } from './setting-control.tsx';
import './setting-alone.css';

/** One setting away from the sheet: its control, and what it means. */
export default function SettingAlone({ id }: { readonly id: SettingId }) {
  return (
    <MoreMessages messages={settingMessages}>
      <Setting id={id} />
    </MoreMessages>
  );
}

function Setting({ id }: { readonly id: SettingId }) {
  const intl = useIntl();
  const meaningId = useId();
  return (
    <div className="panel-setting-alone">
      <SettingControl id={id} label={settingName(intl, id)} describedBy={meaningId} />
      <p className="ui-card-subtitle" id={meaningId}>
        {settingMeaning(intl, id)}
      </p>
      <Refused id={id} />
    </div>
  );
}

/** Said where it was asked for too: the page's own notice may be out of sight, and is the one that is read aloud. */
function Refused({ id }: { readonly id: SettingId }) {
  const intl = useIntl();
  const settings = useSettings((state) => state.settings);
  const refusal = possibleSettings(settings).refusals.find((one) => settingThatGivesWay(one) === id);
  return refusal === undefined ? null : <p className="ui-number-fault">{refusalOf(intl, refusal)}</p>;
}
