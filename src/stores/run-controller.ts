import type { Frame } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { automaticSlowdown, LAST_INSTANT, STORY_END } from '../pattern/pace.ts';
import { isDirectPath, type LabSettings } from '../pattern/settings.ts';
import { type EngineClient, EngineFault } from '../worker/client.ts';
import type { FrameFeed } from './frame-feed.ts';
import type { PlaybackStore } from './playback-store.ts';
import { createRingMemory } from './ring-memory.ts';
import type { RunStore } from './run-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** Drives runs: the one place that asks the engine for anything. Everybody else reads the stores and the feed. */
export interface RunController {
  /** Opens the first run and goes to `at`. Called once. */
  readonly start: (at: Seconds) => void;
  /** Goes back to time 0 and keeps playing, or keeps still, as before. */
  readonly restart: () => void;
  /** The part as it opens, from its beginning. */
  readonly reset: () => void;
  /** After a fault: a new engine, the same run, the same instant. */
  readonly replay: () => void;
  readonly close: () => void;
}

/** The browser's animation frames, or a test's own. */
export interface FrameScheduler {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (handle: number) => void;
}

export interface RunControllerOptions {
  readonly createClient: () => EngineClient;
  readonly compile: (settings: LabSettings) => LabNetwork;
  readonly scheduler: FrameScheduler;
  readonly feed: FrameFeed;
  readonly settings: SettingsStore;
  readonly playback: PlaybackStore;
  readonly run: RunStore;
  /** Real time between two pictures, at least: 0 for every animation frame, longer where motion is unwelcome. */
  readonly pictureInterval?: () => number;
  /** Makes `apply` take effect on the page before it returns, so that no frame meets the screen of another run. */
  readonly commit?: (apply: () => void) => void;
}

/** Span of the figures called recent. */
export const RECENT_SPAN: Seconds = 2e-3;
/** More marks than anybody can tell apart; beyond it the stage draws densities. */
const MAX_MARKS = 2_000;
/** A page that was hidden or busy goes on where it was, it does not leap. */
const LONGEST_STEP = 50;
/** Real time that one uninterrupted story may take, in milliseconds. */
const LONGEST_STORY = 30_000;

/** The instants that the page asks for are whole nanoseconds, so that an address can name every one of them. */
export function wholeNanoseconds(time: Seconds): Seconds {
  return Math.round(time * 1e9) / 1e9;
}

export function createRunController(options: RunControllerOptions): RunController {
  const { compile, scheduler, feed, settings, playback, run } = options;
  const commit = options.commit ?? ((apply) => apply());
  const pictureInterval = options.pictureInterval ?? (() => 0);
  const rings = createRingMemory();

  let client = options.createClient();
  /** Answers to questions of an earlier generation are nobody's any more. */
  let generation = 0;
  /** Where the run in force, or the one being opened, is to be. */
  let time: Seconds = 0;
  let isBusy = false;
  let handle: number | null = null;
  let lastStep: number | null = null;
  let storyPlayed = 0;

  async function open(at: Seconds): Promise<void> {
    generation += 1;
    const mine = generation;
    const wanted = settings.getState().settings;
    time = at;
    isBusy = true;
    client.cancel();
    try {
      const lab = compile(wanted);
      const opened = client.open({ network: lab.network, seed: wanted.seed, recentSpan: RECENT_SPAN });
      const arrived = client.advance({ until: at, maxMarks: MAX_MARKS });
      // A refusal is told once, by `opened`; the advance behind it fails for the same reason.
      arrived.catch(() => {});
      await opened;
      const frame = await arrived;
      if (mine !== generation) return;
      isBusy = false;
      feed.clear();
      rings.forget();
      commit(() => run.setState({ run: { id: mine, settings: wanted, lab }, status: { kind: 'ready' } }));
      show(frame, lab);
      schedule();
    } catch (error) {
      fail(error, mine);
    }
  }

  async function step(until: Seconds, lab: LabNetwork): Promise<void> {
    const mine = generation;
    isBusy = true;
    try {
      const frame = await client.advance({ until, maxMarks: MAX_MARKS });
      if (mine !== generation) return;
      isBusy = false;
      time = until;
      show(frame, lab);
      const { isPlaying, isStoryTold, endStory } = playback.getState();
      const isAtEnd = until === LAST_INSTANT || (until === STORY_END && !isStoryTold);
      if (isPlaying && isAtEnd) endStory();
    } catch (error) {
      fail(error, mine);
    }
  }

  function show(frame: Frame, lab: LabNetwork): void {
    rings.see(frame, lab.network);
    feed.push(frame);
    followPace(frame);
  }

  function followPace(frame: Frame): void {
    const inForce = slowdownAt(frame);
    if (inForce !== playback.getState().slowdown) playback.getState().setSlowdown(inForce);
  }

  function slowdownAt(frame: Frame): number {
    const { speed } = playback.getState();
    const inForce = run.getState().run;
    if (speed !== 'auto' || inForce === null) return playback.getState().slowdown;
    return automaticSlowdown({
      part: inForce.settings.part,
      isDirect: isDirectPath(inForce.settings.path),
      time: frame.time,
      fullestRing: rings.fullest(),
      firstLossAt: rings.firstLossAt(),
    });
  }

  function onAnimationFrame(now: number): void {
    handle = null;
    if (!playback.getState().isPlaying) return;
    schedule();
    const frame = feed.latest();
    const inForce = run.getState().run;
    if (isBusy || frame === null || inForce === null) return;
    const passed = lastStep === null ? 0 : now - lastStep;
    if (lastStep !== null && passed < pictureInterval()) return;
    lastStep = now;
    if (passed <= 0) return;
    const real = Math.min(passed, Math.max(LONGEST_STEP, pictureInterval()));
    storyPlayed += real;
    const { speed, isStoryTold, endStory } = playback.getState();
    if (speed === 'auto' && !isStoryTold && storyPlayed >= LONGEST_STORY) {
      endStory();
      return;
    }
    const next = wholeNanoseconds(Math.max(time + 1e-9, time + real / 1000 / slowdownAt(frame)));
    const stop = time < STORY_END && !isStoryTold ? STORY_END : LAST_INSTANT;
    void step(Math.min(next, stop), inForce.lab);
  }

  function schedule(): void {
    if (handle === null && playback.getState().isPlaying) handle = scheduler.request(onAnimationFrame);
  }

  function fail(error: unknown, mine: number): void {
    if (mine !== generation) return;
    if (error instanceof EngineFault && error.fault.kind === 'cancelled') return;
    isBusy = false;
    const details =
      error instanceof EngineFault && error.fault.details.length > 0 ? error.fault.details : [String(error)];
    playback.getState().pause();
    run.setState({ status: { kind: 'failed', details } });
  }

  /** A story that stopped by itself is followed by the next one; a person's own pause stays a pause. */
  function beginStory(): void {
    const { isPlaying, isStoryTold, play, beginStory: begin } = playback.getState();
    storyPlayed = 0;
    begin();
    if (isStoryTold && !isPlaying) play();
  }

  const stopListening = [
    settings.subscribe(({ settings: now }, { settings: before }) => {
      if (now === before) return;
      if (now.part !== before.part) {
        beginStory();
        void open(0);
      } else {
        void open(time);
      }
    }),
    playback.subscribe((now, before) => {
      const frame = feed.latest();
      if (now.speed !== before.speed && frame !== null) followPace(frame);
      if (now.isPlaying === before.isPlaying) return;
      lastStep = null;
      storyPlayed = 0;
      schedule();
    }),
  ];

  function restart(): void {
    beginStory();
    void open(0);
  }

  return {
    start: (at) => void open(at),
    restart,
    reset() {
      settings.getState().reset();
      restart();
    },
    replay() {
      client.close();
      client = options.createClient();
      run.setState({ status: { kind: 'loading' } });
      void open(time);
    },
    close() {
      generation += 1;
      for (const stop of stopListening) stop();
      if (handle !== null) scheduler.cancel(handle);
      client.close();
    },
  };
}
