import subsetFont from 'subset-font';

/** Kerning, ligatures and digits of one width: what the lab's styles ask of its typefaces. */
const FEATURES = ['kern', 'liga', 'tnum'];
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/**
 * Cuts the fonts inside a style sheet down to the characters that a page has in it. What a reader brings along, such as a
 * lesson of their own in another alphabet, falls back to a typeface of the system; figures and ASCII never do.
 *
 * @param {string} styles A style sheet with its fonts as data addresses.
 * @param {string} texts All that the page can say, among other things.
 */
export async function fewerGlyphs(styles, texts) {
  const characters = [...new Set(ASCII + texts)].join('');
  const address = /data:font\/woff2;base64,([A-Za-z0-9+/=]+)/g;
  const fonts = [...styles.matchAll(address)];
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
  return styles.replace(address, () => {
    const subset = subsets[index++] ?? Buffer.alloc(0);
    return `data:font/woff2;base64,${subset.toString('base64')}`;
  });
}
