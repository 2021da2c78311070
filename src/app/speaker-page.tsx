import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider, useIntl } from 'react-intl';
import type { Launch } from '../embed/url-parameters.ts';
import { presentMessages } from '../i18n/en/present.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { joinAudience, type RoomClock } from '../present/join-audience.ts';
import type { Shown, SpeakerWish } from '../present/speaker-messages.ts';
import { SpeakerView } from '../present/speaker-view.tsx';
import { commandOf } from './keys.ts';

const messages = { ...messagesEn, ...presentMessages };

/** The room's own clock. The simulation has another, and never hears of this one. */
const clock: RoomClock = {
  now: () => performance.now(),
  every(milliseconds, callback) {
    const timer = window.setInterval(callback, milliseconds);
    return () => window.clearInterval(timer);
  },
};

/** The speaker's window in the place of a lab. */
export function openSpeaker(container: HTMLElement, { locale }: Launch): void {
  createRoot(container).render(
    <IntlProvider locale={locale} messages={messages}>
      <SpeakerPage />
    </IntlProvider>,
  );
}

/** Commands that mean this window's own, or nothing here. */
const NOT_THE_AUDIENCES = new Set(['list', 'close-list', 'speaker', 'full-screen']);

function SpeakerPage() {
  const intl = useIntl();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isInTouch, setInTouch] = useState(false);
  const [say, setSay] = useState<((wish: SpeakerWish) => void) | null>(null);
  const title = intl.formatMessage({ id: 'present.title' });
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const touch = joinAudience(window, clock, setShown, setInTouch);
    if (touch === null) return;
    setSay(() => touch.say);
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, event.target instanceof Element ? event.target : null, true);
      if (command === null || NOT_THE_AUDIENCES.has(command)) return;
      touch.say({ kind: 'key', command });
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      touch.leave();
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
  return <SpeakerView shown={shown} isInTouch={isInTouch} clock={clock} say={say} />;
}
