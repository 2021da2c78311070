import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { formatClock } from '../i18n/format-quantity.ts';
import { useLab } from '../stores/lab-context.ts';

/** The link to what is on the screen, for the clipboard or, where that is closed, to be copied by hand. */
export function CopyLink({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const intl = useIntl();
  const { feed, share } = useLab();
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    const address = share.address();
    try {
      await navigator.clipboard.writeText(address);
      setRefused(null);
      onSaid(intl.formatMessage({ id: 'takeaway.link.copied' }));
    } catch {
      setRefused(address);
      onSaid(intl.formatMessage({ id: 'takeaway.link.refused' }));
    }
  };
  useEffect(() => {
    if (refused !== null) field.current?.select();
  }, [refused]);
  const time = formatClock(intl, feed.latest()?.time ?? 0);
  return (
    <>
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'takeaway.link.text' }, { time })}</p>
      <button type="button" className="ui-button" onClick={() => void copy()}>
        {intl.formatMessage({ id: 'takeaway.link.copy' })}
      </button>
      {refused === null ? null : (
        <input
          ref={field}
          className="takeaway-link"
          readOnly
          value={refused}
          aria-label={intl.formatMessage({ id: 'takeaway.link.field' })}
        />
      )}
    </>
  );
}
