import { useId } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { KnownPairs } from '../engine/experiments/compare-paired.ts';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import { sharedLoad } from '../pattern/comparison.ts';
import type { LabSettings } from '../pattern/settings.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { COMPARED, type FigureTexts, figureTexts } from './figure-texts.ts';
import { namesOf } from './names.ts';
import type { Side } from './sheet-beside.tsx';
import type { PairsState } from './use-pairs.ts';

interface CompareFiguresProps {
  readonly sides: Readonly<Record<Side, LabSettings>>;
  readonly pairs: PairsState;
  /** Whether a run on the stage had other settings before: those of the pairs never have. */
  readonly isForked: boolean;
}

/** Every figure of both runs and their difference, each with its interval; above it, what that comes to. */
export function CompareFigures({ sides, pairs, isForked }: CompareFiguresProps) {
  const intl = useIntl();
  const titleId = useId();
  const { known, isRunning } = pairs;
  const names = namesOf(intl, sides);
  const rows = known === null ? [] : COMPARED.map((name) => [name, textsOf(intl, name, known)] as const);
  const finding = known === null ? null : findingOf(intl, names.rival, known);
  return (
    <section className="ui-card compare-figures" aria-labelledby={titleId} aria-busy={isRunning}>
      <h2 className="ui-card-title" id={titleId}>
        {finding ?? intl.formatMessage({ id: 'compare.figures.waiting' })}
      </h2>
      <p role="status" className="ui-visually-hidden">
        {isRunning ? '' : finding}
      </p>
      {rows.length === 0 ? null : (
        <ScrollingTable
          caption={intl.formatMessage({ id: 'compare.figures.difference' })}
          isCaptionHidden
          className="compare-table"
          columns={[
            intl.formatMessage({ id: 'compare.figures.figure' }),
            names.run,
            names.rival,
            <span key="difference">
              {intl.formatMessage({ id: 'compare.figures.difference' })}{' '}
              <small>{intl.formatMessage({ id: 'compare.figures.from' })}</small>
            </span>,
          ]}
        >
          {rows.map(([name, texts]) => (
            <tr key={name}>
              <th scope="row">{intl.formatMessage({ id: `compare.figure.${name}` })}</th>
              <td>{texts.run}</td>
              <td>{texts.rival}</td>
              <td>
                <Difference texts={texts} />
              </td>
            </tr>
          ))}
        </ScrollingTable>
      )}
      <Method pairs={pairs} sides={sides} isForked={isForked} />
    </section>
  );
}

function Difference({ texts }: { readonly texts: FigureTexts }) {
  const intl = useIntl();
  const { verdict, difference, interval } = texts;
  if (verdict === 'waiting') return intl.formatMessage({ id: 'compare.value.none' });
  if (verdict === 'equal') return intl.formatMessage({ id: 'compare.equal' });
  return (
    <>
      {verdict === 'none' ? (
        <span className="compare-none">{intl.formatMessage({ id: 'compare.none' })}</span>
      ) : (
        <strong>{difference}</strong>
      )}{' '}
      <small>{interval}</small>
    </>
  );
}

/** How the figures were come by, how far it has come, and the buttons that end it or begin it again. */
function Method({ pairs, sides, isForked }: CompareFiguresProps) {
  const intl = useIntl();
  const { seed } = sides.run;
  const { design, known, isRunning, stop, again } = pairs;
  const done = { pairs: known?.pairs ?? 0, planned: design.pairs };
  return (
    <div className="compare-method">
      <p className="ui-card-subtitle">
        {intl.formatMessage(
          { id: 'compare.method' },
          {
            pairs: design.pairs,
            load: sharedLoad(sides.run, sides.rival),
            first: String(seed),
            last: String((seed + design.pairs - 1) >>> 0),
            from: formatMilliseconds(intl, design.warmUp),
            to: formatMilliseconds(intl, design.seconds),
          },
        )}{' '}
        {isForked ? `${intl.formatMessage({ id: 'compare.method.since' })} ` : null}
        {isRunning ? intl.formatMessage({ id: 'compare.progress' }, done) : null}
        {isRunning || known?.isDone === true ? null : intl.formatMessage({ id: 'compare.stopped' }, done)}
        {known?.fault === undefined
          ? null
          : ` ${intl.formatMessage({ id: 'compare.fault' }, { details: known.fault })}`}
      </p>
      <button type="button" className="ui-button" onClick={isRunning ? stop : again}>
        {intl.formatMessage({ id: isRunning ? 'compare.stop' : 'compare.again' })}
      </button>
    </div>
  );
}

function textsOf(intl: IntlShape, name: (typeof COMPARED)[number], known: KnownPairs): FigureTexts {
  const estimates = { run: known.b[name], rival: known.a[name], difference: known.differences[name] };
  return figureTexts(intl, name, estimates);
}

/** In this order a finding is told. */
const TOLD = ['throughput', 'lossShare', 'medianSojournTime'] as const;

/** What the differences show, in one sentence; null while two pairs have not run. */
function findingOf(intl: IntlShape, rival: string, known: KnownPairs): string | null {
  if (known.pairs < 2) return null;
  const facts = TOLD.flatMap((name) => {
    const { verdict, amount, amountInterval } = textsOf(intl, name, known);
    if (verdict !== 'more' && verdict !== 'less') return [];
    const values = { amount, interval: amountInterval, direction: verdict };
    return [intl.formatMessage({ id: `compare.finding.${name}` }, values)];
  });
  if (facts.length === 0) return intl.formatMessage({ id: 'compare.finding.none' });
  const name = rival.charAt(0).toLocaleUpperCase(intl.locale) + rival.slice(1);
  return intl.formatMessage({ id: 'compare.finding' }, { name, facts: intl.formatList(facts) });
}
