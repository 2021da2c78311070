import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerJsInput, type JsInputAnswers } from './js-input.ts';

/** A frame in a page that hears what the frame says, and can say something as itself or as a stranger. */
function framed(answers: Partial<JsInputAnswers> = {}) {
  const heard: unknown[] = [];
  const addressed: string[] = [];
  const parent = {
    postMessage: (text: string, to: string) => {
      heard.push(JSON.parse(text));
      addressed.push(to);
    },
  } as unknown as Window;
  let listener: (event: Pick<MessageEvent, 'source' | 'origin' | 'data'>) => void = () => {};
  answerJsInput(
    { parent, addEventListener: (_, added) => (listener = added) },
    { getState: () => '{}', setState: () => {}, getGrade: () => '{}', ...answers },
  );
  const say = (data: unknown, source: unknown = parent) =>
    listener({ data, source: source as Window, origin: 'https://courses.example' });
  return { heard, addressed, say };
}

const request = (id: number, method: string, params: unknown = '') =>
  JSON.stringify({ id, method: `JSInput::${method}`, params });

describe('the conversation with Open edX', () => {
  it('greets the page around, and answers its greeting', () => {
    const { heard, addressed, say } = framed();
    expect(heard).toEqual([{ method: 'JSInput::__ready', params: 'ping' }]);
    say(JSON.stringify({ method: 'JSInput::__ready', params: 'ping' }));
    say(JSON.stringify({ method: 'JSInput::__ready', params: 'pong' }));
    expect(heard.slice(1)).toEqual([{ method: 'JSInput::__ready', params: 'pong' }]);
    expect(addressed[1]).toBe('https://courses.example');
  });

  it('hands over state and grade in a form that the platform’s decoding leaves as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { heard, say } = framed({ getState: () => text, getGrade: () => text });
        say(request(7, 'getState'));
        say(request(8, 'getGrade'));
        const results = heard.slice(1) as { id: number; result: string }[];
        expect(results.map(({ id }) => id)).toEqual([7, 8]);
        for (const { result } of results) expect(decodeURI(result)).toBe(text);
      }),
    );
  });

  it('takes a state, and nothing that is no text', () => {
    const states: string[] = [];
    const { heard, say } = framed({ setState: (state) => states.push(state) });
    say(request(1, 'setState', '{"v":1}'));
    say(request(2, 'setState', { v: 1 }));
    say(request(3, 'eval', '1'));
    expect(states).toEqual(['{"v":1}']);
    expect(heard.slice(1)).toMatchObject([
      { id: 1, result: true },
      { id: 2, error: 'not_a_text' },
      { id: 3, error: 'no_such_method' },
    ]);
  });

  it('does not listen to another window, and leaves other messages to others', () => {
    const { heard, say } = framed();
    say(request(1, 'getState'), {});
    for (const other of [null, 3, 'slide:start', '{', '{"method":"getState","id":1}', '[]', {}]) say(other);
    fc.assert(fc.property(fc.anything(), (other) => say(other)));
    expect(heard).toHaveLength(1);
  });
});
