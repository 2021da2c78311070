import { useCallback, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatClock, formatShownBySecond } from '../i18n/format-quantity.ts';
import { useLab, useLessonHold, useOnFrame, usePlayback } from '../stores/lab-context.ts';
import type { Speed } from '../stores/playback-store.ts';
import { FOCUS_HOME } from '../ui/focus-home.ts';
import { PauseIcon, PlayIcon, RestartIcon, StepBackIcon, StepForwardIcon } from '../ui/icons.tsx';
import { LockedGroup } from '../ui/locked-group.tsx';
import { LandmarkButtons } from './landmark-buttons.tsx';
import { Scrubber } from './scrubber.tsx';
import { ThroughoutNotice } from './throughout-notice.tsx';
import './transport.css';

/** Real seconds a simulated second takes, as offered. */
const SLOWDOWNS = [20_000, 10_000, 5_000, 2_000, 1_000, 200, 20, 1] as const;

/** Play, restart, speed and the simulated clock, beneath the stage. */
export function Transport() {
  const intl = useIntl();
  const hold = useLessonHold();
  return (
    <section className="panel-transport" aria-label={intl.formatMessage({ id: 'transport.name' })}>
      <div className="panel-transport-row">
        <PlayButton />
        <LockedGroup isLocked={hold !== null}>
          <RestartButton />
          <StepButton direction="back" />
          <StepButton direction="forward" />
        </LockedGroup>
        <Scrubber />
        <Clock />
      </div>
      <div className="panel-transport-row">
        <SpeedChoice />
        {hold === null ? (
          <SlowMotionWords />
        ) : (
          <p id="transport-held" className="panel-transport-words">
            {intl.formatMessage({ id: 'lesson.held' }, { by: hold })}
          </p>
        )}
        <ThroughoutNotice />
        <LockedGroup isLocked={hold !== null}>
          <LandmarkButtons />
        </LockedGroup>
      </div>
    </section>
  );
}

/** Its name is what it does: a stopped story is continued, a pause ended. */
export function PlayButton({ isShort = false }: { readonly isShort?: boolean }) {
  const intl = useIntl();
  const isPlaying = usePlayback((state) => state.isPlaying);
  const isStoryTold = usePlayback((state) => state.isStoryTold);
  const play = usePlayback((state) => state.play);
  const pause = usePlayback((state) => state.pause);
  const isHeld = useLessonHold() === 'predict';
  const id = isPlaying ? 'transport.pause' : isStoryTold ? 'transport.continue' : 'transport.play';
  const name = intl.formatMessage({ id });
  return (
    <button
      type="button"
      className={`ui-button ui-button--primary ${isShort ? 'ui-button--icon' : 'panel-transport-play'}`}
      onClick={isPlaying ? pause : play}
      aria-disabled={isHeld}
      aria-describedby={isHeld ? 'transport-held' : undefined}
      {...FOCUS_HOME}
      aria-label={isShort ? name : undefined}
    >
      {isPlaying ? <PauseIcon /> : <PlayIcon />}
      {isShort ? null : name}
    </button>
  );
}

function RestartButton() {
  const intl = useIntl();
  const { controller } = useLab();
  const name = intl.formatMessage({ id: 'transport.restart' });
  return (
    <button
      type="button"
      className="ui-button ui-button--icon"
      aria-label={name}
      title={name}
      onClick={controller.restart}
    >
      <RestartIcon />
    </button>
  );
}

function StepButton({ direction }: { readonly direction: 'back' | 'forward' }) {
  const intl = useIntl();
  const { controller } = useLab();
  const name = intl.formatMessage({
    id: direction === 'back' ? 'transport.stepBack' : 'transport.stepForward',
  });
  return (
    <button
      type="button"
      className="ui-button ui-button--icon"
      aria-label={name}
      title={name}
      onClick={() => controller.step(direction)}
    >
      {direction === 'back' ? <StepBackIcon /> : <StepForwardIcon />}
    </button>
  );
}

function SpeedChoice() {
  const intl = useIntl();
  const id = useId();
  const speed = usePlayback((state) => state.speed);
  const setSpeed = usePlayback((state) => state.setSpeed);
  // An address may ask for any factor; the list then has one entry more.
  const isListed = speed === 'auto' || SLOWDOWNS.some((slowdown) => slowdown === speed);
  const slowdowns = isListed ? SLOWDOWNS : [...SLOWDOWNS, speed].sort((a, b) => b - a);
  return (
    <div className="panel-transport-speed">
      <label className="ui-visually-hidden" htmlFor={id}>
        {intl.formatMessage({ id: 'transport.speed' })}
      </label>
      <select
        id={id}
        className="ui-select"
        value={String(speed)}
        onChange={(event) => setSpeed(speedOf(event.target.value))}
      >
        <option value="auto">{intl.formatMessage({ id: 'transport.speed.auto' })}</option>
        {slowdowns.map((slowdown) => (
          <option key={slowdown} value={slowdown}>
            {slowdown === 1
              ? intl.formatMessage({ id: 'transport.speed.realTime' })
              : intl.formatMessage(
                  { id: 'transport.speed.factor' },
                  { slowdown: intl.formatNumber(slowdown, { maximumSignificantDigits: 3 }) },
                )}
          </option>
        ))}
      </select>
    </div>
  );
}

const speedOf = (value: string): Speed => (value === 'auto' ? 'auto' : Number(value));

function SlowMotionWords() {
  const intl = useIntl();
  const slowdown = usePlayback((state) => state.slowdown);
  return (
    <p className="panel-transport-words">
      {slowdown === 1
        ? intl.formatMessage({ id: 'transport.realTime' })
        : intl.formatMessage(
            { id: 'transport.slowMotion' },
            { shown: <strong>{formatShownBySecond(intl, slowdown)}</strong> },
          )}
    </p>
  );
}

/** Simulated time in milliseconds; written outside of React, at every frame. */
export function Clock() {
  const intl = useIntl();
  const text = useRef<HTMLSpanElement>(null);
  const draw = useCallback(
    (frame: Frame | null) => {
      if (text.current !== null) text.current.textContent = formatClock(intl, frame?.time ?? 0);
    },
    [intl],
  );
  useOnFrame(draw);
  return (
    <p className="panel-transport-clock">
      <span className="panel-transport-clock-name">{intl.formatMessage({ id: 'transport.clock' })}</span>{' '}
      <span className="ui-figures" ref={text} />
    </p>
  );
}
