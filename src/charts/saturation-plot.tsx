import { useCallback, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatTenths, gbps } from '../i18n/format-quantity.ts';
import { useOnFrame } from '../stores/lab-context.ts';
import type { PlotSize } from './chart-geometry.ts';
import { LevelAxis } from './level-axis.tsx';
import type { PublishedCeiling } from './published-ceilings.ts';
import {
  deliveredAt,
  drawBound,
  drawCurve,
  type KnownPoint,
  placeEdgeLabels,
  saturationScales,
} from './saturation-drawing.ts';
import { setMarks } from './set-marks.ts';
import type { Saturation } from './use-saturation.ts';

interface SaturationDrawingProps {
  readonly saturation: Saturation;
  readonly published: readonly PublishedCeiling[];
  /** The load that the controls ask for, in Gbit/s, and what stands beside it; null where it has no place on the axis. */
  readonly asked: number | null;
  readonly askedLabel: string;
  /** The greatest rate on the axes, in Gbit/s. */
  readonly highest: number;
  readonly isDirect: boolean;
  readonly size: PlotSize;
}

/** Curves and labels change with the sweep, through React; the point of this very instant moves with every frame. */
export function SaturationDrawing(props: SaturationDrawingProps) {
  const { saturation, published, asked, askedLabel, highest, isDirect, size } = props;
  const intl = useIntl();
  const { sweep, virtual, direct } = saturation;
  const highestLoad = sweep.highestLoad / 1e9;
  const scales = useMemo(() => saturationScales(size, highestLoad, highest), [size, highestLoad, highest]);
  const { area, x, y, ticks } = scales;
  const curves = [
    { kind: 'virtual', curve: sweep.virtual, points: virtual },
    { kind: 'direct', curve: sweep.direct, points: direct },
  ] as const;
  const drawings = curves.map(({ points }) => drawCurve(points, scales));
  const bounds = curves.map(({ curve }) => curve.capacity / 1e9);
  const tenths = (value: number) => formatTenths(intl, value);

  const labels = [
    ...curves.flatMap(({ kind, curve, points }, index) => {
      const value = points.at(-1)?.delivered;
      const wanted = drawings[index]?.endsAt;
      if (value === undefined || wanted === null || wanted === undefined) return [];
      const path = intl.formatMessage({ id: `chart.path.${curve.path}` });
      const text = intl.formatMessage({ id: 'saturation.label.path' }, { path, value: tenths(value) });
      return [{ key: kind, wanted, kind, text }];
    }),
    ...bounds.map((capacity, index) => ({
      key: `bound-${index}`,
      wanted: y(Math.min(capacity, highestLoad)),
      kind: 'wire',
      text: intl.formatMessage({ id: 'saturation.label.bound' }, { value: tenths(capacity) }),
    })),
    ...published.map(({ id, measured }) => ({
      key: id,
      wanted: y(measured),
      kind: 'published',
      text: intl.formatMessage({ id: 'saturation.label.published' }, { value: tenths(measured) }),
    })),
  ];
  const heights = placeEdgeLabels(labels, scales, size.rem);
  return (
    <svg className="chart-drawing" width={size.width} height={size.height} aria-hidden="true">
      <LevelAxis area={area} y={y} ticks={ticks} />
      {ticks
        .filter((tick) => tick <= highestLoad)
        .map((tick) => (
          <text key={tick} className="chart-tick" x={x(tick)} y={area.bottom} dy="1.25em" textAnchor="middle">
            {intl.formatNumber(tick)}
          </text>
        ))}
      <text className="chart-tick" x={size.width} y={area.bottom} dy="1.25em" textAnchor="end">
        {intl.formatMessage({ id: 'saturation.axis' })}
      </text>
      {curves.map(({ kind }, index) => (
        <g key={kind} className={`saturation-${kind}`}>
          <path className="saturation-bound" d={drawBound(bounds[index] ?? 0, highestLoad, scales)} />
          <path className="saturation-interval" d={drawings[index]?.intervals} />
          <path className="saturation-curve" d={drawings[index]?.path} />
        </g>
      ))}
      {published.map(({ id, measured, isDirect: isOfDirect }) => (
        <path
          key={id}
          className={`saturation-published saturation-${isOfDirect ? 'direct' : 'virtual'}`}
          d={diamond(area.right, y(measured), 0.3125 * size.rem)}
        />
      ))}
      {labels.map(({ key, kind, text }) => (
        <text
          key={key}
          className={`chart-label saturation-label--${kind}`}
          x={area.right + 0.5 * size.rem}
          y={heights.get(key)}
          dy="0.35em"
        >
          {text}
        </text>
      ))}
      <OperatingPoint
        asked={asked}
        label={askedLabel}
        points={isDirect ? direct : virtual}
        scales={scales}
        highestLoad={highestLoad}
        isDirect={isDirect}
        rem={size.rem}
      />
    </svg>
  );
}

interface OperatingPointProps {
  readonly asked: number | null;
  readonly label: string;
  /** The curve of the path in use. */
  readonly points: readonly KnownPoint[];
  readonly scales: ReturnType<typeof saturationScales>;
  readonly highestLoad: number;
  readonly isDirect: boolean;
  readonly rem: number;
}

/** Where the controls put the load on the path's curve, at once; and a ring where the run is at this instant. */
function OperatingPoint({ asked, label, points, scales, highestLoad, isDirect, rem }: OperatingPointProps) {
  const ring = useRef<SVGGElement>(null);
  const { area, x, y } = scales;
  const draw = useCallback(
    (frame: Frame | null) => {
      if (ring.current === null) return;
      const span = frame?.recent.span ?? 0;
      const offered = Math.min(highestLoad, gbps(frame?.recent.offeredBytes ?? 0, span));
      const delivered = gbps(frame?.recent.carriedBytes ?? 0, span);
      const visibility = span > 0 ? 'visible' : 'hidden';
      setMarks(ring.current, { ring: { cx: x(offered), cy: Math.max(area.top, y(delivered)), visibility } });
    },
    [area, x, y, highestLoad],
  );
  useOnFrame(draw);

  return (
    <g className={`saturation-${isDirect ? 'direct' : 'virtual'}`}>
      {asked === null ? null : (
        <AskedLoad
          load={Math.min(asked, highestLoad)}
          label={label}
          points={points}
          scales={scales}
          rem={rem}
        />
      )}
      <g ref={ring}>
        <circle className="saturation-ring" data-mark="ring" r={0.5 * rem} />
      </g>
    </g>
  );
}

interface AskedLoadProps extends Pick<OperatingPointProps, 'label' | 'points' | 'scales' | 'rem'> {
  readonly load: number;
}

function AskedLoad({ load, label, points, scales: { area, x, y }, rem }: AskedLoadProps) {
  const delivered = deliveredAt(points, load);
  const isAtRight = x(load) > (area.left + area.right) / 2;
  return (
    <>
      <line
        className="saturation-drop"
        x1={x(load)}
        x2={x(load)}
        y1={delivered === null ? area.top : y(delivered)}
        y2={area.bottom}
      />
      <text
        className="chart-label saturation-label--asked"
        x={x(load) + (isAtRight ? -0.375 : 0.375) * rem}
        y={area.bottom - 0.5 * rem}
        textAnchor={isAtRight ? 'end' : 'start'}
      >
        {label}
      </text>
      {delivered === null ? null : (
        <circle className="saturation-point" cx={x(load)} cy={y(delivered)} r={0.3125 * rem} />
      )}
    </>
  );
}

const diamond = (x: number, y: number, r: number) =>
  `M${x - r},${y}L${x},${y - r}L${x + r},${y}L${x},${y + r}Z`;
