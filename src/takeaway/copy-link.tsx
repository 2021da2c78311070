import { useIntl } from 'react-intl';
import { formatClock } from '../i18n/format-quantity.ts';
import { useLab } from '../stores/lab-context.ts';
import { useCopying } from '../ui/copying.tsx';

/** The link to what is on the screen, for the clipboard or, where that is closed, to be copied by hand. */
export function CopyLink({ onSaid }: { readonly onSaid: (words: string) => void }) {
  const intl = useIntl();
  const { feed, share } = useLab();
  const { copy, byHand } = useCopying(intl.formatMessage({ id: 'takeaway.link.field' }));
  const copyLink = async () => {
    const isCopied = await copy(share.address());
    onSaid(intl.formatMessage({ id: isCopied ? 'takeaway.link.copied' : 'takeaway.link.refused' }));
  };
  const time = formatClock(intl, feed.latest()?.time ?? 0);
  return (
    <>
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'takeaway.link.text' }, { time })}</p>
      <button type="button" className="ui-button" onClick={() => void copyLink()}>
        {intl.formatMessage({ id: 'takeaway.link.copy' })}
      </button>
      {byHand}
    </>
  );
}
