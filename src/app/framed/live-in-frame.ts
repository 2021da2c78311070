import { embedHeight, heightMessages } from '../../embed/host/frame-height.ts';
import type { Hold } from '../../embed/host/hold.ts';
import { linkToHost, originAround } from '../../embed/host/host-link.ts';
import { type HostConversation, speakWithHost } from '../../embed/host/speak-with-host.ts';
import type { Launch } from '../../embed/url-parameters.ts';
import type { Lab } from '../../stores/lab-context.ts';
import { obey } from '../keys.ts';
import { openLesson } from '../open-lesson.ts';
import { whenOutOfSight, whenReady, whenWidthChanges } from './watch-page.ts';

/**
 * What a lab in a frame does for the page around it: the conversation, the wish for a height, and rest while it is out of
 * sight. Loaded by itself, so that a page of its own does not carry it.
 *
 * @param early Messages that came before this was loaded, oldest first.
 * @returns Whether it rests, among other things.
 */
export function liveInFrame(lab: Lab, launch: Launch, early: readonly MessageEvent[]): Hold {
  const link = linkToHost(window, originAround(window.location.ancestorOrigins), (message) =>
    conversation.take(message),
  );
  const measure = () => {
    for (const message of heightMessages(heightWanted(launch))) link.send(message);
  };
  const conversation: HostConversation = speakWithHost(lab, launch, {
    send: link.send,
    measure,
    services: {
      turn: (to) => obey(to, lab),
      openLesson: (scenario, step, resumed) => openLesson(lab, scenario, step, resumed),
      takePicture: () => import('./stage-picture.ts').then(({ stagePicture }) => stagePicture(lab)),
    },
  });
  for (const event of early) link.hear(event);
  link.send({ context: 'h5p', action: 'hello' });
  whenWidthChanges(measure);
  whenReady(conversation.begin);
  whenOutOfSight((isOut) => {
    if (isOut) conversation.hold.rest('out-of-sight');
    else conversation.hold.release('out-of-sight');
  });
  return conversation.hold;
}

/** An embed fills whatever frame it is given; the whole page wants all of itself to be seen. */
function heightWanted({ isEmbedded }: Launch): number {
  return isEmbedded ? embedHeight(window.innerWidth) : document.documentElement.scrollHeight;
}
