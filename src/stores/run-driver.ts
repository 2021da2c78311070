import type { Frame, HistogramBins } from '../engine/frame.ts';
import type { JobStory } from '../engine/timeline/job-replay.ts';
import type { Seconds } from '../engine/units.ts';
import type { CompiledPlan, LabSegment } from '../pattern/compile-plan.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { changedThroughout, type LabPlan, type SettingsChange, segmentAt } from '../pattern/lab-plan.ts';
import { LAST_INSTANT } from '../pattern/pace.ts';
import { type EngineClient, EngineFault } from '../worker/client.ts';
import type { FrameFeed } from './frame-feed.ts';
import type { PlanStore } from './plan-store.ts';
import type { PlaybackStore } from './playback-store.ts';
import { createRingMemory, type RingMemory } from './ring-memory.ts';
import type { Rival } from './rival-store.ts';
import { RunLane } from './run-lane.ts';
import type { RunStore } from './run-store.ts';
import { forgetRun, noteFrame, type TimelineStore } from './timeline-store.ts';

/** A request's way, and the network that its visits are to be read in. */
export interface FollowedJob {
  readonly story: JobStory;
  readonly lab: LabNetwork;
}

export interface RunDriverOptions {
  readonly createClient: () => EngineClient;
  readonly compile: (plan: LabPlan) => CompiledPlan;
  readonly feed: FrameFeed;
  readonly playback: PlaybackStore;
  readonly run: RunStore;
  readonly plan: PlanStore;
  readonly timeline: TimelineStore;
  readonly rival: Rival;
  /** Makes `apply` take effect on the page before it returns, so that no frame meets the screen of another run. */
  readonly commit?: (apply: () => void) => void;
}

/** What a driver tells while it drives. */
export interface RunDriverEvents {
  /** The run that was asked for is open, and its first frame shown. */
  readonly onOpened: () => void;
  /** Other settings are in force on the screen, by going to where they are or by a fork. */
  readonly onInForce: (settings: LabPlan['settings']) => void;
  readonly onShown: (frame: Frame) => void;
}

/** How far beyond the instant shown a request is followed that is not gone by then. */
const FOLLOWED_AHEAD: Seconds = 50e-3;
/** A question that a newer one took back is asked again this often. */
const ASK_TRIES = 4;

/**
 * The one place that asks the engine for anything: opens the plan in force and goes to instants of it, together with the
 * rival's run where there is one. It asks one thing at a time; of what is wished meanwhile the newest counts.
 */
export class RunDriver {
  /** What the run's frames so far told of its rings. */
  readonly rings: RingMemory = createRingMemory();
  private readonly main: RunLane;
  private readonly beside: RunLane;
  /** Answers to questions of an earlier generation are nobody's any more. */
  private generation = 0;
  private instant: Seconds = 0;
  private isAsking = false;
  /** Where the question that is open leads, if it does not open a run. */
  private underWayTo: Seconds | null = null;
  private wish: (() => void) | null = null;

  constructor(
    private readonly options: RunDriverOptions,
    private readonly events: RunDriverEvents,
  ) {
    const { rival } = options;
    this.main = new RunLane(options);
    this.beside = new RunLane({ ...options, run: rival.run, feed: rival.feed });
  }

  /** Where the run in force, or the one being opened, is to be. */
  get time(): Seconds {
    return this.instant;
  }

  get isBusy(): boolean {
    return this.isAsking;
  }

  /** The stretch of the run in which `time` lies; null before the first run is open. */
  segmentAt(time: Seconds): LabSegment | null {
    return this.main.segmentAt(time);
  }

  /** Opens the plan in force at `at`. */
  async open(at: Seconds): Promise<void> {
    const { plan, timeline } = this.options;
    this.generation += 1;
    const mine = this.generation;
    const wanted = plan.getState().plan;
    this.instant = at;
    this.wish = null;
    this.isAsking = true;
    this.underWayTo = null;
    // Nobody may take what the run before came to for what this one has.
    this.rings.forget();
    this.cancel();
    try {
      const [frame, rivalFrame] = await Promise.all([
        this.main.open(mine, wanted, at),
        this.isCompared() ? this.beside.open(mine, this.rivalPlan(), at) : null,
      ]);
      if (mine !== this.generation) return;
      forgetRun(timeline, wanted);
      this.arrive(frame, rivalFrame, true);
      this.events.onOpened();
    } catch (error) {
      this.fail(error, mine);
    }
  }

  /** Goes on to `until`, as play does. Whether it came to that, and nothing else was wanted meanwhile. */
  async playTo(until: Seconds): Promise<boolean> {
    const mine = this.generation;
    await this.move(() => this.advance(until), false);
    return mine === this.generation;
  }

  seek(to: Seconds): void {
    const target = Math.min(LAST_INSTANT, Math.max(0, to));
    if (!this.isAsking) {
      if (target !== this.instant) void this.move(() => this.advance(target), true);
      return;
    }
    this.wish = () => this.seek(target);
    // What has still to be computed may take seconds. Nobody waits for it who wants to be elsewhere by now.
    const { furthest } = this.options.timeline.getState();
    if (this.underWayTo !== null && this.underWayTo > furthest && this.underWayTo !== target) this.cancel();
  }

  /** Pauses, and goes to the instant of the next event or of the one before. */
  stepEvent(direction: 'forward' | 'back'): void {
    this.options.playback.getState().pause();
    if (this.isAsking) {
      this.wish = () => this.stepEvent(direction);
      return;
    }
    void this.move(async () => {
      const frame = await this.main.stepEvent(direction, LAST_INSTANT);
      return [frame, this.isCompared() ? await this.beside.advance(frame.time) : null];
    }, true);
  }

  /** The way of one request. Null where the run was replaced before it was known. */
  async follow(job: number): Promise<FollowedJob | null> {
    const story = await this.ask(() => this.main.follow(job, this.followedUntil()));
    const segment = this.main.segmentAt(this.instant);
    return story === null || segment === null ? null : { story, lab: segment.lab };
  }

  /** The way of the request of the same number where settings differ by `change`. */
  async followElsewhere(job: number, change: SettingsChange): Promise<FollowedJob | null> {
    const elsewhere = this.options.compile(changedThroughout(this.options.plan.getState().plan, change));
    const story = await this.ask(() => this.main.follow(job, this.followedUntil(), elsewhere));
    return story === null ? null : { story, lab: segmentAt(elsewhere.segments, this.instant).lab };
  }

  stationHistograms(): Promise<readonly HistogramBins[] | null> {
    return this.ask(() => this.main.stationHistograms());
  }

  /** Ends the rival's run. */
  endRival(): void {
    this.beside.clear();
  }

  /** New engines, the same run, the same instant. */
  replay(): void {
    this.main.close();
    this.beside.close();
    this.options.run.setState({ status: { kind: 'loading' } });
    void this.open(this.instant);
  }

  close(): void {
    this.generation += 1;
    this.main.close();
    this.beside.close();
  }

  private isCompared(): boolean {
    return this.options.rival.store.getState().change !== null;
  }

  private rivalPlan(): LabPlan {
    const { plan, rival } = this.options;
    return changedThroughout(plan.getState().plan, rival.store.getState().change ?? {});
  }

  private followedUntil(): Seconds {
    return Math.max(this.instant, this.options.timeline.getState().furthest) + FOLLOWED_AHEAD;
  }

  private cancel(): void {
    this.main.cancel();
    this.beside.cancel();
  }

  private advance(until: Seconds): Promise<readonly [Frame, Frame | null]> {
    this.underWayTo = until;
    return Promise.all([this.main.advance(until), this.isCompared() ? this.beside.advance(until) : null]);
  }

  /** Asks for frames of the open run, and shows them together. */
  private async move(ask: () => Promise<readonly [Frame, Frame | null]>, isLeap: boolean): Promise<void> {
    const mine = this.generation;
    this.isAsking = true;
    try {
      const [frame, rivalFrame] = await ask();
      if (mine === this.generation) this.arrive(frame, rivalFrame, isLeap);
    } catch (error) {
      this.fail(error, mine);
    }
  }

  private arrive(frame: Frame, rivalFrame: Frame | null, isLeap: boolean): void {
    this.isAsking = false;
    this.underWayTo = null;
    this.instant = frame.time;
    this.show(frame, rivalFrame, isLeap);
    this.grantWish();
  }

  private show(frame: Frame, rivalFrame: Frame | null, isLeap: boolean): void {
    const { feed, rival, timeline } = this.options;
    const segment = this.main.segmentAt(frame.time);
    if (segment === null) return;
    this.rings.see(frame, segment.lab.network);
    for (const { lab } of this.main.segmentsUntil(frame.time)) noteFrame(timeline, frame, lab);
    const isOther =
      this.main.isOtherAt(frame.time) || (rivalFrame !== null && this.beside.isOtherAt(rivalFrame.time));
    if (isOther) {
      // What is drawn for one run, or one stretch of it, must not meet a frame of another.
      feed.clear();
      rival.feed.clear();
      const commit = this.options.commit ?? ((apply) => apply());
      commit(() => {
        this.main.putInForceAt(frame.time);
        if (rivalFrame !== null) this.beside.putInForceAt(rivalFrame.time);
        this.events.onInForce(segment.settings);
      });
    }
    if (rivalFrame !== null) this.beside.show(rivalFrame, isLeap);
    this.main.show(frame, isLeap);
    this.events.onShown(frame);
  }

  private grantWish(): void {
    const granted = this.wish;
    this.wish = null;
    granted?.();
  }

  private async ask<Answer>(question: () => Promise<Answer>): Promise<Answer | null> {
    const mine = this.generation;
    for (let tries = 0; tries < ASK_TRIES && mine === this.generation; tries++) {
      try {
        const answer = await question();
        return mine === this.generation ? answer : null;
      } catch (error) {
        // A seek takes back all that is open, this too; what else can go wrong is told by the run itself.
        if (!(error instanceof EngineFault) || error.fault.kind !== 'cancelled') return null;
      }
    }
    return null;
  }

  private fail(error: unknown, mine: number): void {
    if (mine !== this.generation) return;
    this.isAsking = false;
    this.underWayTo = null;
    if (error instanceof EngineFault && error.fault.kind === 'cancelled') {
      this.grantWish();
      return;
    }
    const details =
      error instanceof EngineFault && error.fault.details.length > 0 ? error.fault.details : [String(error)];
    this.options.playback.getState().pause();
    this.main.fail(details);
  }
}
