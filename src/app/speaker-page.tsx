import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider, useIntl } from 'react-intl';
import type { Launch } from '../embed/url-parameters.ts';
import { presentMessages } from '../i18n/en/present.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { joinAudience, type RoomClock } from '../present/join-audience.ts';
import type { Shown, SpeakerWish } from '../present/speaker-messages.ts';
import { SpeakerView, type TouchState } from '../present/speaker-view.tsx';
import { AS_WRITTEN, type ChangeMessages } from '../ui/more-messages.tsx';
import { commandOf } from './keys.ts';

const messages = { ...messagesEn, ...presentMessages };

/** The room's own clock, which goes on while the page is loaded anew. The simulation has another, and never hears of this one. */
const clock: RoomClock = {
  now: () => performance.timeOrigin + performance.now(),
  every(milliseconds, callback) {
    const timer = window.setInterval(callback, milliseconds);
    return () => window.clearInterval(timer);
  },
};

/** The speaker's window in the place of a lab. */
export function openSpeaker(
  container: HTMLElement,
  { locale }: Launch,
  changeMessages: ChangeMessages = AS_WRITTEN,
): void {
  createRoot(container).render(
    <IntlProvider locale={locale} messages={changeMessages(messages)}>
      <SpeakerPage />
    </IntlProvider>,
  );
}

/** Commands that mean this window's own, or nothing here. */
const NOT_THE_AUDIENCES = new Set(['list', 'close-list', 'speaker', 'full-screen']);

function SpeakerPage() {
  const intl = useIntl();
  const [shown, setShown] = useState<Shown | null>(null);
  const [touch, setTouch] = useState<TouchState>('waiting');
  const [say, setSay] = useState<((wish: SpeakerWish) => void) | null>(null);
  const title = intl.formatMessage({ id: 'present.title' });
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const joined = joinAudience(window, clock, setShown, (isInTouch) =>
      setTouch(isInTouch ? 'together' : 'apart'),
    );
    if (joined === null) return;
    setSay(() => joined.say);
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, event.target instanceof Element ? event.target : null, true);
      if (command === null || NOT_THE_AUDIENCES.has(command)) return;
      joined.say({ kind: 'key', command });
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      joined.leave();
    };
  }, []);
  if (say === null) {
    return (
      <main className="present-speaker">
        <h1>{title}</h1>
        <p role="status">{intl.formatMessage({ id: 'present.alone' })}</p>
      </main>
    );
  }
  return <SpeakerView shown={shown} touch={touch} clock={clock} say={say} />;
}
