import type { IntlShape } from 'react-intl';
import { settingName, valueInWords } from '../../i18n/setting-words.ts';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import { defaultSettings, type LabSettings } from '../../pattern/settings.ts';
import type { Lab } from '../../stores/lab-context.ts';
import { captionOf } from '../caption-of.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { isPublic } from '../public-address.ts';
import { inPageOrder, nameOf } from '../take-exhibit.ts';

/** What goes on paper. */
export interface Sheet {
  readonly title: string;
  /** Where the run is from: its load, instant, seed, fingerprint and address. */
  readonly lines: readonly string[];
  /** The same address, for the camera of whoever holds the paper; null where the page is on no server. */
  readonly address: string | null;
  readonly step: readonly string[];
  /** Name and value of each setting that is named. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly pictures: readonly { readonly id: string; readonly name: string; readonly svg: SVGSVGElement }[];
}

/** Settings that are always named; any other, where it is not what it usually is. */
const ALWAYS = new Set<string>(['path', 'rate', 'requestBytes', 'responseBytes', 'seed']);

/** The screen as a sheet of paper: the very figures that stand on it. Null where there is no run to print. */
export function composeSheet(intl: IntlShape, lab: Lab): Sheet | null {
  const run = lab.run.getState().run;
  const frame = lab.feed.latest();
  if (run === null || frame === null) return null;
  const title = intl.formatMessage({ id: 'takeaway.print.title' }, { part: run.settings.part });
  const address = lab.share.address();
  const { lines } = captionOf(intl, title, run, frame, address);
  return {
    title,
    lines,
    address: isPublic(address) ? address : null,
    step: [...document.querySelectorAll('[data-in-print] > :is(h2, p)')].map(
      (line) => line.textContent ?? '',
    ),
    settings: namedSettings(intl, run.settings),
    pictures: inPageOrder(lab.exhibits.getState().exhibits).flatMap((exhibit) => {
      const element = exhibit.element();
      if (element === null) return [];
      return [{ id: exhibit.id, name: nameOf(exhibit), svg: drawPicture(element, null).svg }];
    }),
  };
}

function namedSettings(intl: IntlShape, settings: LabSettings): Sheet['settings'] {
  const usual = defaultSettings(settings.part);
  return SETTING_IDS.filter((id) => id !== 'part' && (ALWAYS.has(id) || settings[id] !== usual[id])).map(
    (id) => [settingName(intl, id), valueInWords(intl, id, settings[id], settingField(id))],
  );
}
