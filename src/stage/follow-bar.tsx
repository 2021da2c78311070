import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatDuration } from '../i18n/format-quantity.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { FrameFeed } from '../stores/frame-feed.ts';
import type { FollowedJob } from '../stores/run-driver.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { neighbourOf } from './followed.ts';
import type { StageGeometry } from './geometry.ts';
import { othersOf } from './neighbours.ts';
import { isFrameOf, makeScene } from './scene.ts';
import { throttle } from './throttle.ts';
import { type Whereabouts, whereabouts } from './whereabouts.ts';

/** Asks for the life line of a request; null where it cannot be known now. */
export type AskForLife = (job: number) => Promise<FollowedJob | null>;

interface FollowBarProps {
  readonly lab: LabNetwork;
  readonly feed: FrameFeed;
  readonly geometry: StageGeometry;
  readonly followed: number | null;
  readonly onFollow: (job: number | null) => void;
  /** Without it nothing is said of a request that is not in the picture any more. */
  readonly askForLife?: AskForLife | undefined;
  /** Where it stands in what is around it. */
  readonly style?: CSSProperties;
}

const REST = 250;

/** Chooses a request to follow without a pointer: the newest one, then the ones after and before it. */
export function FollowBar({ lab, feed, geometry, followed, onFollow, askForLife, style }: FollowBarProps) {
  const intl = useIntl();
  const say = (id: 'begin' | 'previous' | 'next' | 'end' | 'number', values?: Record<string, number>) =>
    intl.formatMessage({ id: `stage.follow.${id}` }, values);
  const step = (direction: 1 | -1) => {
    const frame = frameOf(lab, feed);
    const next = frame === null ? null : neighbourOf(frame, followed, direction, othersOf(lab));
    if (next !== null) onFollow(next);
  };
  const onward = useRef<HTMLButtonElement>(null);
  const where = useWhereabouts({ lab, feed, geometry, followed, askForLife });
  return (
    <div className="stage-follow" style={style}>
      {followed === null ? null : (
        <>
          <button
            ref={handFocusHome}
            type="button"
            className="stage-follow-button"
            onClick={() => step(-1)}
            aria-label={say('previous')}
          >
            ‹
          </button>
          <span className="stage-follow-words">{say('number', { number: followed })}</span>
        </>
      )}
      {/* One button, which keeps the focus: what begins to follow goes on to the next one. */}
      <button
        ref={onward}
        type="button"
        className="stage-follow-button"
        onClick={() => step(1)}
        aria-label={followed === null ? undefined : say('next')}
      >
        {followed === null ? say('begin') : '›'}
      </button>
      {followed === null ? null : (
        <>
          <button
            ref={handFocusHome}
            type="button"
            className="stage-follow-button"
            onClick={() => {
              onFollow(null);
              onward.current?.focus();
            }}
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

/** Where the followed request is, or what became of it, in a few words. */
function useWhereabouts({
  lab,
  feed,
  geometry,
  followed,
  askForLife,
}: Omit<FollowBarProps, 'onFollow'>): string {
  const intl = useIntl();
  const [words, setWords] = useState('');
  const ask = useRef(askForLife);
  ask.current = askForLife;
  useEffect(() => {
    if (followed === null) return setWords('');
    const { tracks } = makeScene(lab, geometry);
    let life: FollowedJob | null = null;
    let isAsked = false;
    let isOld = false;
    const askOnce = () => {
      if (isAsked || ask.current === undefined) return;
      isAsked = true;
      void ask.current(followed).then((answer) => {
        // What was taken back is asked for again with the next frame.
        isAsked = answer !== null;
        life = answer;
        if (!isOld && answer !== null) where.now();
      });
    };
    const update = () => {
      const frame = frameOf(lab, feed);
      if (frame === null) return setWords('');
      const found = whereabouts(frame, tracks, followed, life);
      if (found.kind === 'unknown') askOnce();
      setWords(inWords(intl, found));
    };
    const where = throttle(update, REST);
    where.now();
    const unsubscribe = feed.subscribe(where.ask);
    return () => {
      isOld = true;
      unsubscribe();
      where.stop();
    };
  }, [intl, lab, feed, geometry, followed]);
  return words;
}

function inWords(intl: IntlShape, found: Whereabouts): string {
  switch (found.kind) {
    case 'ahead':
    case 'unknown':
      return intl.formatMessage({ id: `stage.follow.where.${found.kind}` });
    case 'answered':
      return intl.formatMessage(
        { id: found.isLate ? 'stage.follow.where.late' : 'stage.follow.where.answered' },
        { duration: formatDuration(intl, found.after) },
      );
    case 'under-way':
    case 'lost': {
      const { kind, component } = found;
      const name = component === null ? '' : intl.formatMessage({ id: `stage.component.${component}` });
      return intl.formatMessage(
        { id: `stage.follow.where.${kind}` },
        { component: name, known: component === null ? 'no' : 'yes' },
      );
    }
  }
}
