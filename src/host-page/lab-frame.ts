import {
  type CallbackMessage,
  type EventMessage,
  type Events,
  type Failure,
  type LabState,
  METHOD_NAMES,
  type MethodName,
  type Methods,
  NAMESPACE,
  PROTOCOL_VERSION,
} from './protocol.ts';

/** Every method of the lab as a function that promises its result. Rejects with `LabError`. */
export type LabMethods = {
  readonly [Name in MethodName]: (...args: Methods[Name]['args']) => Promise<Methods[Name]['result']>;
};

/** What the lab tells, and what it hands back: "next" at its last step, "previous" at its first. */
export interface LabEvents extends Events {
  readonly handover: { readonly direction: 'next' | 'previous' };
}

export interface LabEvent<Name extends keyof LabEvents = keyof LabEvents> {
  readonly name: Name;
  /** Null where the event tells of none. */
  readonly state: LabState | null;
  readonly detail: LabEvents[Name];
}

/** A lab in a frame of this page. */
export interface LabFrame extends LabMethods {
  /** Once the lab shows the instant that its address asks for. Commands may be given before. */
  readonly ready: Promise<LabState>;
  /** Returns how to stop listening. */
  on<Name extends keyof LabEvents>(name: Name, listener: (event: LabEvent<Name>) => void): () => void;
  /** Ends the conversation: what is still unanswered rejects. The frame stays. */
  close(): void;
}

/** Why a command was not followed. `failure` has every fault by its place in the message. */
export class LabError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'LabError';
    this.failure = failure;
  }
}

export interface LabFrameOptions {
  /** Lets the frame take the height that the lab asks for at its width. */
  readonly followsHeight?: boolean;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: LabError) => void;
}

type Listener = (event: LabEvent<never>) => void;

const CLOSED: Failure = { code: 'failed', message: 'the conversation with the lab was closed', faults: [] };

/** Speaks with the lab in a frame of this page. Works however far the frame has been loaded. */
export function openLabFrame(
  frame: HTMLIFrameElement,
  { followsHeight = false }: LabFrameOptions = {},
): LabFrame {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<keyof LabEvents, Set<Listener>>();
  /** Commands that wait for the lab to be there; null from then on. */
  let unsent: object[] | null = [];
  let ids = 0;

  const post = (message: object) => frame.contentWindow?.postMessage(message, originOf(frame) ?? '*');
  const call = <Name extends MethodName>(method: Name, args: readonly unknown[]) =>
    new Promise<Methods[Name]['result']>((resolve, reject) => {
      ids += 1;
      waiting.set(ids, { resolve, reject });
      const message = { namespace: NAMESPACE, version: PROTOCOL_VERSION, id: ids, method, args };
      if (unsent === null) post(message);
      else unsent.push(message);
    });

  /**
   * A lab that was there before this page listened says `ready` no more; it answers. To whatever is in the frame: before the
   * lab is, that is an empty page of another origin, and a browser would complain.
   */
  const knock = () =>
    frame.contentWindow?.postMessage(
      { namespace: NAMESPACE, version: PROTOCOL_VERSION, id: 0, method: 'getState', args: [] },
      '*',
    );

  let isReady: (state: LabState) => void = () => {};
  const ready = new Promise<LabState>((resolve) => {
    isReady = resolve;
  });

  const tell = (event: { name: keyof LabEvents; state: LabState | null; detail: unknown }) => {
    for (const listener of listeners.get(event.name) ?? []) listener(event as LabEvent<never>);
  };

  const hear = (event: MessageEvent) => {
    if (event.source === null || event.source !== frame.contentWindow) return;
    if (event.origin !== (originOf(frame) ?? 'null')) return;
    const { data } = event;
    if (typeof data === 'string') return hearText(data);
    if (typeof data !== 'object' || data === null) return;
    if (followsHeight && data.subject === 'lti.frameResize' && Number.isFinite(data.height))
      frame.style.height = `${data.height}px`;
    if (data.namespace === NAMESPACE && data.version === PROTOCOL_VERSION) hearLab(data);
  };

  function hearText(text: string): void {
    if (text === '{"method":"next"}') tell({ name: 'handover', state: null, detail: { direction: 'next' } });
    if (text === '{"method":"prev"}')
      tell({ name: 'handover', state: null, detail: { direction: 'previous' } });
  }

  function hearLab(message: CallbackMessage | EventMessage): void {
    if (unsent !== null) {
      const due = unsent;
      unsent = null;
      for (const command of due) post(command);
    }
    if (message.eventName !== 'callback') {
      if (message.eventName === 'ready' && message.state !== null) isReady(message.state);
      tell({ name: message.eventName, state: message.state, detail: message.detail });
      return;
    }
    if (message.id === 0 && message.error === undefined) {
      const state = message.result as LabState;
      // Without a fingerprint its first picture is still to come, and `ready` with it.
      if (state.fingerprint !== '') isReady(state);
    }
    const asked = waiting.get(Number(message.id));
    waiting.delete(Number(message.id));
    if (message.error === undefined) asked?.resolve(message.result as never);
    else asked?.reject(new LabError(message.error));
  }

  window.addEventListener('message', hear);
  frame.addEventListener('load', knock);
  knock();

  const methods = Object.fromEntries(
    METHOD_NAMES.map((name) => [name, (...args: unknown[]) => call(name, args)]),
  ) as unknown as LabMethods;
  return {
    ...methods,
    ready,
    on<Name extends keyof LabEvents>(name: Name, listener: (event: LabEvent<Name>) => void) {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener as unknown as Listener));
      return () => void all.delete(listener as unknown as Listener);
    },
    close() {
      window.removeEventListener('message', hear);
      frame.removeEventListener('load', knock);
      for (const { reject } of waiting.values()) reject(new LabError(CLOSED));
      waiting.clear();
    },
  };
}

/** The origin that a frame's messages come from; null where no message can be addressed to it: a sandbox, or a file. */
function originOf(frame: HTMLIFrameElement): string | null {
  const sandbox = frame.getAttribute('sandbox');
  if (sandbox !== null && !sandbox.split(/\s+/).includes('allow-same-origin')) return null;
  const { origin } = new URL(frame.src, document.baseURI);
  return origin === 'null' ? null : origin;
}
