import { afterEach, describe, expect, it, vi } from 'vitest';
import { LabError, type LabFrame, openLabFrame } from './lab-frame.ts';
import type { LabState } from './protocol.ts';

const ORIGIN = 'https://lab.example';
const STATE = { part: 'B', time: 0.012, fingerprint: 'cc2c8515eabb50e0' } as LabState;

const open: LabFrame[] = [];
afterEach(() => {
  for (const lab of open.splice(0)) lab.close();
});

/** A frame whose window keeps what it is sent, and a way to speak as it. */
function framed(attributes: Readonly<Record<string, string>> = {}, options = {}) {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries({ src: `${ORIGIN}/?embed=1`, ...attributes }))
    frame.setAttribute(name, value);
  const sent: { message: { id: number; method: string; args: unknown[] }; target: string }[] = [];
  const contentWindow = {
    postMessage: (message: never, target: string) => sent.push({ message, target }),
  };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow });
  const lab = openLabFrame(frame, options);
  open.push(lab);
  const say = (data: unknown, from: object = {}) =>
    window.dispatchEvent(
      Object.assign(new MessageEvent('message', { data }), {
        source: contentWindow,
        origin: ORIGIN,
        ...from,
      }),
    );
  const tell = (message: object) => say({ namespace: 'direct-io-access', version: 1, ...message });
  return { frame, lab, sent, say, tell };
}

describe('The client of a host page', () => {
  it('keeps commands until the lab is there, and sends them to the lab’s origin alone', async () => {
    const { lab, sent, tell } = framed();
    const played = lab.play();
    expect(sent.map(({ message, target }) => [message.method, target])).toEqual([['getState', '*']]);
    tell({ eventName: 'ready', state: STATE });
    await expect(lab.ready).resolves.toBe(STATE);
    expect(sent.at(-1)).toMatchObject({ message: { method: 'play', args: [] }, target: ORIGIN });
    tell({ eventName: 'callback', method: 'play', id: sent.at(-1)?.message.id, result: STATE });
    await expect(played).resolves.toBe(STATE);
  });

  it('is ready by the answer of a lab that was there before', async () => {
    const { lab, tell } = framed();
    tell({ eventName: 'callback', method: 'getState', id: 0, result: { ...STATE, fingerprint: '' } });
    tell({ eventName: 'callback', method: 'getState', id: 0, result: STATE });
    await expect(lab.ready).resolves.toBe(STATE);
  });

  it('gives each answer to its own question, and a refusal with all its faults', async () => {
    const { lab, sent, tell } = framed();
    tell({ eventName: 'ready', state: STATE });
    const seek = lab.seek(0.012);
    const part = lab.setPart('C');
    const [first, second] = sent.slice(-2).map(({ message }) => message.id);
    const failure = { code: 'not-understood', message: 'no', faults: [{ path: 'args[0]', message: 'no' }] };
    tell({ eventName: 'callback', method: 'setPart', id: second, error: failure });
    tell({ eventName: 'callback', method: 'seek', id: first, result: STATE });
    await expect(seek).resolves.toBe(STATE);
    await expect(part).rejects.toMatchObject({ name: 'LabError', message: 'no', failure });
  });

  it('tells events to who listens, the deck’s own words too, until they stop', () => {
    const { lab, tell, say } = framed();
    const heard = vi.fn();
    const stop = lab.on('answered', heard);
    lab.on('handover', heard);
    tell({ eventName: 'answered', state: STATE, detail: { answer: 'yes' } });
    expect(heard).toHaveBeenLastCalledWith({ name: 'answered', state: STATE, detail: { answer: 'yes' } });
    say('{"method":"next"}');
    expect(heard).toHaveBeenLastCalledWith({ name: 'handover', state: null, detail: { direction: 'next' } });
    stop();
    tell({ eventName: 'answered', state: STATE, detail: {} });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('hears nobody but the lab in its frame, in its own version', () => {
    const { lab, say } = framed();
    const heard = vi.fn();
    lab.on('statechange', heard);
    const message = { namespace: 'direct-io-access', version: 1, eventName: 'statechange', state: STATE };
    say(message, { source: window });
    say(message, { source: null });
    say(message, { origin: 'https://other.example' });
    say({ ...message, version: 2 });
    say({ ...message, namespace: 'other' });
    say('{"half":');
    say(null);
    expect(heard).not.toHaveBeenCalled();
    say(message);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('knows a lab without an origin by its window', async () => {
    const { lab, say, sent } = framed({ sandbox: 'allow-scripts' });
    say({ namespace: 'direct-io-access', version: 1, eventName: 'ready', state: STATE }, { origin: 'null' });
    await expect(lab.ready).resolves.toBe(STATE);
    void lab.pause().catch(() => {});
    expect(sent.at(-1)?.target).toBe('*');
  });

  it('lets the frame take the height asked for, where it is told to', () => {
    const { frame, say } = framed({}, { followsHeight: true });
    say({ subject: 'lti.frameResize', height: 'calc(1e9px)' });
    expect(frame.style.height).toBe('');
    say({ subject: 'lti.frameResize', height: 450 });
    expect(frame.style.height).toBe('450px');
    const fixed = framed();
    fixed.say({ subject: 'lti.frameResize', height: 450 });
    expect(fixed.frame.style.height).toBe('');
  });

  it('rejects what is unanswered when it is closed', async () => {
    const { lab } = framed();
    const picture = lab.screenshot();
    lab.close();
    await expect(picture).rejects.toBeInstanceOf(LabError);
  });
});
