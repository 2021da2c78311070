import { Fragment, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { glossaryMessages } from '../i18n/en/glossary.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { followHere } from '../ui/follow-here.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { mentionsIn, type Piece } from './mentions.ts';
import type { WithTermsProps } from './open-term.ts';
import { TERMS } from './terms.ts';
import './linked-terms.css';

type LinkedTermsProps = WithTermsProps & { readonly open: (term: string) => void };

export default function LinkedTerms(props: LinkedTermsProps) {
  return (
    <MoreMessages messages={glossaryMessages}>
      <Linked {...props} />
    </MoreMessages>
  );
}

function Linked({ texts, children, open }: LinkedTermsProps) {
  const intl = useIntl();
  const terms = useMemo(
    () => TERMS.map((term) => ({ term, name: intl.formatMessage({ id: `glossary.${term}.name` }) })),
    [intl],
  );
  const endings = intl.formatMessage({ id: 'glossary.endings' }).split(' ');
  return children(
    mentionsIn(texts, terms, endings).map((pieces, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: texts keep their places.
      <Fragment key={index}>{pieces.map((piece) => linked(piece, open))}</Fragment>
    )),
  );
}

/** A link, so that a new tab can have it; where it is only followed, the run here is not lost. */
function linked(piece: Piece, open: (term: string) => void) {
  if (typeof piece === 'string') return piece;
  const { term, words } = piece;
  return (
    <a
      key={term}
      className="glossary-term"
      href={`?view=pattern#term-${term}`}
      onClick={followHere(() => open(term))}
      // Another text comes at a press of a key, and may not have the term.
      ref={handFocusHome}
    >
      {words}
    </a>
  );
}
