import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import type { FrameFeed } from '../stores/frame-feed.ts';
import { describe } from './description.ts';
import { isFrameOf } from './scene.ts';
import { throttle } from './throttle.ts';

interface StageDescriptionProps {
  readonly lab: LabNetwork;
  readonly path: IoPathId;
  readonly feed: FrameFeed;
  readonly isPlaying: boolean;
}

/** While the lab plays, the words are brought up to date no more often than this. */
const REST = 5_000;

/** The stage in words, for those who do not see it. It is there to be read at leisure, and announces nothing. */
export function StageDescription({ lab, path, feed, isPlaying }: StageDescriptionProps) {
  const intl = useIntl();
  const [state, setState] = useState<{ readonly milliseconds: number; readonly lines: readonly string[] }>({
    milliseconds: 0,
    lines: [],
  });
  useEffect(() => {
    const update = () => {
      const latest = feed.latest();
      const frame = latest !== null && isFrameOf(lab, latest) ? latest : null;
      setState({ milliseconds: (frame?.time ?? 0) * 1e3, lines: describe(intl, lab, path, frame) });
    };
    const words = throttle(update, isPlaying ? REST : 0);
    words.now();
    const unsubscribe = feed.subscribe(words.ask);
    return () => {
      unsubscribe();
      words.stop();
    };
  }, [intl, lab, path, feed, isPlaying]);
  return (
    <div className="ui-visually-hidden">
      <p>
        <FormattedMessage id="stage.described" values={{ milliseconds: state.milliseconds }} />
      </p>
      <ul>
        {state.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
