import type { IntlShape } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { isTooFewFor } from '../engine/theory/percentile-samples.ts';
import {
  formatGbps,
  formatMeasuredRate,
  formatResponseTime,
  formatSpan,
  formatTenths,
  gbps,
} from '../i18n/format-quantity.ts';

/** The figures of one frame as texts. */
export interface FigureTexts {
  readonly span: string;
  readonly offered: string;
  readonly delivered: string;
  /** Both in one, for a line. */
  readonly deliveredOf: string;
  readonly median: string;
  readonly p99: string;
  readonly samples: string;
  readonly lost: string;
  readonly hasLoss: boolean;
}

/** Reads the figures over the frame's recent span. */
export function readFigures(
  intl: Pick<IntlShape, 'formatNumber' | 'formatMessage'>,
  { recent }: Frame,
): FigureTexts {
  const { span } = recent;
  const offered = gbps(recent.offeredBytes, span);
  const delivered = gbps(recent.carriedBytes, span);
  return {
    span: intl.formatMessage({ id: 'figures.span' }, { span: formatSpan(intl, span) }),
    offered: formatGbps(intl, offered),
    delivered: formatGbps(intl, delivered),
    deliveredOf: intl.formatMessage(
      { id: 'figures.deliveredOf' },
      { delivered: formatTenths(intl, delivered), offered: formatGbps(intl, offered) },
    ),
    median: formatResponseTime(intl, recent.median),
    p99: formatResponseTime(intl, recent.p99),
    samples: intl.formatMessage(
      { id: 'figures.samples' },
      { count: recent.carried, few: isTooFewFor(0.99, recent.carried) ? 'yes' : 'no' },
    ),
    lost: formatMeasuredRate(intl, span > 0 ? recent.dropped / span : 0),
    hasLoss: recent.dropped > 0,
  };
}
