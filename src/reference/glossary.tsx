import { useEffect, useId } from 'react';
import { useIntl } from 'react-intl';
import { glossaryMessages } from '../i18n/en/glossary.ts';

type Term = {
  [Id in keyof typeof glossaryMessages]: Id extends `glossary.${infer Name}.name` ? Name : never;
}[keyof typeof glossaryMessages];

const TERMS = Object.keys(glossaryMessages).flatMap((id) => {
  const [, term, kind] = id.split('.');
  return kind === 'name' ? [term as Term] : [];
});

/** Terms, each with an id of its own: an address that ends in `#term-iommu` leads to it. */
export function Glossary() {
  const intl = useIntl();
  const titleId = useId();
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView?.(), []);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{intl.formatMessage({ id: 'glossary.title' })}</h2>
      <dl className="reference-page-terms reference-page-terms--wide">
        {TERMS.map((term) => (
          <div key={term} id={`term-${term}`}>
            <dt>{intl.formatMessage({ id: `glossary.${term}.name` })}</dt>
            <dd>{intl.formatMessage({ id: `glossary.${term}.text` })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
