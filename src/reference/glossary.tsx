import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { TERMS } from '../glossary/terms.ts';

/** Brings a term into sight, for whoever reads and for whoever listens. */
export function goToTerm(term: string): void {
  const entry = document.getElementById(`term-${term}`);
  entry?.scrollIntoView?.({ block: 'center' });
  entry?.focus({ preventScroll: true });
}

/** Terms, each with an id of its own: an address that ends in `#term-iommu` leads to it, and so does a term on the stage. */
export function Glossary({ asked }: { readonly asked: string | null }) {
  const intl = useIntl();
  const titleId = useId();
  useEffect(() => {
    if (asked !== null) goToTerm(asked);
  }, [asked]);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{intl.formatMessage({ id: 'glossary.title' })}</h2>
      <dl className="reference-page-terms reference-page-terms--wide">
        {TERMS.map((term) => (
          <div key={term} id={`term-${term}`} tabIndex={-1}>
            <dt>{intl.formatMessage({ id: `glossary.${term}.name` })}</dt>
            <dd>{intl.formatMessage({ id: `glossary.${term}.text` })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
