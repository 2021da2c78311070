import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import { useLab } from '../stores/lab-context.ts';
import type { Landmark } from '../stores/timeline-store.ts';

/** Real time in which what happens is gathered into one sentence: a ring is full an instant before it loses. */
const GATHER_MILLISECONDS = 1_000;

/**
 * Tells of the first full ring and the first loss at every component, as play comes to them; several that come together in
 * one breath. What a leap in time goes past is told in no other way than on the scrubber.
 */
export function useHappenings(isTelling: boolean, tell: (words: string) => void): void {
  const intl = useIntl();
  const { timeline, playback } = useLab();
  useEffect(() => {
    if (!isTelling) return;
    let gathered: Landmark[] = [];
    let timer: number | null = null;
    const say = () => {
      timer = null;
      const sentences = gathered.flatMap(({ kind, at, component }) =>
        component === null || (kind !== 'ring-full' && kind !== 'first-loss')
          ? []
          : intl.formatMessage(
              { id: `app.announce.${kind}` },
              {
                component: intl.formatMessage({ id: `stage.component.${component}` }),
                time: formatMilliseconds(intl, at),
              },
            ),
      );
      gathered = [];
      if (sentences.length > 0) tell(sentences.join(' '));
    };
    const stop = timeline.subscribe(({ landmarks }, { landmarks: before }) => {
      if (landmarks === before || !playback.getState().isPlaying) return;
      const isNew = ({ kind, component, at }: Landmark) =>
        !before.some((known) => known.kind === kind && known.component === component && known.at === at);
      gathered.push(...landmarks.filter(isNew));
      timer ??= window.setTimeout(say, GATHER_MILLISECONDS);
    });
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [intl, timeline, playback, isTelling, tell]);
}
