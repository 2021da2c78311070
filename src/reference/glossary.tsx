import { useEffect, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { glossaryMessages } from '../i18n/en/glossary.ts';

type Term = {
  [Id in keyof typeof glossaryMessages]: Id extends `glossary.${infer Name}.name` ? Name : never;
}[keyof typeof glossaryMessages];

const TERMS = Object.keys(glossaryMessages).flatMap((id) => {
  const [, term, kind] = id.split('.');
  return kind === 'name' ? [term as Term] : [];
});

/** Terms, each with an id of its own: an address that ends in `#term-iommu` leads to it, and so does a term on the stage. */
export function Glossary({ asked }: { readonly asked: string | null }) {
  const intl = useIntl();
  const titleId = useId();
  const terms = useRef<HTMLDListElement>(null);
  useEffect(() => {
    const id = asked === null ? window.location.hash.slice(1) : `term-${asked}`;
    const term = [...(terms.current?.children ?? [])].find((candidate) => candidate.id === id);
    if (!(term instanceof HTMLElement)) return;
    term.scrollIntoView?.({ block: 'center' });
    term.focus({ preventScroll: true });
  }, [asked]);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{intl.formatMessage({ id: 'glossary.title' })}</h2>
      <dl className="reference-page-terms reference-page-terms--wide" ref={terms}>
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
