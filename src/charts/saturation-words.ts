import type { IntlShape } from 'react-intl';
import { assumptionsBroken } from '../engine/theory/assumptions-broken.ts';
import { ASYMPTOTIC_BOUNDS_OPEN } from '../engine/theory/bounds.ts';
import { formatGbps, formatTenths } from '../i18n/format-quantity.ts';
import type { SaturationSweep } from '../pattern/saturation.ts';
import type { PublishedCeiling } from './published-ceilings.ts';
import type { KnownPoint } from './saturation-drawing.ts';
import { curveFinding, isAlike } from './saturation-facts.ts';
import type { Saturation } from './use-saturation.ts';

/** All that the saturation chart says, in words. */
export interface SaturationWords {
  readonly finding: string;
  readonly subtitle: string;
  /** What others measured; empty where nothing of it lies on the axes. */
  readonly published: string;
  readonly columns: readonly string[];
  readonly rows: () => readonly (readonly string[])[];
  readonly reading: (offered: number) => string;
  /** `asked` is null where the load asked for has no place on the axis. */
  readonly summary: (asked: number | null, delivered: number | null) => string;
}

/** The greatest rate on the axes, in Gbit/s. */
export function highestOf(
  { sweep, virtual, direct }: Saturation,
  published: readonly PublishedCeiling[],
): number {
  return Math.max(
    Math.min(sweep.highestLoad, Math.max(sweep.virtual.capacity, sweep.direct.capacity)) / 1e9,
    ...[...virtual, ...direct].map(({ delivered }) => delivered),
    ...published.map(({ measured }) => measured),
  );
}

export function saturationWords(
  intl: IntlShape,
  saturation: Saturation,
  published: readonly PublishedCeiling[],
): SaturationWords {
  const { sweep, status, ended, planned, virtual, direct } = saturation;
  const pathName = (path: SaturationSweep['virtual']['path']) =>
    intl.formatMessage({ id: `chart.path.${path}` });
  const names = { virtualPath: pathName(sweep.virtual.path), directPath: pathName(sweep.direct.path) };
  const finding = findingOf();
  const theory = theorySentence(intl, sweep);
  const publishedSentence = published.length === 0 ? '' : publishedOf();
  const bound = (capacity: number, offered: number) => formatTenths(intl, Math.min(offered, capacity / 1e9));
  return {
    finding,
    subtitle:
      status === 'running' && planned > 0
        ? intl.formatMessage({ id: 'saturation.progress' }, { ended, planned })
        : [
            sweep.isOpenInstead ? intl.formatMessage({ id: 'saturation.openInstead' }) : theory,
            ...unsure(),
          ].join('; '),
    published: publishedSentence,
    columns: [
      intl.formatMessage({ id: 'saturation.table.offered' }),
      names.virtualPath,
      names.directPath,
      intl.formatMessage(
        { id: 'saturation.table.bound' },
        { virtual: names.virtualPath, direct: names.directPath },
      ),
      intl.formatMessage({ id: 'saturation.table.runs' }),
    ],
    rows: () =>
      virtual.map((point) => {
        const other = at(direct, point.offered);
        return [
          formatGbps(intl, point.offered),
          intervalText(intl, point),
          other === undefined ? '' : intervalText(intl, other),
          `${bound(sweep.virtual.capacity, point.offered)}, ${bound(sweep.direct.capacity, point.offered)}`,
          intl.formatNumber(point.replications + (other?.replications ?? 0)),
        ];
      }),
    reading: (offered) => {
      const text = (points: readonly KnownPoint[]) => {
        const point = at(points, offered);
        return point === undefined ? intl.formatMessage({ id: 'unit.none' }) : intervalText(intl, point);
      };
      return intl.formatMessage(
        { id: 'saturation.reading' },
        { ...names, offered: formatGbps(intl, offered), virtual: text(virtual), direct: text(direct) },
      );
    },
    summary: (asked, delivered) =>
      intl.formatMessage(
        { id: asked === null ? 'saturation.summary.openInstead' : 'saturation.summary' },
        {
          finding,
          theory,
          load: asked === null ? '' : formatGbps(intl, asked),
          delivered:
            delivered === null ? intl.formatMessage({ id: 'unit.none' }) : formatGbps(intl, delivered),
          published: publishedSentence,
        },
      ),
  };

  function findingOf(): string {
    const a = curveFinding(virtual, status !== 'running');
    const b = curveFinding(direct, status !== 'running');
    if (status === 'failed') return intl.formatMessage({ id: 'saturation.failed' });
    if (a === null || b === null) {
      return intl.formatMessage({ id: 'saturation.waiting' }, { loads: sweep.loads });
    }
    const kind = b.shape === 'growing' ? 'growing' : isAlike(a, b) ? 'alike' : 'apart';
    return intl.formatMessage(
      { id: `saturation.finding.${kind}` },
      {
        ...names,
        virtualShape: a.shape,
        virtualMost: formatGbps(intl, a.most),
        directMost: formatGbps(intl, b.most),
      },
    );
  }

  /** What was left undone, where loads of many jobs are more than a page simulates. */
  function unsure(): string[] {
    const { isLimited, most } = sweep.effort;
    const points = [...virtual, ...direct];
    const wide = points.filter(
      ({ delivered, halfWidth }) => !(halfWidth <= sweep.precision * delivered),
    ).length;
    if (status !== 'done' || !isLimited || wide === 0) return [];
    const values = { runs: most, wide, points: points.length, precision: sweep.precision };
    return [intl.formatMessage({ id: 'saturation.limited' }, values)];
  }

  function publishedOf(): string {
    const points = published.map(({ path, measured, what }) =>
      intl.formatMessage(
        { id: 'saturation.published.point' },
        { path, value: formatGbps(intl, measured), what },
      ),
    );
    return intl.formatMessage({ id: 'saturation.published' }, { points: intl.formatList(points) });
  }
}

const at = (points: readonly KnownPoint[], offered: number) =>
  points.find((point) => Math.abs(point.offered - offered) < 1e-9 * offered);

function intervalText(intl: IntlShape, { delivered, halfWidth }: KnownPoint): string {
  const mean = formatTenths(intl, delivered);
  if (!Number.isFinite(halfWidth)) return intl.formatMessage({ id: 'saturation.noInterval' }, { mean });
  const width = intl.formatNumber(halfWidth, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return intl.formatMessage({ id: 'saturation.interval' }, { mean, halfWidth: width });
}

/** Assumptions of the bound that have a word of their own. */
const NAMED = ['room', 'steady-arrivals', 'one-source', 'no-time-outs'] as const;

/** What the dashed lines are, and which of the theory's assumptions either path breaks. */
function theorySentence(intl: IntlShape, { virtual, direct }: SaturationSweep): string {
  const broken = new Set(
    [virtual, direct]
      .flatMap(({ network }) => assumptionsBroken(network, ASYMPTOTIC_BOUNDS_OPEN))
      .map(({ assumption }) => assumption.id),
  );
  if (broken.size === 0) return intl.formatMessage({ id: 'saturation.theory' });
  const words = [...broken].map((id) => {
    const named = NAMED.find((name) => name === id) ?? 'other';
    return intl.formatMessage({ id: `saturation.assumption.${named}` });
  });
  return intl.formatMessage(
    { id: 'saturation.theory.broken' },
    { assumptions: intl.formatList([...new Set(words)]) },
  );
}
