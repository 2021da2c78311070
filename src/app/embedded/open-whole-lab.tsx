import type { SyntheticEvent } from 'react';
import { useIntl } from 'react-intl';
import { queryNow } from '../../embed/address-bar.ts';
import type { Launch } from '../../embed/url-parameters.ts';
import { useLab } from '../../stores/lab-context.ts';
import { OutsideIcon } from '../../ui/icons.tsx';

/** Leads to the whole lab at this very instant, in a window of its own: the page around stays as it is. */
export function OpenWholeLab({ launch }: { readonly launch: Launch }) {
  const intl = useIntl();
  const lab = useLab();
  const name = intl.formatMessage({ id: 'embed.open' });
  const address = () => queryNow(lab, { ...launch, isEmbedded: false, isRepeated: false }, true);
  // The instant is the one at which the link is about to be followed, by whatever means.
  const update = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.href = address();
  };
  return (
    <a
      className="ui-button ui-button--icon"
      href={address()}
      target="_blank"
      rel="noopener"
      aria-label={name}
      title={name}
      onFocus={update}
      onPointerEnter={update}
      onPointerDown={update}
      onClick={update}
    >
      <OutsideIcon />
    </a>
  );
}
