import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KeyList } from '../panels/key-list.tsx';
import { commandOf } from './keys.ts';
import { renderLab } from './testing/render-lab.tsx';

/** What browsers call the keys that the list has words for. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  Space: [' '],
  'Page Down': ['PageDown'],
  'Page Up': ['PageUp'],
  Right: ['ArrowRight'],
  Left: ['ArrowLeft'],
  Home: ['Home'],
  End: ['End'],
  Esc: ['Escape'],
  'a number': [...'0123456789'],
};
/** Every key that prints, and those with names of their own. */
const ALL_KEYS = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, code) => String.fromCharCode(0x20 + code)),
  ...['Enter', 'Tab', 'Backspace', 'Delete', 'Insert', 'ArrowUp', 'ArrowDown', 'F1', 'F5', 'F11'],
  ...Object.values(NAMED).flat(),
];

const commandOfKey = (key: string, held: Partial<KeyboardEvent> = {}) =>
  commandOf(
    { key, ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false, ...held },
    null,
    true,
  );

async function listedKeys() {
  await renderLab('?paused=1', <KeyList />);
  return [...document.querySelectorAll('.panel-keys dl > div')].map((row) => ({
    keys: [...row.querySelectorAll('kbd')].map((key) => key.textContent ?? ''),
    does: row.querySelector('dd')?.textContent ?? '',
  }));
}

describe('The keys', () => {
  it('are in docs/embedding.md as the lab lists them', async () => {
    const rows = (await listedKeys()).map(({ keys, does }) => `| ${keys.join(', ')} | ${does} |`);
    expect(readFileSync('docs/embedding.md', 'utf8')).toContain(
      ['| key | does |', '|---|---|', ...rows].join('\n'),
    );
  });

  it('are listed all, and none that does nothing', async () => {
    const words = (await listedKeys()).flatMap(({ keys }) => keys);
    const held = words.filter((word) => word.startsWith('Ctrl+'));
    expect(held).toEqual(['Ctrl+Z', 'Ctrl+Shift+Z']);
    expect(commandOfKey('z', { ctrlKey: true })).toBe('undo');
    expect(commandOfKey('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    const listed = words
      .filter((word) => !held.includes(word))
      .flatMap((word) => NAMED[word] ?? [word.toLowerCase()]);
    const obeyed = ALL_KEYS.filter((key) => commandOfKey(key) !== null).map((key) =>
      key.length === 1 ? key.toLowerCase() : key,
    );
    expect([...new Set(listed)].sort()).toEqual([...new Set(obeyed)].sort());
  });
});
