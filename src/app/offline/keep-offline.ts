/** A newer build of the lab that waits on the device until somebody asks for it. */
export interface Update {
  /** Opens the page anew, from the newer build, in the state that its address names. */
  readonly take: () => void;
}

/**
 * Whether this page should be kept: it says that it can be installed, which the one file does not, and it is not a part of
 * somebody else's page, who decides for himself what stays on a device.
 */
export const isToBeKept = (): boolean =>
  import.meta.env.PROD &&
  window.parent === window &&
  window.isSecureContext &&
  'serviceWorker' in navigator &&
  document.querySelector('link[rel="manifest"]') !== null;

/**
 * Has the browser keep the lab, and tells of a newer build as soon as all of it is there. Where a browser may keep nothing
 * the lab needs the network, and is otherwise the same.
 */
export async function keepOffline(onUpdate: (update: Update) => void): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js');
    // Absent where a browser's settings block it and say so in no other way.
    if (!registration) return;
    offerWaiting(registration, onUpdate);
    registration.addEventListener('updatefound', () => {
      const arriving = registration.installing;
      arriving?.addEventListener('statechange', () => offerWaiting(registration, onUpdate));
    });
  } catch {
    // Storage is refused here, or the server has no such file.
  }
}

function offerWaiting({ waiting }: ServiceWorkerRegistration, onUpdate: (update: Update) => void): void {
  // The first build of all waits for nobody and is no update.
  if (waiting === null || navigator.serviceWorker.controller === null) return;
  onUpdate({
    take() {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
        once: true,
      });
      waiting.postMessage('take-over');
    },
  });
}
