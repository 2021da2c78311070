import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { FrameFeed } from '../stores/frame-feed.ts';
import { followedState, neighbourOf } from './followed.ts';
import type { StageGeometry } from './geometry.ts';
import { othersOf } from './neighbours.ts';
import { isFrameOf, makeScene } from './scene.ts';
import { shareOf } from './spots.tsx';
import { throttle } from './throttle.ts';

interface FollowBarProps {
  readonly lab: LabNetwork;
  readonly feed: FrameFeed;
  readonly geometry: StageGeometry;
  readonly followed: number | null;
  readonly onFollow: (job: number | null) => void;
}

const REST = 250;

/** Chooses a request to follow without a pointer: the newest one, then the ones after and before it. */
export function FollowBar({ lab, feed, geometry, followed, onFollow }: FollowBarProps) {
  const intl = useIntl();
  const say = (id: 'begin' | 'previous' | 'next' | 'end' | 'number', values?: Record<string, number>) =>
    intl.formatMessage({ id: `stage.follow.${id}` }, values);
  const step = (direction: 1 | -1) => {
    const frame = frameOf(lab, feed);
    const next = frame === null ? null : neighbourOf(frame, followed, direction, othersOf(lab));
    if (next !== null) onFollow(next);
  };
  const where = useWhereabouts(lab, feed, geometry, followed);
  return (
    <div className="stage-follow" style={shareOf(geometry.follow, geometry)}>
      {followed === null ? (
        <button type="button" className="stage-follow-button" onClick={() => step(1)}>
          {say('begin')}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="stage-follow-button"
            onClick={() => step(-1)}
            aria-label={say('previous')}
          >
            ‹
          </button>
          <span className="stage-follow-words">{say('number', { number: followed })}</span>
          <button
            type="button"
            className="stage-follow-button"
            onClick={() => step(1)}
            aria-label={say('next')}
          >
            ›
          </button>
          <button
            type="button"
            className="stage-follow-button"
            onClick={() => onFollow(null)}
            aria-label={say('end')}
          >
            ×
          </button>
          <span className="stage-follow-where">{where}</span>
        </>
      )}
    </div>
  );
}

function frameOf(lab: LabNetwork, feed: FrameFeed): Frame | null {
  const latest = feed.latest();
  return latest !== null && isFrameOf(lab, latest) ? latest : null;
}

/** Where the followed request is, in a few words. */
function useWhereabouts(
  lab: LabNetwork,
  feed: FrameFeed,
  geometry: StageGeometry,
  followed: number | null,
): string {
  const intl = useIntl();
  const [words, setWords] = useState('');
  useEffect(() => {
    if (followed === null) return setWords('');
    const { tracks } = makeScene(lab, geometry);
    const update = () => {
      const frame = frameOf(lab, feed);
      if (frame === null) return setWords('');
      const state = followedState(frame, tracks, followed);
      const component =
        'component' in state ? intl.formatMessage({ id: `stage.component.${state.component}` }) : '';
      setWords(intl.formatMessage({ id: `stage.follow.where.${state.kind}` }, { component }));
    };
    const where = throttle(update, REST);
    where.now();
    const unsubscribe = feed.subscribe(where.ask);
    return () => {
      unsubscribe();
      where.stop();
    };
  }, [intl, lab, feed, geometry, followed]);
  return words;
}
