import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useLab, usePresentation } from '../stores/lab-context.ts';
import { isKeyCommand, obey } from './keys.ts';

const ClassTools = lazy(() => import('../present/class-tools.tsx'));

/** What a class needs is fetched when nothing else is to be done, or when it is first asked for: it cannot wait long. */
export function ClassSlot() {
  const lab = useLab();
  const [isIdle, setIdle] = useState(false);
  const isAsked = usePresentation(
    ({ isBlank, goTo, speakerAsked, fullScreenAsked }) =>
      isBlank || goTo !== null || speakerAsked > 0 || fullScreenAsked > 0,
  );
  useEffect(() => {
    const request = window.requestIdleCallback?.(() => setIdle(true));
    if (request === undefined) setIdle(true);
    return () => window.cancelIdleCallback?.(request);
  }, []);
  const doAsKey = useCallback((command: string) => isKeyCommand(command) && obey(command, lab), [lab]);
  return isIdle || isAsked ? (
    <Suspense fallback={null}>
      <ClassTools obey={doAsKey} />
    </Suspense>
  ) : null;
}
