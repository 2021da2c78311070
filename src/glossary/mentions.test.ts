import { describe, expect, it } from 'vitest';
import { mentionsIn, type NamedTerm } from './mentions.ts';

const TERMS: readonly NamedTerm[] = [
  { term: 'nic', name: 'NIC' },
  { term: 'virtual-nic', name: 'Virtual NIC' },
  { term: 'ring', name: 'Ring' },
  { term: 'io-card', name: 'I/O card' },
];
const termsIn = (...texts: string[]) =>
  mentionsIn(texts, TERMS, ['s', 'es']).map((pieces) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.term}: ${piece.words}`])),
  );
const wholeOf = (pieces: ReturnType<typeof mentionsIn>[number] = []) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');

describe('Mentions of terms', () => {
  it('are whole words, in any case, one or several', () => {
    expect(termsIn('Two rings, during a string of I/O cards.')).toEqual([
      ['ring: rings', 'io-card: I/O cards'],
    ]);
  });

  it('are of the longer name where two fit', () => {
    expect(termsIn('The virtual NIC is no NIC.')).toEqual([['virtual-nic: virtual NIC', 'nic: NIC']]);
  });

  it('are first ones: what is read as one text names a term once', () => {
    expect(termsIn('A ring, and a ring.', 'A ring before a NIC.')).toEqual([['ring: ring'], ['nic: NIC']]);
  });

  it('leave the text as it was, whatever is in it', () => {
    for (const text of ['', 'ring', '<b>ring</b> & $& (NIC) \\d', 'rings\u202ering', '🖧 NIC🖧']) {
      expect(wholeOf(mentionsIn([text], TERMS, ['s'])[0])).toBe(text);
    }
  });

  it('are none where names hold what a pattern would read', () => {
    expect(mentionsIn(['abc a.c'], [{ term: 'odd', name: 'a.c' }], [])).toEqual([
      ['abc ', { term: 'odd', words: 'a.c' }],
    ]);
  });
});
