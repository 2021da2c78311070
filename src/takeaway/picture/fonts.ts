/** The typefaces that a picture uses: family and weight of each. */
export class FontsSeen {
  private readonly seen = new Set<string>();

  readonly see = ({ fontFamily, fontWeight }: CSSStyleDeclaration): void => {
    this.seen.add(`${firstFamily(fontFamily)} ${fontWeight}`);
  };

  has(family: string, weight: string): boolean {
    return this.seen.has(`${firstFamily(family)} ${weight}`);
  }
}

const firstFamily = (families: string) => (families.split(',')[0] ?? '').trim().replaceAll(/["']/g, '');

/**
 * The page's own font files for the typefaces seen, as rules with the files inside: a picture is opened anywhere, and may
 * not ask for anything. A file that cannot be read is left out: the families' fallbacks stand in.
 */
export async function fontRules(fonts: FontsSeen): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => fontFaces(sheet));
  const wanted = rules.filter(({ style }) =>
    fonts.has(style.getPropertyValue('font-family'), style.getPropertyValue('font-weight')),
  );
  const embedded = await Promise.all(
    wanted.map(async ({ style, parentStyleSheet }) => {
      const address = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (address === undefined) return '';
      const file = await asDataUrl(address, parentStyleSheet?.href ?? document.baseURI);
      if (file === null) return '';
      const family = style.getPropertyValue('font-family');
      const weight = style.getPropertyValue('font-weight');
      return `@font-face{font-family:${family};font-weight:${weight};src:url("${file}") format("woff2")}`;
    }),
  );
  return embedded.join('');
}

function fontFaces(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // Another origin's style sheet may not be read; the lab's own are its own.
    return [];
  }
}

async function asDataUrl(address: string, base: string): Promise<string | null> {
  if (address.startsWith('data:')) return address;
  try {
    const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return `data:font/woff2;base64,${btoa(binary)}`;
  } catch {
    return null;
  }
}
