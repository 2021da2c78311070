import { afterEach, describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { type AudienceWindow, hostSpeaker } from './host-speaker.ts';
import { joinAudience, type SpeakerWindow } from './join-audience.ts';
import type { Shown } from './speaker-messages.ts';

type Listener = (event: MessageEvent) => void;

/** A window that hands messages on at once; who sends is told by the other end. */
function madeWindow(origin = 'null') {
  const listeners = new Map<string, Set<Listener>>();
  const of = (type: string) => listeners.get(type) ?? listeners.set(type, new Set()).get(type) ?? new Set();
  return {
    origin,
    // As Chromium has it for a file, whose messages come from `null`.
    location: { origin: origin === 'null' ? 'file://' : origin, href: 'file:///lab.html?part=B' },
    opener: null as unknown,
    closed: false,
    focused: 0,
    focus() {
      this.focused += 1;
    },
    addEventListener: (type: string, listener: Listener) => of(type).add(listener),
    removeEventListener: (type: string, listener: Listener) => of(type).delete(listener),
    hear: (type: string, event: object) => {
      for (const listener of [...of(type)]) listener(event as MessageEvent);
    },
    open: (() => null) as (...given: string[]) => unknown,
    postMessage: (_message: unknown, _target: string) => {},
  };
}

/** An audience's window and the speaker's that it opened. */
function madePair() {
  const audience = madeWindow();
  const speaker = madeWindow();
  speaker.opener = audience;
  audience.postMessage = (data) => audience.hear('message', { source: speaker, origin: 'null', data });
  speaker.postMessage = (data) => speaker.hear('message', { source: audience, origin: 'null', data });
  return { audience, speaker };
}

function madeClock() {
  let now = 0;
  const ticking = new Set<() => void>();
  return {
    now: () => now,
    every: (_: number, callback: () => void) => {
      ticking.add(callback);
      return () => ticking.delete(callback);
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const tick of [...ticking]) tick();
    },
  };
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function madeTalk() {
  const { lab } = await renderLab('?part=B&paused=1', null);
  const { audience, speaker } = madePair();
  const obeyed: string[] = [];
  const host = hostSpeaker(lab, audience as unknown as AudienceWindow, (command) => {
    obeyed.push(command);
    return true;
  });
  closing.push(host.close);
  const clock = madeClock();
  const shown: Shown[] = [];
  const touched: boolean[] = [];
  const join = () =>
    joinAudience(
      speaker as unknown as SpeakerWindow,
      clock,
      (now) => shown.push(now),
      (isInTouch) => touched.push(isInTouch),
    );
  return { lab, audience, speaker, host, obeyed, clock, shown, touched, join };
}

describe('The two windows of a talk', () => {
  it('are in step from the first hello on, and through every change', async () => {
    const { lab, shown, join } = await madeTalk();
    join();
    expect(shown.at(-1)).toMatchObject({ part: 'B', lesson: null, isBlank: false });
    expect(lab.presentation.getState().hasSpeaker).toBe(true);
    lab.lesson.getState().open(madeScenario());
    expect(shown.at(-1)?.lesson?.journey.step).toBe(0);
    lab.presentation.getState().setBlank(true);
    expect(shown.at(-1)?.isBlank).toBe(true);
    expect(shown.at(-1)?.level).toBe('basic');
    lab.view.getState().setLevel('advanced');
    expect(shown.at(-1)?.level).toBe('advanced');
  });

  it('do what is asked on the speaker’s: keys, another step, the class’s answer', async () => {
    const { lab, obeyed, shown, join } = await madeTalk();
    const touch = join();
    touch?.say({ kind: 'key', command: 'next' });
    expect(obeyed).toEqual(['next']);
    lab.lesson.getState().open(madeScenario());
    touch?.say({ kind: 'answered', question: 'prediction', option: 'virtual-nic' });
    expect(shown.at(-1)?.lesson?.journey.phase).toBe('watch');
    touch?.say({ kind: 'go-to', page: 2 });
    expect(shown.at(-1)?.lesson?.journey.step).toBe(2);
  });

  it('know when the other is gone, and find each other again', async () => {
    const { lab, audience, speaker, clock, touched, join } = await madeTalk();
    join();
    const { postMessage } = audience;
    audience.postMessage = () => {};
    clock.pass(5_000);
    expect(touched.at(-1)).toBe(false);
    audience.postMessage = postMessage;
    clock.pass(1_000);
    expect(touched.at(-1)).toBe(true);
    speaker.hear('pagehide', {});
    expect(lab.presentation.getState().hasSpeaker).toBe(false);
  });

  it('hear no third one: another window, another place, or other words', async () => {
    const { lab, audience, speaker, obeyed } = await madeTalk();
    const data = { subject: 'direct-io-access-lab/to-audience', kind: 'key', command: 'next' };
    audience.hear('message', { source: madeWindow(), origin: 'null', data });
    audience.hear('message', { source: speaker, origin: 'https://elsewhere.example', data });
    for (const words of [null, 'next', { kind: 'key', command: 'next' }])
      audience.hear('message', { source: speaker, origin: 'null', data: words });
    expect(obeyed).toEqual([]);
    expect(lab.presentation.getState().hasSpeaker).toBe(false);
  });

  it('are one each: asked again, the window comes to the front', async () => {
    const { lab, audience, speaker, host } = await madeTalk();
    const addresses: string[] = [];
    audience.location.href += '&stringTest=double';
    audience.open = (address = '') => {
      addresses.push(address);
      return speaker;
    };
    host.open();
    host.open();
    expect(addresses).toEqual(['file:///lab.html?speaker=1&theme=auto&stringTest=double']);
    expect(speaker.focused).toBe(1);
    expect(lab.presentation.getState().refused).toBeNull();
  });

  it('say so where the browser opens none, or joins none', async () => {
    const { lab, speaker, host, join } = await madeTalk();
    host.open();
    expect(lab.presentation.getState().refused).toBe('speaker');
    speaker.opener = null;
    expect(join()).toBeNull();
  });
});
