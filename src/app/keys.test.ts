import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const press = (key: string, change: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  defaultPrevented: false,
  ...change,
});
/** An element that matches one selector of a list. */
const inside = (name: string) =>
  ({ closest: (selectors: string) => (selectors.split(', ').includes(name) ? {} : null) }) as never;
const nowhere = inside('body');

describe('A key', () => {
  it.each([
    [' ', 'toggle'],
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['p', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['r', 'reset'],
    ['?', 'list'],
    ['Escape', 'close-list'],
    ['x', null],
    ['t', null],
  ])('%s asks for %s', (key, command) => {
    expect(commandOf(press(key), nowhere, true)).toBe(command);
  });

  it('with a modifier is the browser’s', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(commandOf(press('r', { [modifier]: true }), nowhere, true)).toBeNull();
    }
  });

  it('on a slider, a radio button or a list of choices is theirs', () => {
    for (const key of ['ArrowRight', 'Home', 'PageDown', ' ', 'n']) {
      expect(commandOf(press(key), inside('input'), true)).toBeNull();
      expect(commandOf(press(key), inside('select'), true)).toBeNull();
    }
  });

  it('on a button is the lab’s, but for Space', () => {
    expect(commandOf(press(' '), inside('button'), true)).toBeNull();
    expect(commandOf(press('ArrowRight'), inside('button'), true)).toBe('next');
  });

  it('that prints something can be switched off', () => {
    for (const key of ['n', 'p', 'r', '?']) expect(commandOf(press(key), nowhere, false)).toBeNull();
    expect(commandOf(press(' '), nowhere, false)).toBe('toggle');
    expect(commandOf(press('PageDown'), nowhere, false)).toBe('next');
  });
});
