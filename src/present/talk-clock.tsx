import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { RoomClock } from './join-audience.ts';
import { beginTalk, clockText, keepTalk, recallTalk, talked, toggleTalk } from './talk-timer.ts';

interface TalkClockProps {
  readonly clock: RoomClock;
  /** How long the lesson is meant to take; null where nobody said. */
  readonly minutes: number | null;
}

/** Of this window alone, and gone with it: a talk is not the next one's. */
const ownStorage = () => window.sessionStorage;

/** Time since the talk began. It starts with the window, goes on when that is loaded anew, and can be stopped and set to zero. */
export function TalkClock({ clock, minutes }: TalkClockProps) {
  const intl = useIntl();
  const [timer, setTimer] = useState(() => recallTalk(ownStorage) ?? beginTalk(clock.now()));
  useEffect(() => keepTalk(ownStorage, timer), [timer]);
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => clock.every(1_000, () => setNow(clock.now())), [clock]);
  const time = clockText(talked(timer, Math.max(now, timer.since ?? 0)));
  return (
    <section className="present-clock" aria-label={intl.formatMessage({ id: 'present.timer' })}>
      {/* No live region: a clock that speaks every second is heard over everything else. */}
      <p className="ui-figures">
        {minutes === null ? time : intl.formatMessage({ id: 'present.timer.of' }, { time, minutes })}
      </p>
      <button type="button" className="ui-button" onClick={() => setTimer(toggleTalk(timer, clock.now()))}>
        {intl.formatMessage({ id: timer.since === null ? 'present.timer.go' : 'present.timer.stop' })}
      </button>
      <button type="button" className="ui-button" onClick={() => setTimer(beginTalk(clock.now()))}>
        {intl.formatMessage({ id: 'present.timer.reset' })}
      </button>
    </section>
  );
}
