import { IntlProvider, useIntl } from 'react-intl';
import { messagesEn } from '../i18n/messages.en.ts';
import { VISUAL_CASES, type VisualCase } from './visual-cases.ts';
import './gallery.css';

/** Every visual case, live and scaled down, with a link to the lab at that very instant. */
export function Gallery() {
  return (
    <IntlProvider locale="en" messages={messagesEn}>
      <Cases />
    </IntlProvider>
  );
}

function Cases() {
  const intl = useIntl();
  return (
    <main className="gallery">
      <h1>{intl.formatMessage({ id: 'gallery.title' })}</h1>
      <p>{intl.formatMessage({ id: 'gallery.text' })}</p>
      <ul>
        {VISUAL_CASES.map((visualCase) => (
          <Case key={visualCase.id} visualCase={visualCase} />
        ))}
      </ul>
    </main>
  );
}

function Case({ visualCase: { title, query, viewport } }: { readonly visualCase: VisualCase }) {
  const intl = useIntl();
  const address = `index.html${query}`;
  return (
    <li>
      <a href={address} aria-label={intl.formatMessage({ id: 'gallery.open' }, { title })}>
        {title}
      </a>
      <span className="gallery-size">{intl.formatMessage({ id: 'gallery.size' }, viewport)}</span>
      <div
        className="gallery-frame"
        style={{
          ['--gallery-width' as string]: viewport.width,
          ['--gallery-height' as string]: viewport.height,
        }}
      >
        <iframe
          src={address}
          title={title}
          loading="lazy"
          tabIndex={-1}
          width={viewport.width}
          height={viewport.height}
        />
      </div>
    </li>
  );
}
