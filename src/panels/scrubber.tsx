import { useCallback, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import { formatClock } from '../i18n/format-quantity.ts';
import { useLab, useLessonHold, useOnFrame, useTimeline } from '../stores/lab-context.ts';
import { firstLandmarks } from '../stores/landmarks.ts';
import { type Landmark, spanOfRun } from '../stores/timeline-store.ts';
import { wholeNanoseconds } from '../stores/whole-nanoseconds.ts';
import { LockedGroup } from '../ui/locked-group.tsx';
import './scrubber.css';

/** Places that the thumb can rest on; one arrow key is one of them: 10 µs while the whole is a story. */
const PLACES = 1200;

/** The run from its beginning to its end: how far it has been simulated, what happened when, and the instant shown. */
export function Scrubber() {
  const intl = useIntl();
  const { controller, playback } = useLab();
  const isHeld = useLessonHold() !== null;
  const span = useTimeline(({ furthest }) => spanOfRun(furthest));
  const landmarks = useTimeline((state) => state.landmarks);
  const { line, input, hold, letGo } = useScrubberDrawing(span);
  return (
    <div className="panel-scrubber" ref={line}>
      <div className="panel-scrubber-line" aria-hidden="true">
        <span className="panel-scrubber-known" />
        <span className="panel-scrubber-past" />
        {placedMarks(firstLandmarks(landmarks), span).map(({ kind, at, place }) => (
          <span
            key={`${kind} ${at}`}
            className={`panel-scrubber-mark panel-mark panel-mark--${kind}`}
            style={{ insetInlineStart: place }}
          />
        ))}
      </div>
      <LockedGroup isLocked={isHeld}>
        <input
          ref={input}
          type="range"
          min={0}
          max={PLACES}
          step={1}
          defaultValue={0}
          aria-label={intl.formatMessage({ id: 'transport.instant' })}
          onPointerDown={() => hold(playback.getState().isPlaying)}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onBlur={letGo}
          onChange={(event) => {
            if (playback.getState().isPlaying) playback.getState().pause();
            controller.seek(wholeNanoseconds((span * event.target.valueAsNumber) / PLACES));
          }}
        />
      </LockedGroup>
    </div>
  );
}

/** Each mark at its instant, or where it would lie on the one before, right of that. */
function placedMarks(landmarks: readonly Landmark[], span: Seconds) {
  let before: string | null = null;
  return [...landmarks]
    .sort((a, b) => a.at - b.at)
    .map(({ kind, at }) => {
      const own = `${(100 * at) / span}%`;
      const place: string = before === null ? own : `max(${own}, ${before} + 0.75rem)`;
      before = place;
      return { kind, at, place };
    });
}

/** Draws the instant and what is known, outside of React; while a hand holds the thumb it stays where the hand is. */
function useScrubberDrawing(span: number) {
  const intl = useIntl();
  const { playback, timeline } = useLab();
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isHeld = useRef(false);
  const wasPlaying = useRef(false);

  const draw = useCallback(
    (frame: Frame | null) => {
      if (frame === null || line.current === null || input.current === null) return;
      const { furthest } = timeline.getState();
      line.current.style.setProperty('--share', String(Math.min(1, frame.time / span)));
      line.current.style.setProperty('--known', String(Math.min(1, furthest / span)));
      if (!isHeld.current) input.current.value = String(Math.round((PLACES * frame.time) / span));
      // What listens is told where it is asked; a text that changes with every frame would be read out without end.
      if (!playback.getState().isPlaying || frame.time === 0) {
        input.current.setAttribute('aria-valuetext', formatClock(intl, frame.time));
      }
    },
    [intl, span, playback, timeline],
  );
  useOnFrame(draw);

  return {
    line,
    input,
    hold(isPlaying: boolean) {
      isHeld.current = true;
      wasPlaying.current = isPlaying;
    },
    letGo() {
      if (!isHeld.current) return;
      isHeld.current = false;
      if (wasPlaying.current) playback.getState().play();
    },
  };
}
