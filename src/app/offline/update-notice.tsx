import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { offlineMessages } from '../../i18n/en/offline.ts';
import { handFocusHome } from '../../ui/focus-home.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { isToBeKept, keepOffline, type Update } from './keep-offline.ts';

/** Keeps the lab on the device. A newer one is offered and never forced: a class may be in the middle of something. */
export default function UpdateNotice() {
  const [update, setUpdate] = useState<Update | null>(null);
  useEffect(() => {
    if (isToBeKept()) void keepOffline(setUpdate);
  }, []);
  if (update === null) return null;
  return (
    <MoreMessages messages={offlineMessages}>
      <Offer update={update} onLater={() => setUpdate(null)} />
    </MoreMessages>
  );
}

function Offer({ update, onLater }: { readonly update: Update; readonly onLater: () => void }) {
  const intl = useIntl();
  return (
    <section className="panel-notice panel-notice--fork" aria-labelledby="offline-title" ref={handFocusHome}>
      <div role="status">
        <h2 id="offline-title">{intl.formatMessage({ id: 'offline.update.title' })}</h2>
        <p>{intl.formatMessage({ id: 'offline.update.text' })}</p>
      </div>
      <div className="panel-notice-buttons">
        <button type="button" className="ui-button" onClick={update.take}>
          {intl.formatMessage({ id: 'offline.update.take' })}
        </button>
        <button type="button" className="ui-button" onClick={onLater}>
          {intl.formatMessage({ id: 'offline.update.later' })}
        </button>
      </div>
    </section>
  );
}
