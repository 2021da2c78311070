import { type ReactNode, useContext, useId, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { OpenTerm } from '../glossary/open-term.ts';
import { WithTerms } from '../glossary/with-terms.tsx';
import { glossaryMessages } from '../i18n/en/glossary.ts';
import { patternMessages } from '../i18n/en/pattern.ts';
import { PUBLISHED_SOURCES } from '../pattern/calibration/published.ts';
import { DIRECT_PAYS_FROM } from '../pattern/reference/assess-paths.ts';
import { BOOK_ISBN, MECHANISM_IDS, SIBLING_IDS } from '../pattern/reference/pattern-facts.ts';
import { addressOf, NIST_500_292, type Source } from '../pattern/reference/sources.ts';
import { TRADE_OFFS } from '../pattern/reference/trade-offs.ts';
import { PART_IDS, type PartId } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { Glossary, goToTerm } from './glossary.tsx';
import { NistFigure } from './nist-figure.tsx';
import { type GuideAnswer, PathGuide } from './path-guide.tsx';
import './pattern-page.css';

const messages = { ...patternMessages, ...glossaryMessages };

const CORE = ['problem', 'solution', 'application'] as const;

interface PatternPageProps {
  /** The glossary's term to begin at; without it, at the top. */
  readonly term?: string | null;
  readonly onOpenPart: (part: PartId) => void;
  readonly onTry: (answer: GuideAnswer) => void;
  readonly onShow?: (components: readonly ComponentId[]) => void;
}

/** The pattern as a page to read: what it answers, what it costs, when it helps, and where it stands. */
export function PatternPage(props: PatternPageProps) {
  return (
    <MoreMessages messages={messages}>
      <Page {...props} />
    </MoreMessages>
  );
}

function Page({ term = null, onOpenPart, onTry, onShow }: PatternPageProps) {
  const intl = useIntl();
  const openTerm = useContext(OpenTerm);
  // The entry is on this very page, and may have been the one that was asked for before.
  const open = useMemo(
    () =>
      openTerm &&
      ((asked: string) => {
        openTerm(asked);
        goToTerm(asked);
      }),
    [openTerm],
  );
  return (
    <OpenTerm value={open}>
      <article className="reference-page">
        <header>
          <h1>{intl.formatMessage({ id: 'pattern.title' })}</h1>
          <p className="ui-card-subtitle">{intl.formatMessage({ id: 'pattern.by' })}</p>
          <p className="reference-page-question">{intl.formatMessage({ id: 'pattern.question.text' })}</p>
        </header>
        <div className="reference-page-core">
          <WithTerms texts={CORE.map((section) => intl.formatMessage({ id: `pattern.${section}.text` }))}>
            {(linked) =>
              CORE.map((section, index) => (
                <Section key={section} title={intl.formatMessage({ id: `pattern.${section}.title` })}>
                  <p>{linked[index]}</p>
                </Section>
              ))
            }
          </WithTerms>
        </div>
        <Section title={intl.formatMessage({ id: 'pattern.parts.title' })}>
          <ul className="reference-page-cards">
            {PART_IDS.map((part) => (
              <li key={part} className="ui-card">
                <p>{intl.formatMessage({ id: `pattern.parts.${part}` })}</p>
                <button type="button" className="ui-button" onClick={() => onOpenPart(part)}>
                  {intl.formatMessage({ id: 'pattern.parts.open' }, { part })}
                </button>
              </li>
            ))}
          </ul>
        </Section>
        <When />
        <PathGuide onTry={onTry} />
        <TradeOffs />
        <NistFigure onShow={onShow} />
        <div className="reference-page-core">
          <Section title={intl.formatMessage({ id: 'pattern.mechanisms.title' })}>
            <Terms
              terms={MECHANISM_IDS.map((id) => ({
                name: intl.formatMessage({ id: `pattern.mechanism.${id}.name` }),
                text: intl.formatMessage({ id: `pattern.mechanism.${id}.text` }),
              }))}
            />
          </Section>
          <Section title={intl.formatMessage({ id: 'pattern.siblings.title' })}>
            <Terms
              terms={SIBLING_IDS.map((id) => ({
                name: intl.formatMessage({ id: `pattern.sibling.${id}.name` }),
                text: intl.formatMessage({ id: `pattern.sibling.${id}.text` }),
              }))}
            />
          </Section>
        </div>
        <Glossary asked={term} />
        <div className="reference-page-core">
          <Section title={intl.formatMessage({ id: 'pattern.courses.title' })}>
            <p>{intl.formatMessage({ id: 'pattern.courses.text' })}</p>
          </Section>
          <Section title={intl.formatMessage({ id: 'pattern.book.title' })}>
            <p>{intl.formatMessage({ id: 'pattern.book.text' }, { isbn: BOOK_ISBN })}</p>
          </Section>
          <Section title={intl.formatMessage({ id: 'pattern.sources.title' })}>
            <ul>
              <li>{intl.formatMessage({ id: 'pattern.sources.pattern' })}</li>
              <li>
                <Cited text={intl.formatMessage({ id: 'pattern.sources.nist' })} url={NIST_500_292} />
              </li>
              <li>
                {intl.formatMessage({ id: 'pattern.sources.measurements' })}
                <ul>
                  {Object.values(PUBLISHED_SOURCES).map(({ source }) => (
                    <li key={source}>
                      <Cited text={source} url={addressOf(source)} />
                    </li>
                  ))}
                </ul>
              </li>
            </ul>
          </Section>
        </div>
      </article>
    </OpenTerm>
  );
}

/** A source, which leads to where it can be read, if it is anywhere: in a window of its own, for the run here is not lost. */
function Cited({ text, url }: Source) {
  if (url === undefined) return text;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Terms({ terms }: { readonly terms: readonly { readonly name: string; readonly text: string }[] }) {
  return (
    <WithTerms texts={terms.map(({ text }) => text)}>
      {(linked) => (
        <dl className="reference-page-terms">
          {terms.map(({ name }, index) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{linked[index]}</dd>
            </div>
          ))}
        </dl>
      )}
    </WithTerms>
  );
}

function When() {
  const intl = useIntl();
  const rate = intl.formatNumber(DIRECT_PAYS_FROM);
  return (
    <Section title={intl.formatMessage({ id: 'pattern.when.title' })}>
      <div className="reference-page-core">
        <div>
          <h3>{intl.formatMessage({ id: 'pattern.when.use.title' })}</h3>
          <ul>
            {(['capacity', 'latency', 'host'] as const).map((reason) => (
              <li key={reason}>{intl.formatMessage({ id: `pattern.when.use.${reason}` })}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{intl.formatMessage({ id: 'pattern.when.not.title' })}</h3>
          <ul>
            {(['low', 'elsewhere', 'move'] as const).map((reason) => (
              <li key={reason}>{intl.formatMessage({ id: `pattern.when.not.${reason}` }, { rate })}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

function TradeOffs() {
  const intl = useIntl();
  return (
    <Section title={intl.formatMessage({ id: 'pattern.tradeoffs.title' })}>
      <WithTerms
        texts={TRADE_OFFS.map(({ id }) => intl.formatMessage({ id: `pattern.tradeoff.${id}.text` }))}
      >
        {(linked) => (
          <dl className="reference-page-terms reference-page-terms--wide">
            {TRADE_OFFS.map(({ id, paths, sources }, index) => (
              <div key={id}>
                <dt>{intl.formatMessage({ id: `pattern.tradeoff.${id}.name` })}</dt>
                <dd>
                  {linked[index]}
                  <span className="ui-card-subtitle reference-page-source">
                    {intl.formatMessage(
                      { id: 'pattern.tradeoff.paths' },
                      {
                        paths: intl.formatList(
                          paths.map((path) => intl.formatMessage({ id: `pattern.path.${path}` })),
                        ),
                      },
                    )}
                    {'. '}
                    {intl.formatMessage(
                      { id: 'pattern.tradeoff.source' },
                      {
                        source: intl.formatList(
                          sources.map((source) => <Cited key={source.text} {...source} />),
                        ),
                      },
                    )}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </WithTerms>
    </Section>
  );
}
