import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { handOver } from '../embed/hand-over.ts';
import type { Launch } from '../embed/url-parameters.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { type Lab, LabContext, useAppearance } from '../stores/lab-context.ts';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { AS_WRITTEN, type ChangeMessages, MessagesChange } from '../ui/more-messages.tsx';
import { Announcer } from './announcer.tsx';
import { ClassSlot } from './class-slot.tsx';
import { dress } from './dress.ts';
import { commandOf, obey } from './keys.ts';
import { NotLoaded } from './not-loaded.tsx';
import { describeOnRoot } from './root-attributes.ts';
import { FullShell } from './shell.tsx';
import { useIsThemeDark } from './system-preferences.ts';

const EmbeddedShell = lazy(() => import('./embedded/embedded-shell.tsx'));

interface LabPageProps {
  readonly lab: Lab;
  readonly launch: Launch;
  /** The words of a test mode in the place of the catalogue's. Keep it stable. */
  readonly changeMessages?: ChangeMessages;
}

/** A lab with everything around it that a page needs: language, colours, keys, and its state on the root element. */
export function LabPage({ lab, launch, changeMessages = AS_WRITTEN }: LabPageProps) {
  const { locale, stringTest } = launch;
  useEffect(() => {
    document.documentElement.lang = locale;
    if (stringTest === 'rtl') document.documentElement.dir = 'rtl';
  }, [locale, stringTest]);
  const messages = useMemo(() => changeMessages(messagesEn), [changeMessages]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      <MessagesChange value={changeMessages}>
        <LabContext value={lab}>
          <AppRoot lab={lab} launch={launch} />
        </LabContext>
      </MessagesChange>
    </IntlProvider>
  );
}

function AppRoot({ lab, launch }: Pick<LabPageProps, 'lab' | 'launch'>) {
  const root = useRef<HTMLDivElement>(null);
  const [standing] = useState(deferred);
  const isDark = useIsThemeDark(useAppearance((state) => state.theme));
  const colorProfile = useAppearance((state) => state.colorProfile);

  useLayoutEffect(() => dress(document.documentElement, isDark, colorProfile), [isDark, colorProfile]);

  useLayoutEffect(() => {
    if (root.current === null) return;
    const dressed = standing.promise.then(() => document.fonts.ready);
    return describeOnRoot(root.current, lab, dressed);
  }, [lab, standing]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const command = commandOf(event, target, lab.keys.getState().hasLetterKeys);
      // Nobody drives what is not to be seen.
      if (lab.view.getState().page !== 'lab' && command !== 'list' && command !== 'close-list') return;
      if (command === null || (command === 'full-screen' && !launch.offersFullScreen)) return;
      if (obey(command, lab)) event.preventDefault();
      else if (command === 'next' || command === 'previous') handOver(command);
    };
    // Where nobody takes a file that is dropped, the browser would open it in the lab's place.
    const refuseFile = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('dragover', refuseFile);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('dragover', refuseFile);
    };
  }, [lab, launch]);

  const onPageStanding = useCallback(() => standing.resolve(), [standing]);
  return (
    <div ref={root} className="app">
      <LoadBoundary fallback={<NotLoaded />}>
        {launch.isEmbedded ? (
          <Suspense fallback={null}>
            <EmbeddedShell launch={launch} onPageStanding={onPageStanding} />
          </Suspense>
        ) : (
          <FullShell isDark={isDark} onPageStanding={onPageStanding} />
        )}
      </LoadBoundary>
      <ClassSlot />
      <Announcer />
    </div>
  );
}

/** A promise, and how to keep it. */
function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
