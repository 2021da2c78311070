/** What a word of a text stands for: a part of it as it is, or a mention of a term. */
export type Piece = string | { readonly term: string; readonly words: string };

/** A term, and the name that it has in the language spoken. */
export interface NamedTerm {
  readonly term: string;
  readonly name: string;
}

/**
 * Texts cut where they first mention a term; together they are one text. A mention is a whole word, in any case, with one
 * of the endings that make several of one. Of two names at one place the longer is meant: a virtual NIC is no NIC.
 */
export function mentionsIn(
  texts: readonly string[],
  terms: readonly NamedTerm[],
  endings: readonly string[],
): readonly (readonly Piece[])[] {
  const byName = new Map(terms.map(({ term, name }) => [name.toLowerCase(), term]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(literally);
  const ending = endings.map(literally).join('|');
  const mention = new RegExp(
    `(?<![\\p{L}\\p{N}])(${names.join('|')})(?:${ending})?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const told = new Set<string>();
  return texts.map((text) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { 0: words, 1: name = '', index } of text.matchAll(mention)) {
      const term = byName.get(name.toLowerCase());
      if (term === undefined || told.has(term)) continue;
      told.add(term);
      if (index > end) pieces.push(text.slice(end, index));
      pieces.push({ term, words });
      end = index + words.length;
    }
    if (end < text.length) pieces.push(text.slice(end));
    return pieces;
  });
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
