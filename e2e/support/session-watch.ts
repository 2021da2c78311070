import type { BrowserContext, Request } from '@playwright/test';

/** A request by its address, and by who asks. */
export interface Asking {
  readonly address: string;
  /** The document or the service worker that asks; null where a document is opened, which another one or a person does. */
  readonly asker: string | null;
}

/** A page of some host around the lab (see `host-server.ts`), which asks of others what it likes. */
const HOST_PAGE = '/host';
/** The one file carries all that it needs. */
const ONE_FILE = '/direct-io-access-lab.html';

/**
 * Whether a request stays with whoever asks: nothing but files of the page's own origin, and of the one file nothing but
 * itself; all of it from `places`, the servers and files of the test by how their addresses begin.
 */
export function isOwnFile({ address, asker }: Asking, places: readonly string[]): boolean {
  const asked = new URL(address);
  if (['data:', 'blob:'].includes(asked.protocol)) return true;
  if (!places.some((place) => address.startsWith(place))) return false;
  if (asker === null) return true;
  const { protocol, origin, pathname } = new URL(asker);
  // A frame or a window that has no document of its own yet.
  if (protocol === 'about:' || pathname === HOST_PAGE) return true;
  const isSameFile = asked.pathname === pathname;
  if (protocol === 'file:' || pathname.endsWith(ONE_FILE)) return isSameFile;
  return asked.origin === origin;
}

/** Playwright says so itself where a test lets no service worker in. */
const BLOCKED_BY_TEST = 'Service Worker registration blocked by Playwright';
/**
 * Who leaves a page, closes it or shows another in a frame takes back what was asked for: the browser tells of it, and
 * nothing is wrong.
 */
const TAKEN_BACK = 'net::ERR_ABORTED';

/**
 * Writes down what every page of a context complains of, those that it opens itself too: errors and warnings, requests
 * that failed, and requests to anywhere but the page's own files. The network of a whole session is watched so.
 */
export function watchSession(
  context: BrowserContext,
  places: readonly string[],
  complain: (complaint: string) => void,
): void {
  context.on('weberror', (fault) => complain(`uncaught: ${fault.error().message}`));
  context.on('console', (message) => {
    if (message.text().startsWith(BLOCKED_BY_TEST)) return;
    if (['error', 'warning'].includes(message.type()))
      complain(`console ${message.type()}: ${message.text()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== TAKEN_BACK) complain(`request failed: ${request.url()} (${reason})`);
  });
  context.on('request', (request) => {
    const asking = { address: request.url(), asker: askerOf(request) };
    if (!isOwnFile(asking, places))
      complain(`request to another place: ${asking.address} of ${asking.asker}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => complain(`a conversation with another place: ${socket.url()}`));
  });
}

function askerOf(request: Request): string | null {
  const worker = request.serviceWorker();
  if (worker !== null) return worker.url();
  return request.isNavigationRequest() ? null : request.frame().url();
}

/** Takes out of the list what a test provoked itself, and gives it back: all else is still complained of. */
export function takeOut(complaints: string[], provoked: RegExp): readonly string[] {
  const isProvoked = (complaint: string) => provoked.test(complaint);
  const taken = complaints.filter(isProvoked);
  const kept = complaints.filter((complaint) => !isProvoked(complaint));
  complaints.splice(0, complaints.length, ...kept);
  return taken;
}
