/** What a course author pastes, by the place that it is pasted into. */
export const SNIPPET_KINDS = ['frame', 'element', 'reveal', 'slidev'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

export interface Embed {
  /** Of the lab: a folder that ends in a slash, or a file. */
  readonly base: string;
  /** As `writeLaunch` writes it: `?part=B&embed=1`. */
  readonly query: string;
  /** The frame's name, which a screen reader says. */
  readonly title: string;
  /** Null: as wide as the page, nine by sixteen. */
  readonly size: FrameSize | null;
}

/** The text to be pasted. Whatever is in an address or a title stays text in the page that takes it. */
export function snippetOf(kind: SnippetKind, embed: Embed): string {
  const { base, query, title, size } = embed;
  const address = attribute(base + query);
  const style =
    size === null
      ? 'style="width: 100%; aspect-ratio: 16 / 9; border: 0"'
      : `width="${size.width}" height="${size.height}" style="border: 0"`;
  switch (kind) {
    case 'frame':
      return `<iframe src="${address}" title="${attribute(title)}"\n  ${style}\n  allow="fullscreen; clipboard-write" loading="lazy"></iframe>`;
    case 'element':
      return `<script type="module" src="${attribute(folderOf(base))}client/element.js"></script>\n${elementOf(embed)}`;
    case 'reveal':
      return `<section>\n  <iframe data-src="${address}" title="${attribute(title)}"\n    style="width: 100%; height: 100%; border: 0"\n    allow="fullscreen; clipboard-write"></iframe>\n</section>`;
    case 'slidev':
      return `---\nlayout: iframe\nurl: ${JSON.stringify(base + query)}\n---`;
  }
}

function elementOf({ base, query, title, size }: Embed): string {
  const given = [...new URLSearchParams(query)]
    .filter(([name]) => name !== 'embed')
    .map(([name, value]) => `${kebab(name)}="${attribute(value)}"`);
  const style =
    size === null ? [] : [`style="width: ${size.width}px; height: ${size.height}px; aspect-ratio: auto"`];
  const all = [`src="${attribute(base)}"`, ...given, `label="${attribute(title)}"`, ...style];
  return `<direct-io-access-lab ${all.join(' ')}></direct-io-access-lab>`;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const folderOf = (base: string) => base.slice(0, base.lastIndexOf('/') + 1);

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
