import { useEffect, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { type Frame, foregroundOf } from '../engine/frame.ts';
import { formatGbps, formatMilliseconds, gbps } from '../i18n/format-quantity.ts';
import { titleOf } from '../lesson/step-card.tsx';
import { stepOf } from '../scenarios/journey.ts';
import { useLab, useLesson, usePlayback, useRun } from '../stores/lab-context.ts';
import { isHiding, type Lesson } from '../stores/lesson-store.ts';
import type { Run } from '../stores/run-store.ts';
import { useHappenings } from './use-happenings.ts';

/**
 * Says what a sighted person would notice at once, and no more: another part, the first full ring and the first loss of a
 * run, and where it stands when it stops. While a lesson is open another step of it; what the lab makes of its settings would
 * answer what the step asks, and its outcome it tells itself.
 */
export function Announcer() {
  const intl = useIntl();
  const { feed, lesson: lessons } = useLab();
  const run = useRun((state) => state.run);
  const lesson = useLesson((state) => state.lesson);
  const isHidden = useLesson(isHiding);
  const isPlaying = usePlayback((state) => state.isPlaying);
  const [words, setWords] = useState('');
  const heading = lesson === null ? partOf(intl, run) : stepTitleOf(intl, lesson);

  useEffect(() => {
    if (heading !== null) setWords(heading);
  }, [heading]);

  useHappenings(!isHidden, setWords);

  useEffect(() => {
    const frame = feed.latest();
    if (isPlaying || frame === null || frame.time === 0 || lessons.getState().lesson !== null) return;
    setWords(standOf(intl, frame));
  }, [intl, feed, lessons, isPlaying]);

  return (
    <p role="status" className="ui-visually-hidden">
      {words}
    </p>
  );
}

function standOf(intl: IntlShape, frame: Frame): string {
  const { offeredBytes, carriedBytes, span } = frame.recent;
  return intl.formatMessage(
    { id: 'app.announce.end' },
    {
      time: formatMilliseconds(intl, frame.time),
      offered: formatGbps(intl, gbps(offeredBytes, span)),
      delivered: formatGbps(intl, gbps(carriedBytes, span)),
      dropped: foregroundOf(frame).dropped,
    },
  );
}

function partOf(intl: IntlShape, run: Run | null): string | null {
  if (run === null) return null;
  return intl.formatMessage(
    { id: 'app.announce.part' },
    { part: run.settings.part, title: titleOf(intl, run) },
  );
}

function stepTitleOf(intl: IntlShape, { scenario, journey }: Lesson): string {
  const { title } = stepOf(scenario, journey);
  return intl.formatMessage({ id: 'app.announce.step' }, { step: journey.step + 1, title });
}
