import { useCallback, useRef, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatGbps, formatMilliseconds } from '../i18n/format-quantity.ts';
import { useFrameFact, useLab, useOnReadableFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { bandwidthDrawing } from './bandwidth-drawing.ts';
import { type PlotSize, plotArea } from './chart-geometry.ts';
import { timeDomainEnd } from './time-domain.ts';
import type { TrailingAverages } from './trailing-averages.ts';

interface BandwidthReaderProps {
  readonly run: Run;
  readonly size: PlotSize;
  /** What the cursor reads, as a sentence; null when nobody reads. */
  readonly onReading: (sentence: string | null) => void;
}

/** Steps of the reading cursor along the axis: a tenth of a millisecond on the first axis. */
const STEPS = 120;

/** A native slider laid over the plot: arrow keys, a finger or the mouse move a cursor that reads the curves. */
export function BandwidthReader({ run, size, onReading }: BandwidthReaderProps) {
  const intl = useIntl();
  const { feed } = useLab();
  const [step, setStep] = useState(0);
  const [isReading, setReading] = useState(false);
  const cursor = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const end = useFrameFact((frame) => timeDomainEnd(frame?.time ?? 0));
  const area = plotArea(size);
  const time = (end * step) / STEPS;

  const read = useCallback(
    (frame: Frame | null) => {
      const { averages, scales } = bandwidthDrawing(frame, run.lab, size);
      const sentence = sentenceAt(intl, averages, time);
      slider.current?.setAttribute('aria-valuetext', sentence);
      if (cursor.current !== null) cursor.current.style.insetInlineStart = `${scales.x(time)}px`;
      if (isReading) onReading(sentence);
    },
    [intl, run, size, time, isReading, onReading],
  );
  useOnReadableFrame(read);

  const begin = () => setReading(true);
  const stop = () => {
    setReading(false);
    onReading(null);
  };
  return (
    <>
      <div
        ref={cursor}
        className="chart-cursor"
        hidden={!isReading}
        style={{ top: area.top, bottom: size.height - area.bottom }}
      />
      <input
        ref={slider}
        className="chart-reader"
        type="range"
        min={0}
        max={STEPS}
        step={1}
        value={step}
        aria-label={intl.formatMessage({ id: 'bandwidth.cursor' })}
        style={{
          left: area.left,
          top: area.top,
          width: area.right - area.left,
          height: area.bottom - area.top,
        }}
        onFocus={() => {
          begin();
          // The cursor comes in at now, where the eyes are.
          setStep(Math.round(((feed.latest()?.time ?? 0) / end) * STEPS));
        }}
        onBlur={stop}
        onPointerMove={(event) => {
          if (event.pointerType !== 'mouse') return;
          const { left, width } = event.currentTarget.getBoundingClientRect();
          begin();
          setStep(Math.round(Math.min(1, Math.max(0, (event.clientX - left) / width)) * STEPS));
        }}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse' && document.activeElement !== event.currentTarget) stop();
        }}
        onChange={(event) => setStep(event.target.valueAsNumber)}
      />
    </>
  );
}

function sentenceAt(intl: IntlShape, { times, offered, delivered }: TrailingAverages, time: number): string {
  const at = times.findLastIndex((sample) => sample <= time + 1e-9);
  const last = times.at(-1);
  const spoken = formatMilliseconds(intl, time);
  // Past the now line the chart is empty, and so is the reading.
  if (at < 0 || last === undefined || time > last + 0.05e-3) {
    return intl.formatMessage({ id: 'bandwidth.reading.none' }, { time: spoken });
  }
  return intl.formatMessage(
    { id: 'bandwidth.reading' },
    {
      time: spoken,
      offered: formatGbps(intl, offered[at] ?? 0),
      delivered: formatGbps(intl, delivered[at] ?? 0),
    },
  );
}
