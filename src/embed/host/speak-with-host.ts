import {
  type CallbackMessage,
  type EventMessage,
  type Failure,
  type Fault,
  NAMESPACE,
  PROTOCOL_VERSION,
} from '../../host-page/protocol.ts';
import type { Lab } from '../../stores/lab-context.ts';
import type { Launch } from '../url-parameters.ts';
import { createHold, type Hold } from './hold.ts';
import type { HostLink } from './host-link.ts';
import { labStateOf } from './lab-state.ts';
import { HostRefusal, type HostServices, obeyHost } from './obey-host.ts';
import type { HostMessage } from './read-message.ts';
import { reportTo, type Tell } from './report.ts';

const SENT = { namespace: NAMESPACE, version: PROTOCOL_VERSION } as const;

export interface HostConversation {
  readonly take: (message: Exclude<HostMessage, { readonly kind: 'foreign' }>) => void;
  readonly hold: Hold;
  /** The asked instant is on the screen: tells so, and from here on of every change. What comes before is the way there. */
  readonly begin: () => void;
}

/**
 * The lab's side of the conversation: obeys commands, answers each, and tells what happens. `send` is the link's; what H5P's
 * resizer asks for is passed to `measure`.
 */
export function speakWithHost(
  lab: Lab,
  launch: Launch,
  {
    send,
    services,
    measure,
  }: { readonly send: HostLink['send']; readonly services: HostServices; readonly measure: () => void },
): HostConversation {
  const hold = createHold(lab.playback);
  const obey = obeyHost(lab, launch, services);
  const state = () => labStateOf(lab, launch);
  const tell: Tell = (eventName, detail) =>
    send({ ...SENT, eventName, state: state(), ...(detail !== undefined && { detail }) } as EventMessage);

  const answer = (
    { method, id }: { readonly method: string; readonly id: string | number | undefined },
    outcome: { readonly result: unknown } | { readonly error: Failure },
  ) => {
    send({
      ...SENT,
      eventName: 'callback',
      method,
      ...(id !== undefined && { id }),
      ...outcome,
    } as CallbackMessage);
    if ('error' in outcome) tell('error', outcome.error);
  };

  return {
    hold,
    begin() {
      tell('ready');
      reportTo(tell, lab, () => {
        const { fingerprint: _, time, ...slow } = state();
        return JSON.stringify(slow.isPlaying ? slow : { ...slow, time });
      });
    },
    take(message) {
      switch (message.kind) {
        case 'shown':
          return hold.release('host');
        case 'hidden':
          return hold.rest('host');
        case 'resizer':
          return measure();
        case 'refused':
          return answer(message, { error: failureOf(message.code, message.faults) });
        case 'command':
          void obey(message.command).then(
            (result) => answer({ method: message.command.method, id: message.id }, { result }),
            (error: unknown) =>
              answer({ method: message.command.method, id: message.id }, { error: failureFrom(error) }),
          );
      }
    },
  };
}

function failureFrom(error: unknown): Failure {
  if (error instanceof HostRefusal) return failureOf('not-understood', error.faults);
  const message = error instanceof Error ? error.message : String(error);
  return failureOf('failed', [{ path: '', message }]);
}

function failureOf(code: Failure['code'], faults: readonly Fault[]): Failure {
  const words = faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return { code, message: words.join('; '), faults };
}
