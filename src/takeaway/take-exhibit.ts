import type { IntlShape } from 'react-intl';
import type { Exhibit } from '../stores/exhibits-store.ts';
import type { Lab } from '../stores/lab-context.ts';
import { saveFile } from '../ui/save-file.ts';
import { captionOf } from './caption-of.ts';
import { csvOf } from './csv.ts';
import { fileName } from './file-name.ts';
import { drawPicture, pictureFile } from './picture/draw-picture.ts';
import { rasterize } from './picture/rasterize.ts';

export type ExhibitFormat = 'svg' | 'png' | 'csv';

/** What a figure is called: the name that a screen reader gives it. */
export function nameOf(exhibit: Exhibit): string {
  const element = exhibit.element();
  const titles = (element?.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
  const text = titles.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (text || element?.getAttribute('aria-label') || exhibit.id).trim();
}

/** The figures on the page, in the order in which they stand there. */
export function inPageOrder(exhibits: readonly Exhibit[]): readonly Exhibit[] {
  const standing = exhibits.filter((exhibit) => exhibit.element()?.checkVisibility() === true);
  return standing.toSorted((a, b) => {
    const position = a.element()?.compareDocumentPosition(b.element() as Node) ?? 0;
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** Makes a figure's file and hands it over. What is on the screen now counts: nothing of it is computed anew. */
export async function takeExhibit(
  intl: IntlShape,
  lab: Lab,
  exhibit: Exhibit,
  what: string,
  format: ExhibitFormat,
): Promise<string> {
  const { run: runs, feed } = exhibit.shows ?? lab;
  const run = runs.getState().run;
  const frame = feed.latest();
  const element = exhibit.element();
  if (run === null || frame === null || element === null) throw new Error('there is no run on the screen');
  const caption = captionOf(intl, what, run, frame, lab.share.address());
  const name = fileName(run.settings.part, frame.time, exhibit.id, format);
  if (format === 'csv') {
    const table = exhibit.table?.(frame) ?? null;
    if (table === null) throw new Error('this figure has no numbers');
    saveFile(name, csvOf([caption.title, ...caption.lines], table), 'text/csv');
    return name;
  }
  const picture = drawPicture(element, caption);
  const svg = await pictureFile(picture);
  if (format === 'svg') saveFile(name, svg, 'image/svg+xml');
  else saveFile(name, await rasterize(svg, picture.width, picture.height));
  return name;
}
