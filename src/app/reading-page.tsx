import { lazy, Suspense, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useLab, useView } from '../stores/lab-context.ts';
import { holdOf } from '../stores/lesson-hold.ts';
import type { PageId } from '../stores/view-store.ts';
import { FOCUS_HOME, handFocusHome } from '../ui/focus-home.ts';
import { linkTo } from './reading-links.tsx';

const ModelCard = lazy(() =>
  import('../card/model-card.tsx').then((module) => ({ default: module.ModelCard })),
);
const HandoutPage = lazy(() => import('./handout/handout-page.tsx'));
const PatternPage = lazy(() =>
  import('../reference/pattern-page.tsx').then((module) => ({ default: module.PatternPage })),
);

const EmbedBuilder = lazy(() =>
  import('../embed-builder/embed-builder.tsx').then((module) => ({ default: module.EmbedBuilder })),
);

interface ReadingPageProps {
  readonly page: Exclude<PageId, 'lab'>;
  /** Called when the page stands. Keep it stable. */
  readonly onStanding: () => void;
}

/** What is read in the lab's place. The lab waits behind it, at rest, and goes on where it was. */
export function ReadingPage({ page, onStanding }: ReadingPageProps) {
  const intl = useIntl();
  const { settings, playback, lesson, view } = useLab();
  const place = useRef<HTMLElement>(null);
  const setPage = useView((state) => state.setPage);
  const term = useView((state) => state.term);
  const close = () => setPage('lab');
  /** Who wants to see something else in the lab leaves a lesson whose step would keep it from changing. */
  const leaveStep = () => {
    if (holdOf(lesson.getState()) !== null) lesson.getState().close();
  };

  // Keys scroll the page at once. The reader comes back to the link that led here.
  useEffect(() => {
    // Whoever was led to a term is there already.
    if (!place.current?.contains(document.activeElement)) {
      place.current?.scrollTo(0, 0);
      place.current?.focus();
    }
    return () => document.getElementById(linkTo(page))?.focus();
  }, [page]);

  // Whoever chooses a part or a lesson wants to see it. A lesson's own paper is opened with it, and stays.
  const isPaper = page === 'handout' || page === 'worksheet';
  useEffect(() => {
    if (isPaper) return;
    const stops = [settings, lesson].map((store) => store.subscribe(() => setPage('lab')));
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings, lesson, setPage, isPaper]);

  useEffect(() => {
    if (!playback.getState().isPlaying) return;
    playback.getState().pause();
    return () => playback.getState().play();
  }, [playback]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setPage('lab');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [setPage]);

  return (
    // Keys scroll here, they do not drive the lab behind.
    <main
      ref={(main) => {
        place.current = main;
        return handFocusHome(main);
      }}
      className="app-page"
      tabIndex={-1}
      data-own-keys
      {...FOCUS_HOME}
    >
      <button type="button" className="ui-button app-page-close" onClick={close}>
        {intl.formatMessage({ id: 'app.reading.close' })}
      </button>
      <Suspense fallback={<p>{intl.formatMessage({ id: 'app.reading.loading' })}</p>}>
        {page === 'model-card' ? (
          <ModelCard />
        ) : page === 'embed' ? (
          <EmbedBuilder />
        ) : page === 'handout' || page === 'worksheet' ? (
          <HandoutPage kind={page} />
        ) : (
          <PatternPage
            onOpenPart={(part) => {
              leaveStep();
              settings.getState().setPart(part);
              close();
            }}
            term={term}
            onShow={view.getState().show}
            onTry={(answer) => {
              leaveStep();
              settings.getState().change(answer);
              close();
            }}
          />
        )}
        <Standing onStanding={onStanding} />
      </Suspense>
    </main>
  );
}

function Standing({ onStanding }: Pick<ReadingPageProps, 'onStanding'>) {
  useEffect(onStanding, [onStanding]);
  return null;
}
