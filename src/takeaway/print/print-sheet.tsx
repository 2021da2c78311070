import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import { settingMessages } from '../../i18n/en/settings.ts';
import { takeAwayMessages } from '../../i18n/en/takeaway.ts';
import { useLab } from '../../stores/lab-context.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import QrCode from '../../ui/qr-code.tsx';
import { composeSheet, type Sheet } from './compose-sheet.ts';
import './print.css';

const messages = { ...takeAwayMessages, ...settingMessages };

/** Stands in for the lab on paper. It is laid out in the moment before printing, from what stands on the screen. */
export default function PrintSheet() {
  return (
    <MoreMessages messages={messages}>
      <OnPaper />
    </MoreMessages>
  );
}

function OnPaper() {
  const intl = useIntl();
  const lab = useLab();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    let worn = { theme: dataset.theme, colorProfile: dataset.colorProfile };
    const lay = () => {
      worn = { theme: dataset.theme, colorProfile: dataset.colorProfile };
      // Paper is white.
      dataset.theme = 'light';
      // A page that is read is printed as it is.
      if (lab.view.getState().page === 'lab') flushSync(() => setSheet(composeSheet(intl, lab)));
    };
    const clear = () => {
      dataset.theme = worn.theme;
      setSheet(null);
    };
    window.addEventListener('beforeprint', lay);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', lay);
      window.removeEventListener('afterprint', clear);
    };
  }, [intl, lab]);
  if (sheet === null) return null;
  const { title, lines, address, step, settings, pictures } = sheet;
  const [heading, ...text] = step;
  return (
    <section className="print-sheet" aria-label={title}>
      <h1>{title}</h1>
      {pictures.map(({ id, name, svg }) => (
        <Picture key={`${id} ${name}`} name={name} svg={svg} isWide={id.startsWith('stage')} />
      ))}
      <div className="print-words">
        {heading === undefined ? null : (
          <div>
            <h2>{heading}</h2>
            {text.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <dl>
          {settings.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <footer>
        <div>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {address === null ? null : (
          <div className="print-code">
            <QrCode text={address} name={intl.formatMessage({ id: 'takeaway.link.codeName' })} />
          </div>
        )}
      </footer>
    </section>
  );
}

interface PictureProps {
  readonly name: string;
  readonly svg: SVGSVGElement;
  readonly isWide: boolean;
}

function Picture({ name, svg, isWide }: PictureProps) {
  const place = useRef<HTMLElement>(null);
  // Before anything is painted: the browser prints what stands when `beforeprint` is over.
  useLayoutEffect(() => place.current?.replaceChildren(svg), [svg]);
  return <figure ref={place} className={isWide ? 'print-wide' : undefined} aria-label={name} />;
}
