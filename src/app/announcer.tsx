import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { foregroundOf } from '../engine/frame.ts';
import { formatGbps, formatMilliseconds, gbps } from '../i18n/format-quantity.ts';
import { titleOf } from '../lesson/step-card.tsx';
import { useLab, usePlayback, useRun } from '../stores/lab-context.ts';

/** Says what a sighted person would notice at once, and no more: another part, and a story that came to its end. */
export function Announcer() {
  const intl = useIntl();
  const { feed } = useLab();
  const run = useRun((state) => state.run);
  const isStoryTold = usePlayback((state) => state.isStoryTold);
  const [words, setWords] = useState('');
  const part = run?.settings.part;
  const title = run === null ? '' : titleOf(intl, run);

  useEffect(() => {
    if (part !== undefined) setWords(intl.formatMessage({ id: 'app.announce.part' }, { part, title }));
  }, [intl, part, title]);

  useEffect(() => {
    const frame = feed.latest();
    if (!isStoryTold || frame === null) return;
    const { offeredBytes, carriedBytes, span } = frame.recent;
    setWords(
      intl.formatMessage(
        { id: 'app.announce.end' },
        {
          time: formatMilliseconds(intl, frame.time),
          offered: formatGbps(intl, gbps(offeredBytes, span)),
          delivered: formatGbps(intl, gbps(carriedBytes, span)),
          dropped: foregroundOf(frame).dropped,
        },
      ),
    );
  }, [intl, feed, isStoryTold]);

  return (
    <p role="status" className="ui-visually-hidden">
      {words}
    </p>
  );
}
