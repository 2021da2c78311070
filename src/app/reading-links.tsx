import { useIntl } from 'react-intl';
import { useView } from '../stores/lab-context.ts';
import type { PageId } from '../stores/view-store.ts';
import { followHere } from '../ui/follow-here.ts';

const READING_PAGES = ['pattern', 'model-card'] as const satisfies readonly PageId[];

/** Id of the link that leads to a page. */
export const linkTo = (page: PageId) => `app-reading-${page}`;

/** Links to what can be read. The one that is open leads back. */
export function ReadingLinks() {
  const intl = useIntl();
  const page = useView((state) => state.page);
  const setPage = useView((state) => state.setPage);
  return (
    <nav className="app-reading-links" aria-label={intl.formatMessage({ id: 'app.reading' })}>
      {READING_PAGES.map((each) => (
        <a
          key={each}
          id={linkTo(each)}
          href={`?view=${each}`}
          aria-current={page === each ? 'page' : undefined}
          onClick={followHere(() => setPage(page === each ? 'lab' : each))}
        >
          {intl.formatMessage({ id: `app.reading.${each}` })}
        </a>
      ))}
    </nav>
  );
}
