import { lazy, Suspense, useEffect, useState } from 'react';

const UpdateNotice = lazy(() => import('./update-notice.tsx'));

/** Looks after a copy of the lab on the device, when the first screen stands and nothing else is to be done. */
export function UpdateSlot() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    // Told apart here, so that a page that keeps nothing loads nothing for it.
    if (!import.meta.env.PROD || document.querySelector('link[rel="manifest"]') === null) return;
    const request = window.requestIdleCallback?.(() => setIdle(true));
    if (request === undefined) setIdle(true);
    return () => window.cancelIdleCallback?.(request);
  }, []);
  return isIdle ? (
    <Suspense fallback={null}>
      <UpdateNotice />
    </Suspense>
  ) : null;
}
