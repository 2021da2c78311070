import type { PointerEventHandler, ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';
import { linePath } from '../ui/plot-path.ts';
import type { SketchPoint } from './sketch-points.ts';

interface SketchDrawingProps {
  readonly most: number;
  readonly yours: readonly SketchPoint[];
  /** What it came to, drawn over the guess. */
  readonly run?: readonly SketchPoint[];
  readonly ref?: Ref<SVGSVGElement>;
  readonly onPointerDown?: PointerEventHandler<SVGSVGElement>;
  readonly onPointerMove?: PointerEventHandler<SVGSVGElement>;
  /** Handles over the drawing. */
  readonly children?: ReactNode;
}

const SIZE = 100;

/** A square of offered and delivered load, with the line on which everything is delivered. */
export function SketchDrawing({ most, yours, run, children, ref, ...pointer }: SketchDrawingProps) {
  const intl = useIntl();
  const path = (curve: readonly SketchPoint[]) =>
    linePath(
      curve.length,
      (index) => ((curve[index]?.[0] ?? 0) / most) * SIZE,
      (index) => SIZE - ((curve[index]?.[1] ?? 0) / most) * SIZE,
    );
  const end = intl.formatNumber(most / 1e9, { maximumSignificantDigits: 3 });
  return (
    <div className="lesson-sketch-frame">
      <span className="lesson-sketch-axis lesson-sketch-axis--up ui-card-subtitle" aria-hidden="true">
        {intl.formatMessage({ id: 'scenario.sketch.delivered' })}
      </span>
      <div className="lesson-sketch-plot">
        <svg
          ref={ref}
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          {...pointer}
        >
          <line className="lesson-sketch-all" x1={0} y1={SIZE} x2={SIZE} y2={0} />
          <path className="lesson-sketch-yours" d={path(yours)} />
          {run === undefined ? null : <path className="lesson-sketch-run" d={path(run)} />}
        </svg>
        {children}
      </div>
      <span className="lesson-sketch-axis ui-card-subtitle" aria-hidden="true">
        <span>0</span>
        <span>{intl.formatMessage({ id: 'scenario.sketch.offered' })}</span>
        <span>{end}</span>
      </span>
    </div>
  );
}
