import { type HostMessage, readHostMessage } from './read-message.ts';

/** The page around this frame, as far as the lab speaks with it. */
export interface HostLink {
  /** To the page around, and to no page that takes its place. */
  readonly send: (message: unknown) => void;
  /** Takes a message as if it had come now: for those that came before anybody listened. */
  readonly hear: (event: HeardEvent) => void;
  readonly stop: () => void;
}

type HeardEvent = Pick<MessageEvent, 'source' | 'origin' | 'data'>;

/** What of a window the link needs. */
export interface FramedWindow {
  readonly parent: Pick<Window, 'postMessage'>;
  addEventListener(type: 'message', listener: (event: HeardEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: HeardEvent) => void): void;
}

/** What browsers call the origin of a page opened from disk or in a sandbox: no message can be addressed to it. */
const OPAQUE = 'null';

/**
 * Listens to the page around and to nobody else: what another window says is not even read, and neither is what the page
 * around says from another origin than the one it had when it framed the lab.
 *
 * @param hostOrigin Of the page around, where the browser tells it; otherwise the first message that means the lab decides.
 */
export function linkToHost(
  framed: FramedWindow,
  hostOrigin: string | null,
  take: (message: Exclude<HostMessage, { readonly kind: 'foreign' }>) => void,
): HostLink {
  let origin = hostOrigin;
  const hear = ({ source, origin: from, data }: HeardEvent) => {
    if (source !== framed.parent || (origin !== null && from !== origin)) return;
    const message = readHostMessage(data);
    if (message.kind === 'foreign') return;
    origin = from;
    take(message);
  };
  framed.addEventListener('message', hear);
  return {
    hear,
    send: (message) =>
      framed.parent.postMessage(message, origin === null || origin === OPAQUE ? '*' : origin),
    stop: () => framed.removeEventListener('message', hear),
  };
}

/** The origin of the page around by `location.ancestorOrigins`; null where the browser keeps it to itself. */
export function originAround(ancestors: ArrayLike<string> | undefined): string | null {
  const parent = ancestors?.[0];
  if (parent === undefined) return null;
  // What Chromium calls `file://` here it calls `null` in a message.
  return parent.startsWith('file:') ? OPAQUE : parent;
}
