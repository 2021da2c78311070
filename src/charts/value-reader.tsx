import { useCallback, useRef, useState } from 'react';
import type { Frame } from '../engine/frame.ts';
import { useLab, useOnReadableFrame } from '../stores/lab-context.ts';
import type { PlotSize } from './chart-geometry.ts';
import type { ChartReading } from './chart-reading.ts';

interface ValueReaderProps {
  readonly reading: ChartReading;
  readonly size: PlotSize;
  /** What the cursor reads, as a sentence; null when nobody reads. */
  readonly onReading: (sentence: string | null) => void;
}

/** A native slider laid over the plot: arrow keys, a finger or the mouse move a cursor that reads the chart. */
export function ValueReader({ reading, size, onReading }: ValueReaderProps) {
  const { feed } = useLab();
  const [step, setStep] = useState(0);
  const [isReading, setReading] = useState(false);
  const cursor = useRef<HTMLDivElement>(null);
  const dot = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const isFinger = useRef(false);
  const { label, steps, startsAt, at, onChoose } = reading;
  const area = reading.areaOf(size);
  // The steps of some charts are their points, and those may become fewer.
  const inRange = Math.min(step, steps);

  const read = useCallback(
    (frame: Frame | null) => {
      const { x, y, sentence } = at(inRange, frame, size);
      slider.current?.setAttribute('aria-valuetext', sentence);
      if (cursor.current !== null) cursor.current.style.insetInlineStart = `${x}px`;
      if (dot.current !== null) {
        dot.current.hidden = y === undefined;
        dot.current.style.insetInlineStart = `${x}px`;
        dot.current.style.insetBlockStart = `${y ?? 0}px`;
      }
      if (isReading) onReading(sentence);
    },
    [at, inRange, size, isReading, onReading],
  );
  useOnReadableFrame(read);

  const begin = () => setReading(true);
  const stop = () => {
    setReading(false);
    onReading(null);
  };
  const stepAt = (element: HTMLElement, clientX: number) => {
    const { left, width } = element.getBoundingClientRect();
    return Math.round(Math.min(1, Math.max(0, (clientX - left) / width)) * steps);
  };
  return (
    <>
      <div
        ref={cursor}
        className="chart-cursor"
        data-not-in-picture
        hidden={!isReading}
        style={{ top: area.top, bottom: size.height - area.bottom }}
      />
      {isReading ? <div ref={dot} className="chart-dot" data-not-in-picture hidden /> : null}
      <input
        ref={slider}
        className="chart-reader"
        data-not-in-picture
        type="range"
        min={0}
        max={steps}
        step={1}
        value={inRange}
        aria-label={label}
        style={{
          left: area.left,
          top: area.top,
          width: area.right - area.left,
          height: area.bottom - area.top,
        }}
        onFocus={() => {
          begin();
          setStep(startsAt(feed.latest()));
        }}
        onBlur={stop}
        onPointerMove={(event) => {
          if (event.pointerType !== 'mouse') return;
          begin();
          setStep(stepAt(event.currentTarget, event.clientX));
        }}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse' && document.activeElement !== event.currentTarget) stop();
        }}
        onChange={(event) => setStep(event.target.valueAsNumber)}
        onPointerDown={(event) => {
          isFinger.current = event.pointerType === 'touch';
        }}
        onClick={(event) => {
          if (!isFinger.current) onChoose?.(stepAt(event.currentTarget, event.clientX), feed.latest());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || onChoose === undefined) return;
          event.preventDefault();
          onChoose(inRange, feed.latest());
        }}
      />
    </>
  );
}
