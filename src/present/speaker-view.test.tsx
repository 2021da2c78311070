import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { presentMessages } from '../i18n/en/present.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { beginJourney } from '../scenarios/journey.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import type { Level } from '../stores/view-store.ts';
import type { RoomClock } from './join-audience.ts';
import type { Shown } from './speaker-messages.ts';
import { SpeakerView } from './speaker-view.tsx';
import { TalkClock } from './talk-clock.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  window.sessionStorage.clear();
});

/** A clock of the room at an instant, and how to let it go on. */
function madeClock(now: number): RoomClock & { readonly pass: (milliseconds: number) => void } {
  const ticking = new Set<() => void>();
  return {
    now: () => now,
    every(_, callback) {
      ticking.add(callback);
      return () => ticking.delete(callback);
    },
    pass(milliseconds) {
      now += milliseconds;
      act(() => {
        for (const tick of ticking) tick();
      });
    },
  };
}

const messages = { ...messagesEn, ...presentMessages };

const inWindow = (screen: ReactNode) =>
  render(
    <IntlProvider locale="en" messages={messages}>
      {screen}
    </IntlProvider>,
  );

describe('The clock of the speaker’s window', () => {
  it('goes on when the window is loaded anew, and stays where it was stopped', async () => {
    const clock = madeClock(1_000);
    const first = inWindow(<TalkClock clock={clock} minutes={null} />);
    clock.pass(90_000);
    expect(screen.getByText('1:30')).toBeInTheDocument();
    first.unmount();
    clock.pass(10_000);
    const second = inWindow(<TalkClock clock={clock} minutes={null} />);
    expect(screen.getByText('1:40')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    second.unmount();
    clock.pass(60_000);
    inWindow(<TalkClock clock={clock} minutes={null} />);
    expect(screen.getByText('1:40')).toBeInTheDocument();
  });

  it('begins with the window where nothing may be kept, or what is kept is not a clock', () => {
    window.sessionStorage.setItem('direct-io-access-lab/talk', '{"since":"noon","before":0}');
    const first = inWindow(<TalkClock clock={madeClock(5_000)} minutes={null} />);
    expect(screen.getByText('0:00')).toBeInTheDocument();
    first.unmount();
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    inWindow(<TalkClock clock={madeClock(5_000)} minutes={null} />);
    expect(screen.getByText('0:00')).toBeInTheDocument();
  });
});

describe('The speaker’s window', () => {
  const shownAt = (level: Level): Shown => {
    const made = madeScenario();
    const [first, ...others] = made.steps;
    if (first === undefined) throw new Error('no step');
    const scenario = {
      ...made,
      steps: [{ ...first, advanced: ['λ grows.'], advancedWhy: ['X ≤ 1/D.'] }, ...others],
    };
    return {
      lesson: { scenario, journey: beginJourney(scenario) },
      part: 'B',
      isPlaying: false,
      isBlank: false,
      level,
    };
  };
  const show = (level: Level) =>
    inWindow(<SpeakerView shown={shownAt(level)} touch="together" clock={madeClock(0)} say={() => {}} />);

  it('speaks at the level of the audience’s page', () => {
    const basic = show('basic');
    expect(screen.getByText('The load grows.')).toBeInTheDocument();
    expect(screen.queryByText('X ≤ 1/D.')).not.toBeInTheDocument();
    basic.unmount();
    show('advanced');
    expect(screen.getByText('λ grows.')).toBeInTheDocument();
    expect(screen.getByText('One core moves every packet.')).toBeInTheDocument();
    expect(screen.getByText('X ≤ 1/D.')).toBeInTheDocument();
  });
});
