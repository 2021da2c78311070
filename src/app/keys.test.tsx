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
const inside = (tag: string, type = '') => {
  const element = document.createElement(tag);
  if (type !== '') element.setAttribute('type', type);
  return element;
};
const nowhere = inside('main');

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
    ['b', 'blank'],
    ['.', 'blank'],
    ['f', 'full-screen'],
    ['s', 'speaker'],
    ['g', 'go-to'],
    ['3', 'digit-3'],
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

  it('on a slider or a list of choices is theirs', () => {
    for (const key of ['ArrowRight', 'Home', 'PageDown', ' ', 'n']) {
      expect(commandOf(press(key), inside('input', 'range'), true)).toBeNull();
      expect(commandOf(press(key), inside('select'), true)).toBeNull();
    }
  });

  it('on a radio button is the lab’s, but for Space and the arrows', () => {
    const radio = inside('input', 'radio');
    expect(commandOf(press('PageDown'), radio, true)).toBe('next');
    expect(commandOf(press('ArrowRight'), radio, true)).toBeNull();
    expect(commandOf(press(' '), radio, true)).toBeNull();
  });

  it('on a button is the lab’s, but for Space', () => {
    expect(commandOf(press(' '), inside('button'), true)).toBeNull();
    expect(commandOf(press('ArrowRight'), inside('button'), true)).toBe('next');
  });

  it('that prints something can be switched off', () => {
    for (const key of ['n', 'p', 'r', 'b', '.', '3', '?'])
      expect(commandOf(press(key), nowhere, false)).toBeNull();
    expect(commandOf(press(' '), nowhere, false)).toBe('toggle');
    expect(commandOf(press('PageDown'), nowhere, false)).toBe('next');
  });
});
