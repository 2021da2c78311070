import { useIntl } from 'react-intl';
import type { PlotArea, Scale } from './chart-geometry.ts';

interface LevelAxisProps {
  readonly area: PlotArea;
  readonly y: Scale;
  readonly ticks: readonly number[];
  /** What stands at a tick: its number, unless told otherwise. */
  readonly text?: (tick: number) => string;
}

/** A level line across the plot for each tick, named at its left. */
export function LevelAxis({ area, y, ticks, text }: LevelAxisProps) {
  const intl = useIntl();
  return ticks.map((tick) => (
    <g key={tick}>
      <line className="chart-grid" x1={area.left} x2={area.right} y1={y(tick)} y2={y(tick)} />
      <text className="chart-tick" x={area.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
        {text?.(tick) ?? intl.formatNumber(tick)}
      </text>
    </g>
  ));
}
