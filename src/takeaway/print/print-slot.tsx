import { lazy, Suspense, useEffect, useState } from 'react';

const PrintSheet = lazy(() => import('./print-sheet.tsx'));

/** What prints is fetched when the first screen stands and nothing else is to be done: printing cannot wait for it. */
export function PrintSlot() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const request = window.requestIdleCallback?.(() => setIdle(true));
    if (request === undefined) setIdle(true);
    return () => window.cancelIdleCallback?.(request);
  }, []);
  return isIdle ? (
    <Suspense fallback={null}>
      <PrintSheet />
    </Suspense>
  ) : null;
}
