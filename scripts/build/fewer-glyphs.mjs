import subsetFont from 'subset-font';

/** Ligatures and digits of one width. Kerning would be another third of the fonts, for a fifth of a percent of a line's length. */
const FEATURES = ['liga', 'tnum'];
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** The lab speaks English: letters with accents are but in the table of a test mode, `stringTest=long`. */
const isAccented = (/** @type {string} */ character) =>
  character > '~' && /\p{Script=Latin}/u.test(character);

/** The medium weight of the text is not in the one file: a browser takes the regular one in its place. Nor are the figures' own letters. */
const LEFT_OUT =
  /@font-face\{[^}]*font-family:\s*"?IBM Plex (?:Mono"?;|Sans"?;[^}]*font-weight:\s*500;)[^}]*\}/g;

/**
 * In the one file figures are in the typeface of the text, whose digits are of one width as well: five kilobytes less, and
 * the same on every machine, which the system's own typeface would not be.
 */
const FIGURES = { from: /--font-figures:[^;}]*/g, to: '--font-figures:var(--font-text)' };

/**
 * Cuts the fonts inside a style sheet down to the characters that a page has in it. What a reader brings along, such as a
 * lesson of their own in another alphabet, falls back to a typeface of the system; figures and ASCII never do. A font that
 * was cut may not go by a name that its licence reserves (SIL OFL 1.1, condition 3), so the families get other names.
 *
 * @param {string} styles A style sheet with its fonts as data addresses.
 * @param {string} texts All that the page can say, among other things.
 */
export async function fewerGlyphs(styles, texts) {
  const named = styles
    .replace(LEFT_OUT, '')
    .replace(FIGURES.from, FIGURES.to)
    .replaceAll('IBM Plex ', 'Lab ');
  const characters = [...new Set(ASCII + texts)].filter((each) => !isAccented(each)).join('');
  const address = /data:font\/woff2;base64,([A-Za-z0-9+/=]+)/g;
  const fonts = [...named.matchAll(address)];
  const subsets = await Promise.all(
    fonts.map(([, font]) =>
      subsetFont(Buffer.from(font ?? '', 'base64'), characters, {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        noHinting: true,
      }),
    ),
  );
  let index = 0;
  return named.replace(address, () => {
    const subset = subsets[index++] ?? Buffer.alloc(0);
    return `data:font/woff2;base64,${subset.toString('base64')}`;
  });
}
