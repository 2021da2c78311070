import {
  Replication,
  type ReplicationResult,
  type ReplicationTask,
} from '../engine/experiments/replication.ts';
import type { Frame } from '../engine/frame.ts';
import { NetworkRefused } from '../engine/network-refused.ts';
import { Simulation } from '../engine/simulation.ts';
import type { JobStory } from '../engine/timeline/job-replay.ts';
import { RewindableRun } from '../engine/timeline/rewindable-run.ts';
import type {
  AdvanceRun,
  Answer,
  Cancel,
  FollowJob,
  MessageName,
  OpenRun,
  RecordRun,
  Request,
  Result,
  RunRecord,
  StepRun,
  WorkerFault,
} from './protocol.ts';

/** Events run before the session looks up, to see whether it was told to stop. */
const SLICE = 50_000;

/** What the session needs of the place it runs in: a way to answer, and a pause in which messages can arrive. */
export interface SessionHost {
  readonly post: (answer: Answer, transfer: Transferable[]) => void;
  readonly pause: () => Promise<void>;
}

/** The engine's end of the conversation. Requests are answered one after another, in their order. */
export class EngineSession {
  private open: RewindableRun | null = null;
  /** A run beside it, that requests were followed in. */
  private other: { readonly key: string; readonly run: RewindableRun } | null = null;
  private runs = 0;
  private cancelledUpTo = -1;
  private readonly queue: Request[] = [];
  private isWorking = false;

  constructor(private readonly host: SessionHost) {}

  receive(message: Request | Cancel): void {
    if ('cancel' in message) {
      this.cancelledUpTo = Math.max(this.cancelledUpTo, message.cancel);
      return;
    }
    this.queue.push(message);
    if (!this.isWorking) void this.work();
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    for (let request = this.queue.shift(); request !== undefined; request = this.queue.shift()) {
      await this.answer(request);
    }
    this.isWorking = false;
  }

  private async answer(request: Request): Promise<void> {
    const { id } = request;
    try {
      if (this.isCancelled(id)) throw new Cancelled();
      const { result, transfer } = await this.resultOf(request);
      this.host.post({ id, result }, transfer);
    } catch (error) {
      this.host.post({ id, fault: faultOf(error) }, []);
    }
  }

  private async resultOf(request: Request): Promise<Outcome> {
    const { id } = request;
    switch (request.name) {
      case 'open':
        this.open = runOf(request.parameters);
        return plain({ run: ++this.runs });
      case 'advance':
        return this.advance(id, request.parameters);
      case 'stepEvent':
        return this.stepEvent(request.parameters);
      case 'follow':
        return plain(await this.follow(id, request.parameters));
      case 'stationHistograms':
        return plain(this.openRun().stationHistograms());
      case 'replicate':
        return plain(await this.replicate(id, request.parameters));
      case 'record':
        return plain(await this.record(id, request.parameters));
    }
  }

  private async advance(id: number, { until, maxMarks }: AdvanceRun): Promise<Outcome> {
    const run = this.openRun();
    await this.inSlices(id, () => run.goSome(until, SLICE));
    return framed(run, maxMarks);
  }

  private stepEvent({ direction, latest, maxMarks }: StepRun): Outcome {
    const run = this.openRun();
    if (direction === 'forward') run.stepForward(latest);
    else run.stepBack();
    return framed(run, maxMarks);
  }

  private async follow(id: number, { job, until, elsewhere }: FollowJob): Promise<JobStory> {
    const run = elsewhere === undefined ? this.openRun() : this.otherRun(elsewhere);
    const replay = run.followJob(job);
    await this.inSlices(id, () => replay.goSome(until, SLICE));
    return replay.story();
  }

  private async replicate(id: number, task: ReplicationTask): Promise<ReplicationResult> {
    const replication = new Replication(task);
    await this.inSlices(id, () => replication.advanceSome(SLICE));
    return replication.result();
  }

  private async record(id: number, { network, seed, until, lifeLines }: RecordRun): Promise<RunRecord> {
    const simulation = new Simulation(network, { seed, ...(lifeLines !== undefined && { lifeLines }) });
    await this.inSlices(id, () => simulation.advanceSome(until, SLICE));
    return { summary: simulation.summary(), visits: simulation.lifeLines() };
  }

  private openRun(): RewindableRun {
    if (this.open === null) throw new Error('there is no run to advance: open one first');
    return this.open;
  }

  /** The run that was asked for last beside the open one, or this one in its stead. */
  private otherRun(parameters: OpenRun): RewindableRun {
    const key = JSON.stringify(parameters);
    if (this.other?.key !== key) this.other = { key, run: runOf(parameters) };
    return this.other.run;
  }

  /** Repeats `advance` until it says that it is done, and looks up in between. */
  private async inSlices(id: number, advance: () => boolean): Promise<void> {
    while (!advance()) {
      await this.host.pause();
      if (this.isCancelled(id)) throw new Cancelled();
    }
  }

  private isCancelled(id: number): boolean {
    return id <= this.cancelledUpTo;
  }
}

class Cancelled extends Error {}

function faultOf(error: unknown): WorkerFault {
  if (error instanceof Cancelled) return { kind: 'cancelled', details: [] };
  if (error instanceof NetworkRefused) {
    return { kind: 'refused', details: error.faults.map(({ path, message }) => `${path}: ${message}`) };
  }
  return { kind: 'failed', details: [error instanceof Error ? error.message : String(error)] };
}

/** A result, and what of it is handed over and not copied. */
interface Outcome {
  readonly result: Result<MessageName>;
  readonly transfer: Transferable[];
}

const plain = (result: Result<MessageName>): Outcome => ({ result, transfer: [] });

function framed(run: RewindableRun, maxMarks: number): Outcome {
  const frame = run.frame(maxMarks);
  return { result: frame, transfer: buffersOf(frame) };
}

const runOf = ({ network, seed, recentSpan }: OpenRun) =>
  new RewindableRun(network, { seed, recentSpan, hasStationHistograms: true, hasStationSeries: true });

function buffersOf(frame: Frame): Transferable[] {
  const { stations, rings, marks, drops, series, stationSeries, sojourn, firstDropAt, ringFullAt } = frame;
  const arrays = [stations, rings, marks, drops, firstDropAt, ringFullAt, sojourn.edges, sojourn.counts];
  const inBins = [series.offeredBytes, series.carriedBytes, series.dropped];
  const { busyShare, meanPresent, drops: stationDrops } = stationSeries;
  return [...arrays, ...inBins, busyShare, meanPresent, stationDrops].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}
