import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { formatGbps } from '../i18n/format-quantity.ts';
import type { SketchQuestion } from '../scenarios/scenario.ts';
import { SketchDrawing } from './sketch-drawing.tsx';
import { columnsOf, drawnThrough, raised, type SketchPoint, startingCurve } from './sketch-points.ts';

interface SketchPadProps {
  readonly question: SketchQuestion;
  readonly points: readonly SketchPoint[];
  readonly onDraw: (points: readonly SketchPoint[]) => void;
}

/** Places of a handle from the axis to the top. */
const PLACES = 50;

/** Places that a key moves a handle by, as every slider has it; from end to end it stops there. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 5,
  PageDown: -5,
  Home: -PLACES,
  End: PLACES,
};

/**
 * A curve to draw, delivered over offered. A pointer draws it in one go; by keyboard every tenth of the axis is a slider of
 * its own, so that nobody has to be able to draw.
 */
export function SketchPad({ question, points, onDraw }: SketchPadProps) {
  const intl = useIntl();
  const helpId = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const last = useRef<SketchPoint | null>(null);
  const { most, prompt } = question;
  const curve = points.length > 0 ? points : startingCurve(most);

  const pointAt = ({ clientX, clientY }: PointerEvent): SketchPoint => {
    const box = drawing.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const share = (value: number) => Math.min(1, Math.max(0, value));
    return [
      share((clientX - box.left) / box.width) * most,
      share((box.bottom - clientY) / box.height) * most,
    ];
  };
  const draw = (event: PointerEvent) => {
    const point = pointAt(event);
    onDraw(drawnThrough(curve, last.current ?? point, point, most));
    last.current = point;
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const steps = STEPS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    onDraw(raised(curve, index, (steps * most) / PLACES, most));
  };

  return (
    <fieldset className="lesson-sketch" data-own-keys aria-describedby={helpId}>
      <legend>{prompt}</legend>
      <p id={helpId} className="ui-card-subtitle">
        {intl.formatMessage({ id: 'scenario.sketch.help' })}
      </p>
      <SketchDrawing
        ref={drawing}
        most={most}
        yours={points}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = null;
          draw(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) draw(event);
        }}
      >
        {columnsOf(most).map((offered, index) => {
          const delivered = curve[index]?.[1] ?? 0;
          return (
            <span
              key={offered}
              className="lesson-sketch-handle"
              role="slider"
              tabIndex={0}
              aria-orientation="vertical"
              aria-label={intl.formatMessage(
                { id: 'scenario.sketch.point' },
                { offered: formatGbps(intl, offered / 1e9) },
              )}
              aria-valuemin={0}
              aria-valuemax={most / 1e9}
              aria-valuenow={delivered / 1e9}
              aria-valuetext={formatGbps(intl, delivered / 1e9)}
              style={{
                insetInlineStart: `${(offered / most) * 100}%`,
                insetBlockEnd: `${(delivered / most) * 100}%`,
              }}
              onKeyDown={(event) => onKeyDown(event, index)}
            />
          );
        })}
      </SketchDrawing>
    </fieldset>
  );
}
