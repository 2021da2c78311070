import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import { useLab } from '../stores/lab-context.ts';
import { wholeNanoseconds } from '../stores/whole-nanoseconds.ts';
import { type PlotArea, type PlotSize, plotArea, timeScale } from './chart-geometry.ts';
import type { ChartReading } from './chart-reading.ts';
import { TIME_STEPS, timeDomainEnd } from './time-domain.ts';

/** How far past the now line a value still counts as the one at now. */
const NOW_TOLERANCE = 0.05e-3;

/**
 * The reading cursor of a chart on the stage's clock; choosing an instant takes the lab there. `sentenceAt` tells what is to be read at an instant that has passed,
 * null for nothing yet; keep it and `areaOf` stable.
 */
export function useTimeReading(
  sentenceAt: (time: number, frame: Frame) => string | null,
  areaOf: (size: PlotSize) => PlotArea = plotArea,
): ChartReading {
  const intl = useIntl();
  const { controller } = useLab();
  const at = useCallback(
    (step: number, frame: Frame | null, size: PlotSize) => {
      const now = frame?.time ?? 0;
      const time = (timeDomainEnd(now) * step) / TIME_STEPS;
      const hasPassed = frame !== null && time <= now + NOW_TOLERANCE;
      const sentence = hasPassed ? sentenceAt(time, frame) : null;
      const none = () =>
        intl.formatMessage({ id: 'chart.reading.none' }, { time: formatMilliseconds(intl, time) });
      return { x: timeScale(areaOf(size), now)(time), sentence: sentence ?? none() };
    },
    [intl, sentenceAt, areaOf],
  );
  return useMemo(
    () => ({
      label: intl.formatMessage({ id: 'chart.cursor.time' }),
      steps: TIME_STEPS,
      areaOf,
      startsAt: (frame) => {
        const now = frame?.time ?? 0;
        return Math.round((now / timeDomainEnd(now)) * TIME_STEPS);
      },
      at,
      onChoose: (step, frame) =>
        controller.seek(wholeNanoseconds((timeDomainEnd(frame?.time ?? 0) * step) / TIME_STEPS)),
    }),
    [intl, at, areaOf, controller],
  );
}
