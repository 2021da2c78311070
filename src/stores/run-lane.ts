import type { Frame, HistogramBins } from '../engine/frame.ts';
import type { JobStory } from '../engine/timeline/job-replay.ts';
import type { Seconds } from '../engine/units.ts';
import type { CompiledPlan, LabSegment } from '../pattern/compile-plan.ts';
import { type LabPlan, segmentAt } from '../pattern/lab-plan.ts';
import type { EngineClient } from '../worker/client.ts';
import type { FrameFeed } from './frame-feed.ts';
import type { RunStore } from './run-store.ts';

/** Span of the figures called recent. */
export const RECENT_SPAN: Seconds = 2e-3;
/** More marks than anybody can tell apart; beyond it the stage draws densities. */
const MAX_MARKS = 2_000;

export interface RunLaneOptions {
  readonly createClient: () => EngineClient;
  readonly compile: (plan: LabPlan) => CompiledPlan;
  readonly run: RunStore;
  readonly feed: FrameFeed;
}

/** One engine, the run in it, and the stores that show it. */
export class RunLane {
  private client: EngineClient | null = null;
  private opened: { readonly id: number; readonly plan: LabPlan; readonly compiled: CompiledPlan } | null =
    null;

  constructor(private readonly options: RunLaneOptions) {}

  /** Opens a run and takes it to `at`. Nothing is shown before `show`. Throws where the plan cannot be compiled. */
  async open(id: number, plan: LabPlan, at: Seconds): Promise<Frame> {
    const compiled = this.options.compile(plan);
    this.opened = { id, plan, compiled };
    const client = this.engine();
    const opened = client.open(openingOf(compiled));
    const arrived = client.advance({ until: at, maxMarks: MAX_MARKS });
    // A refusal is told once, by `opened`; the advance behind it fails for the same reason.
    arrived.catch(() => {});
    await opened;
    return arrived;
  }

  advance(until: Seconds): Promise<Frame> {
    return this.engine().advance({ until, maxMarks: MAX_MARKS });
  }

  stepEvent(direction: 'forward' | 'back', latest: Seconds): Promise<Frame> {
    return this.engine().stepEvent({ direction, latest, maxMarks: MAX_MARKS });
  }

  follow(job: number, until: Seconds, elsewhere?: CompiledPlan): Promise<JobStory> {
    return this.engine().follow({ job, until, ...(elsewhere && { elsewhere: openingOf(elsewhere) }) });
  }

  stationHistograms(): Promise<readonly HistogramBins[]> {
    return this.engine().stationHistograms();
  }

  /** The segment whose settings are in force at `time`. */
  segmentAt(time: Seconds): LabSegment | null {
    return this.opened === null ? null : segmentAt(this.opened.compiled.segments, time);
  }

  /** The segments that have begun by an instant, in order of time. */
  segmentsUntil(time: Seconds) {
    return this.opened?.compiled.segments.filter(({ from }) => from <= time) ?? [];
  }

  /** Whether the run store has to change before a frame of `time` can be shown. */
  isOtherAt(time: Seconds): boolean {
    const { run, status } = this.options.run.getState();
    return run?.id !== this.opened?.id || run?.lab !== this.segmentAt(time)?.lab || status.kind !== 'ready';
  }

  /** Puts the run into the store as it is at `time`. */
  putInForceAt(time: Seconds): void {
    const segment = this.segmentAt(time);
    if (this.opened === null || segment === null) return;
    const { plan, compiled, id } = this.opened;
    this.options.run.setState({
      run: { id, settings: segment.settings, lab: segment.lab, plan, segments: compiled.segments },
      status: { kind: 'ready' },
    });
  }

  show(frame: Frame, isLeap: boolean): void {
    if (isLeap) this.options.feed.leap(frame);
    else this.options.feed.push(frame);
  }

  fail(details: readonly string[]): void {
    this.options.run.setState({ status: { kind: 'failed', details } });
  }

  /** Takes back all that was asked and is not answered. */
  cancel(): void {
    this.client?.cancel();
  }

  /** Ends the engine; the next question gets a new one. */
  close(): void {
    this.client?.close();
    this.client = null;
  }

  /** Ends the engine, and shows nothing any more. */
  clear(): void {
    this.close();
    this.opened = null;
    this.options.run.setState({ run: null, status: { kind: 'loading' } });
    this.options.feed.clear();
  }

  private engine(): EngineClient {
    this.client ??= this.options.createClient();
    return this.client;
  }
}

const openingOf = ({ network, seed }: CompiledPlan) => ({ network, seed, recentSpan: RECENT_SPAN });
