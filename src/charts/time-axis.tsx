import { useIntl } from 'react-intl';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import type { PlotArea, Scale } from './chart-geometry.ts';
import { timeTicks } from './time-domain.ts';

interface TimeAxisProps {
  readonly area: PlotArea;
  /** End of the axis, in seconds. */
  readonly end: number;
  readonly x: Scale;
}

/** Pixels between ticks below which their numbers would run together. */
const LEAST_SPACING = 30;

/** The axis that all charts on the stage's clock share: the unit stands with the last tick. */
export function TimeAxis({ area, end, x }: TimeAxisProps) {
  const intl = useIntl();
  const all = timeTicks(end);
  // Where the ticks' numbers would touch, every other one will do.
  const step = x(all[1] ?? end) - x(0) < LEAST_SPACING ? 2 : 1;
  const ticks = all.filter((_, index) => index % step === 0);
  return ticks.map((tick, index) => (
    <text
      key={tick}
      className="chart-tick"
      x={x(tick)}
      y={area.bottom}
      dy="1.25em"
      textAnchor={index === 0 ? 'start' : 'middle'}
    >
      {index === ticks.length - 1
        ? formatMilliseconds(intl, tick)
        : intl.formatNumber(tick * 1e3, { maximumSignificantDigits: 3 })}
    </text>
  ));
}

/** The line that says now, and its name; `moveNow` puts it where it belongs. */
export function NowLine({ area }: Pick<TimeAxisProps, 'area'>) {
  const intl = useIntl();
  return (
    <>
      <line className="chart-now" data-mark="now" y1={area.top - 4} y2={area.bottom} />
      <text className="chart-tick" data-mark="nowLabel" y={area.top - 7} textAnchor="middle">
        {intl.formatMessage({ id: 'chart.now' })}
      </text>
    </>
  );
}
