import type { Frame, HistogramBins } from '../engine/frame.ts';
import type { JobStory } from '../engine/timeline/job-replay.ts';
import type { Seconds } from '../engine/units.ts';
import type { CompiledPlan } from '../pattern/compile-plan.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import {
  changeBetween,
  changedThroughout,
  forkedAt,
  type LabPlan,
  planOf,
  type SettingsChange,
  segmentAt,
  settingsAt,
} from '../pattern/lab-plan.ts';
import { automaticSlowdown, LAST_INSTANT, STORY_END } from '../pattern/pace.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { type EngineClient, EngineFault } from '../worker/client.ts';
import type { FrameFeed } from './frame-feed.ts';
import type { History, HistoryEntry } from './history-store.ts';
import type { ChangeNotice, PlanStore } from './plan-store.ts';
import { latestOf, type PlaybackStore } from './playback-store.ts';
import { createRingMemory } from './ring-memory.ts';
import type { Rival } from './rival-store.ts';
import { RunLane } from './run-lane.ts';
import type { RunStore } from './run-store.ts';
import type { SettingsStore } from './settings-store.ts';
import { forgetRun, noteFrame, type TimelineStore } from './timeline-store.ts';

/** Drives runs: the one place that asks the engine for anything. Everybody else reads the stores and the feed. */
export interface RunController {
  /** Opens the first run and goes to `at`. Called once. */
  readonly start: (at: Seconds) => void;
  /** Goes back to time 0 and keeps playing, or keeps still, as before. */
  readonly restart: () => void;
  /** The part as it opens, from its beginning. */
  readonly reset: () => void;
  /** Goes to an instant of this run, earlier or later. Of several wishes in a row the newest counts. */
  readonly seek: (time: Seconds) => void;
  /** Pauses, and goes to the instant of the next event or of the one before. */
  readonly step: (direction: 'forward' | 'back') => void;
  /** Gives up the fork that was made last, for the run before it. */
  readonly returnToRunBefore: () => void;
  /** Lets the change that forked the run last hold from the run's start. */
  readonly applyFromStart: () => void;
  /** Lets the change that was made last hold only from the instant at which it was made: a fork after all. */
  readonly applyFromHere: () => void;
  /** Puts another plan in force and goes to `at`. */
  readonly adopt: (plan: LabPlan, at: Seconds) => void;
  /** What undo and redo do: the plan and the rival's settings as they were. A comparison that was ended stays ended. */
  readonly restore: (entry: HistoryEntry) => void;
  /** The plan in force, the instant in it, and the rival. */
  readonly current: () => HistoryEntry;
  /** Runs a second run beside this one, which differs from it by `change`; null ends it. */
  readonly compareWith: (change: SettingsChange | null) => void;
  /** The same, as a person's change that can be undone. */
  readonly changeRival: (change: SettingsChange) => void;
  /** The rival's settings for this run, from its start, and this run's for the rival. */
  readonly swapRival: () => void;
  /** The way of one request through this run. Null where the run was replaced before it was known. */
  readonly follow: (job: number) => Promise<FollowedJob | null>;
  /** The way of the request of the same number where settings differ by `change`. */
  readonly followElsewhere: (job: number, change: SettingsChange) => Promise<FollowedJob | null>;
  /** Times spent at every station up to the instant shown, in the order of the run's network. */
  readonly stationHistograms: () => Promise<readonly HistogramBins[] | null>;
  /** After a fault: a new engine, the same run, the same instant. */
  readonly replay: () => void;
  readonly close: () => void;
}

/** A request's way, and the network that its visits are to be read in. */
export interface FollowedJob {
  readonly story: JobStory;
  readonly lab: LabNetwork;
}

/** The browser's animation frames, or a test's own. */
export interface FrameScheduler {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (handle: number) => void;
}

export interface RunControllerOptions {
  readonly createClient: () => EngineClient;
  readonly compile: (plan: LabPlan) => CompiledPlan;
  readonly scheduler: FrameScheduler;
  readonly feed: FrameFeed;
  readonly settings: SettingsStore;
  readonly playback: PlaybackStore;
  readonly run: RunStore;
  readonly plan: PlanStore;
  readonly timeline: TimelineStore;
  readonly rival: Rival;
  /** Told of every plan before another one replaces it. */
  readonly record: History['record'];
  /** Real time between two pictures, at least: 0 for every animation frame, longer where motion is unwelcome. */
  readonly pictureInterval?: () => number;
  /** Makes `apply` take effect on the page before it returns, so that no frame meets the screen of another run. */
  readonly commit?: (apply: () => void) => void;
}

/** A page that was hidden or busy goes on where it was, it does not leap. */
const LONGEST_STEP = 50;
/** Real time that one uninterrupted story may take, in milliseconds. */
const LONGEST_STORY = 30_000;
/** How far beyond the instant shown a request is followed that is not gone by then. */
const FOLLOWED_AHEAD: Seconds = 50e-3;
/** A question that a newer one took back is asked again this often. */
const FOLLOW_TRIES = 4;

/** The instants that play comes to are whole nanoseconds, so that an address names them in few digits. */
export function wholeNanoseconds(time: Seconds): Seconds {
  return Math.round(time * 1e9) / 1e9;
}

/** A notice where there is something to tell: at time 0 and for another seed there is no other way to have the change. */
function noticeOf(notice: ChangeNotice, after: LabPlan): ChangeNotice | null {
  const { kind, at, change, before } = notice;
  if (kind === 'fork') return after.forks.some((fork) => fork.at === at) ? notice : null;
  const wasChanged = Object.keys(changeBetween(before.settings, after.settings)).length > 0;
  return at > 0 && !('seed' in change) && wasChanged ? notice : null;
}

export function createRunController(options: RunControllerOptions): RunController {
  const { compile, scheduler, settings, playback, plan, timeline, rival } = options;
  const commit = options.commit ?? ((apply) => apply());
  const pictureInterval = options.pictureInterval ?? (() => 0);
  const rings = createRingMemory();
  const main = new RunLane(options);
  const beside = new RunLane({ ...options, run: rival.run, feed: rival.feed });

  /** Answers to questions of an earlier generation are nobody's any more. */
  let generation = 0;
  /** Where the run in force, or the one being opened, is to be. */
  let time: Seconds = 0;
  let isBusy = false;
  /** Where the question that is open leads, if it does not open a run. */
  let isUnderWayTo: Seconds | null = null;
  /** What was asked for while the engine was busy: the newest wish alone. */
  let wish: (() => void) | null = null;
  let handle: number | null = null;
  let lastStep: number | null = null;
  let storyPlayed = 0;
  /** The settings store is being told what is in force; nobody asked for a change. */
  let isTelling = false;

  const isCompared = () => rival.store.getState().change !== null;

  function rivalPlan(): LabPlan {
    return changedThroughout(plan.getState().plan, rival.store.getState().change ?? {});
  }

  /** Opens the plan in force at `at`. */
  async function open(at: Seconds): Promise<void> {
    generation += 1;
    const mine = generation;
    const wanted = plan.getState().plan;
    time = at;
    wish = null;
    isBusy = true;
    isUnderWayTo = null;
    main.cancel();
    beside.cancel();
    try {
      const [frame, rivalFrame] = await Promise.all([
        main.open(mine, wanted, at),
        isCompared() ? beside.open(mine, rivalPlan(), at) : null,
      ]);
      if (mine !== generation) return;
      rings.forget();
      forgetRun(
        timeline,
        wanted.forks.map((fork) => fork.at),
      );
      arrive(frame, rivalFrame, true);
      schedule();
    } catch (error) {
      fail(error, mine);
    }
  }

  /** Asks for frames of the open run, and shows them together. */
  async function move(ask: () => Promise<readonly [Frame, Frame | null]>, isLeap: boolean): Promise<void> {
    const mine = generation;
    isBusy = true;
    try {
      const [frame, rivalFrame] = await ask();
      if (mine !== generation) return;
      arrive(frame, rivalFrame, isLeap);
    } catch (error) {
      fail(error, mine);
    }
  }

  const advance = async (until: Seconds): Promise<readonly [Frame, Frame | null]> => {
    isUnderWayTo = until;
    return Promise.all([main.advance(until), isCompared() ? beside.advance(until) : null]);
  };

  function arrive(frame: Frame, rivalFrame: Frame | null, isLeap: boolean): void {
    isBusy = false;
    isUnderWayTo = null;
    time = frame.time;
    show(frame, rivalFrame, isLeap);
    grantWish();
  }

  function grantWish(): void {
    const granted = wish;
    wish = null;
    granted?.();
  }

  function show(frame: Frame, rivalFrame: Frame | null, isLeap: boolean): void {
    const segment = main.segmentAt(time);
    if (segment === null) return;
    rings.see(frame, segment.lab.network);
    for (const { lab } of main.segmentsUntil(time)) noteFrame(timeline, frame, lab);
    const isOther = main.isOtherAt(frame.time) || (rivalFrame !== null && beside.isOtherAt(rivalFrame.time));
    if (isOther) {
      // What is drawn for one run, or one stretch of it, must not meet a frame of another.
      options.feed.clear();
      rival.feed.clear();
      commit(() => {
        main.putInForceAt(frame.time);
        if (rivalFrame !== null) beside.putInForceAt(rivalFrame.time);
        tellSettings(segment.settings);
      });
    }
    if (rivalFrame !== null) beside.show(rivalFrame, isLeap);
    main.show(frame, isLeap);
    followPace(frame);
    if (isStopReached()) playback.getState().reachStop();
  }

  /** Whether play has come to where a lesson wanted it to stop. */
  function isStopReached(): boolean {
    const { stop, isPlaying } = playback.getState();
    if (stop === null || !isPlaying) return false;
    if (time >= latestOf(stop)) return true;
    if (!('instant' in stop)) return false;
    return stop.instant === 'first-loss' ? rings.firstLossAt() !== null : rings.fullest() >= 1;
  }

  /** The controls show what is in force at the instant on the screen. */
  function tellSettings(inForce: LabPlan['settings']): void {
    if (settings.getState().settings === inForce) return;
    isTelling = true;
    settings.setState({ settings: inForce });
    isTelling = false;
  }

  async function step(until: Seconds): Promise<void> {
    const mine = generation;
    await move(() => advance(until), false);
    if (mine !== generation) return;
    const { isPlaying, isStoryTold, endStory } = playback.getState();
    const isAtEnd = until === LAST_INSTANT || (until === STORY_END && !isStoryTold);
    if (isPlaying && isAtEnd && time === until) endStory();
  }

  function seek(to: Seconds): void {
    const target = Math.min(LAST_INSTANT, Math.max(0, to));
    if (!isBusy) {
      if (target !== time) void move(() => advance(target), true);
      return;
    }
    wish = () => seek(target);
    // What has still to be computed may take seconds. Nobody waits for it who wants to be elsewhere by now.
    if (isUnderWayTo !== null && isUnderWayTo > timeline.getState().furthest && isUnderWayTo !== target) {
      main.cancel();
      beside.cancel();
    }
  }

  function stepEvent(direction: 'forward' | 'back'): void {
    playback.getState().pause();
    if (isBusy) {
      wish = () => stepEvent(direction);
      return;
    }
    void move(async () => {
      const frame = await main.stepEvent(direction, LAST_INSTANT);
      return [frame, isCompared() ? await beside.advance(frame.time) : null];
    }, true);
  }

  function followPace(frame: Frame): void {
    const inForce = slowdownAt(frame);
    if (inForce !== playback.getState().slowdown) playback.getState().setSlowdown(inForce);
  }

  function slowdownAt(frame: Frame): number {
    const { speed } = playback.getState();
    const inForce = main.segmentAt(frame.time);
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
    const frame = options.feed.latest();
    if (isBusy || frame === null || options.run.getState().run === null) return;
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
    const { stop } = playback.getState();
    if (stop !== null && storyPlayed >= LONGEST_STORY) {
      void step(latestOf(stop));
      return;
    }
    const next = wholeNanoseconds(Math.max(time + 1e-9, time + real / 1000 / slowdownAt(frame)));
    const end = time < STORY_END && !isStoryTold ? STORY_END : LAST_INSTANT;
    void step(Math.min(next, stop === null ? end : latestOf(stop)));
  }

  function schedule(): void {
    if (handle === null && playback.getState().isPlaying) handle = scheduler.request(onAnimationFrame);
  }

  function fail(error: unknown, mine: number): void {
    if (mine !== generation) return;
    isBusy = false;
    isUnderWayTo = null;
    if (error instanceof EngineFault && error.fault.kind === 'cancelled') {
      grantWish();
      return;
    }
    const details =
      error instanceof EngineFault && error.fault.details.length > 0 ? error.fault.details : [String(error)];
    playback.getState().pause();
    main.fail(details);
  }

  /** A story that stopped by itself is followed by the next one; a person's own pause stays a pause. */
  function beginStory(): void {
    const { isPlaying, isStoryTold, play, beginStory: begin } = playback.getState();
    storyPlayed = 0;
    begin();
    if (isStoryTold && !isPlaying) play();
  }

  /** Puts a plan in force. */
  function replacePlan(next: LabPlan, at: Seconds): void {
    plan.setState({ plan: next, notice: null });
    tellSettings(settingsAt(next, at));
    void open(at);
  }

  /**
   * A change at the run's head holds from its start, as if it had always been so. One that is made after going back forks
   * the run, for what comes after is known already, and would be lost without a word.
   */
  function decide(change: SettingsChange): void {
    const { plan: before, notice } = plan.getState();
    options.record(leaving(before), Object.keys(change).sort().join());
    const isForkHere = before.forks.some(({ at }) => at === time);
    const isInThePast = time > 0 && time < timeline.getState().furthest;
    const isThroughout = 'seed' in change || !(isForkHere || isInThePast);
    const kind = isThroughout ? 'throughout' : 'fork';
    const goesOn = notice !== null && notice.at === time && notice.kind === kind;
    const origin = goesOn ? notice.before : before;
    const whole = { ...(goesOn ? notice.change : {}), ...change };
    const next = isThroughout ? changedThroughout(before, change) : forkedAt(before, time, change);
    plan.setState({ plan: next, notice: noticeOf({ kind, at: time, change: whole, before: origin }, next) });
    void open(time);
  }

  function adopt(next: LabPlan, at: Seconds): void {
    if (next.settings.part !== plan.getState().plan.settings.part) beginStory();
    replacePlan(next, at);
  }

  /** What a change is about to replace. */
  function leaving(replaced: LabPlan): HistoryEntry {
    return { plan: replaced, at: time, rival: rival.store.getState().change };
  }

  function compareWith(change: SettingsChange | null): void {
    rival.store.setState({ change });
    if (change === null) beside.clear();
    else void open(time);
  }

  function swapRival(): void {
    const { change } = rival.store.getState();
    if (change === null) return;
    const { plan: before } = plan.getState();
    options.record(leaving(before), 'swap');
    const inForce = settingsAt(before, time);
    const swapped = changedThroughout(before, change);
    const back = Object.fromEntries(
      Object.keys(change).map((id) => [id, inForce[id as keyof typeof inForce]]),
    ) as SettingsChange;
    rival.store.setState({ change: back });
    replacePlan(swapped, time);
  }

  async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer | null> {
    const mine = generation;
    for (let tries = 0; tries < FOLLOW_TRIES && mine === generation; tries++) {
      try {
        const answer = await question();
        return mine === generation ? answer : null;
      } catch (error) {
        // A seek takes back all that is open, this too; what else can go wrong is told by the run itself.
        if (!(error instanceof EngineFault) || error.fault.kind !== 'cancelled') return null;
      }
    }
    return null;
  }

  const followedUntil = () => Math.max(time, timeline.getState().furthest) + FOLLOWED_AHEAD;

  const stopListening = [
    settings.subscribe(({ settings: now }, { settings: before }) => {
      if (now === before || isTelling) return;
      if (now.part !== before.part) {
        options.record(leaving(plan.getState().plan), 'part');
        beginStory();
        plan.setState({ plan: planOf(now), notice: null });
        void open(0);
      } else {
        decide(changeBetween(before, now));
      }
    }),
    playback.subscribe((now, before) => {
      const frame = options.feed.latest();
      if (now.speed !== before.speed && frame !== null) followPace(frame);
      if (now.stop !== before.stop && isStopReached()) playback.getState().reachStop();
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
      options.record(leaving(plan.getState().plan), 'reset');
      isTelling = true;
      settings.getState().reset();
      isTelling = false;
      plan.setState({ plan: planOf(settings.getState().settings), notice: null });
      restart();
    },
    seek,
    step: stepEvent,
    returnToRunBefore() {
      const { notice, plan: forked } = plan.getState();
      if (notice === null) return;
      options.record(leaving(forked), 'return');
      replacePlan(notice.before, time);
    },
    applyFromStart() {
      const { notice, plan: forked } = plan.getState();
      if (notice === null) return;
      options.record(leaving(forked), 'from the start');
      replacePlan(changedThroughout(notice.before, notice.change), time);
    },
    applyFromHere() {
      const { notice, plan: changed } = plan.getState();
      if (notice === null) return;
      options.record(leaving(changed), 'from here');
      replacePlan(forkedAt(notice.before, notice.at, notice.change), time);
    },
    adopt,
    restore({ plan: next, at, rival: change }) {
      if (change !== null && rival.store.getState().change !== null) rival.store.setState({ change });
      adopt(next, at);
    },
    current: () => leaving(plan.getState().plan),
    compareWith,
    changeRival(change) {
      options.record(leaving(plan.getState().plan), `rival ${Object.keys(change).sort().join()}`);
      compareWith(change);
    },
    swapRival,
    async follow(job) {
      const story = await ask(() => main.follow(job, followedUntil()));
      const segment = main.segmentAt(time);
      return story === null || segment === null ? null : { story, lab: segment.lab };
    },
    async followElsewhere(job, change) {
      const elsewhere = compile(changedThroughout(plan.getState().plan, change));
      const story = await ask(() => main.follow(job, followedUntil(), elsewhere));
      return story === null ? null : { story, lab: segmentAt(elsewhere.segments, time).lab };
    },
    stationHistograms: () => ask(() => main.stationHistograms()),
    replay() {
      main.close();
      beside.close();
      options.run.setState({ status: { kind: 'loading' } });
      void open(time);
    },
    close() {
      generation += 1;
      for (const stop of stopListening) stop();
      if (handle !== null) scheduler.cancel(handle);
      main.close();
      beside.close();
    },
  };
}
