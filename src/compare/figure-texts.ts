import type { IntlShape } from 'react-intl';
import type { FigureName } from '../engine/experiments/figures.ts';
import { PERCENTILE_ERROR } from '../engine/theory/percentile-samples.ts';
import type { Estimate } from '../engine/theory/statistics.ts';

type Intl = Pick<IntlShape, 'formatNumber' | 'formatMessage'>;

/** Figures of the table, in its order. */
export const COMPARED = [
  'offeredLoad',
  'throughput',
  'lossShare',
  'medianSojournTime',
  'p99SojournTime',
] as const satisfies readonly FigureName[];
export type ComparedFigure = (typeof COMPARED)[number];

/** Both sides of a figure, and the rival's less the run's. */
export interface ComparedEstimates {
  readonly run: Estimate;
  readonly rival: Estimate;
  readonly difference: Estimate;
}

type Verdict = 'waiting' | 'equal' | 'none' | 'more' | 'less';

/** What a difference shows: nothing where its interval contains 0. */
function verdictOf({ mean, halfWidth, replications }: Estimate): Verdict {
  if (replications < 2 || !Number.isFinite(mean)) return 'waiting';
  if (mean === 0 && halfWidth === 0) return 'equal';
  if (Math.abs(mean) <= halfWidth) return 'none';
  return mean > 0 ? 'more' : 'less';
}

export interface FigureTexts {
  readonly run: string;
  readonly rival: string;
  readonly verdict: Verdict;
  /** With its sign; empty while nothing is known. */
  readonly difference: string;
  readonly interval: string;
  /** The same without a sign, for a sentence that says more or less. */
  readonly amount: string;
  readonly amountInterval: string;
}

/**
 * The interval of a difference of quantiles, widened by what the bins leave open on either side: chance alone would make it
 * narrower than a bin, and then it would claim what nobody measured.
 */
function withBins(name: ComparedFigure, { run, rival, difference }: ComparedEstimates): Estimate {
  const isQuantile = name === 'medianSojournTime' || name === 'p99SojournTime';
  if (!isQuantile || (difference.mean === 0 && difference.halfWidth === 0)) return difference;
  const bins = PERCENTILE_ERROR * (run.mean + rival.mean);
  return { ...difference, halfWidth: difference.halfWidth + bins };
}

/** A figure as texts: one unit for all of its row, and as many digits as its interval knows. */
export function figureTexts(intl: Intl, name: ComparedFigure, estimates: ComparedEstimates): FigureTexts {
  const { run, rival } = estimates;
  const difference = withBins(name, estimates);
  const verdict = verdictOf(difference);
  const { factor, unit, differenceUnit } = unitOf(name, Math.max(run.mean, rival.mean));
  const digits = digitsOf(difference.halfWidth * factor, difference.mean * factor);
  const side = ({ mean }: Estimate) =>
    Number.isFinite(mean)
      ? intl.formatMessage(
          { id: `compare.value.${unit}` },
          { value: fixed(intl, mean * factor, sideDigits(mean * factor)) },
        )
      : intl.formatMessage({ id: 'compare.value.none' });
  const texts = { run: side(run), rival: side(rival), verdict };
  if (verdict === 'waiting') {
    return { ...texts, difference: '', interval: '', amount: '', amountInterval: '' };
  }
  const inUnit = (value: string, one: number) =>
    intl.formatMessage({ id: `compare.value.${differenceUnit}` }, { value, one });
  const signed = (value: number) => fixed(intl, value * factor, digits, 'exceptZero');
  const { mean, halfWidth } = difference;
  const [low, high] = [Math.abs(mean) - halfWidth, Math.abs(mean) + halfWidth];
  const plain = (value: number) => fixed(intl, value * factor, digits);
  return {
    ...texts,
    difference: inUnit(signed(mean), mean * factor),
    interval: intl.formatMessage(
      { id: 'compare.interval' },
      { from: signed(mean - halfWidth), to: signed(mean + halfWidth) },
    ),
    amount: inUnit(plain(Math.abs(mean)), Math.abs(mean) * factor),
    amountInterval: intl.formatMessage({ id: 'compare.interval' }, { from: plain(low), to: plain(high) }),
  };
}

function unitOf(name: ComparedFigure, largest: number) {
  switch (name) {
    case 'offeredLoad':
    case 'throughput':
      return { factor: 1e-9, unit: 'gbps', differenceUnit: 'gbps' } as const;
    case 'lossShare':
      return { factor: 100, unit: 'percent', differenceUnit: 'points' } as const;
    default: {
      const unit = largest >= 0.9995e-3 ? 'milliseconds' : 'microseconds';
      return { factor: unit === 'milliseconds' ? 1e3 : 1e6, unit, differenceUnit: unit } as const;
    }
  }
}

/** Decimals that show two digits of a half width; three at most. */
function digitsOf(halfWidth: number, mean: number): number {
  const known = halfWidth > 0 && Number.isFinite(halfWidth) ? halfWidth : Math.abs(mean) / 100;
  return known > 0 ? Math.min(3, Math.max(0, 1 - Math.floor(Math.log10(known)))) : 1;
}

/** Three digits, and a tenth at least where there is one to tell. */
function sideDigits(value: number): number {
  return value === 0 ? 0 : value >= 100 ? 0 : value >= 10 ? 1 : 2;
}

function fixed(
  intl: Intl,
  value: number,
  digits: number,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): string {
  return intl.formatNumber(value, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  });
}
