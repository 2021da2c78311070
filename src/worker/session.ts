import {
  Replication,
  type ReplicationResult,
  type ReplicationTask,
} from '../engine/experiments/replication.ts';
import type { Frame } from '../engine/frame.ts';
import { Simulation } from '../engine/simulation.ts';
import { NetworkRefused } from '../engine/validate.ts';
import type { AdvanceRun, Answer, Cancel, RecordRun, Request, RunRecord, WorkerFault } from './protocol.ts';

/** Events run before the session looks up, to see whether it was told to stop. */
const SLICE = 50_000;

/** What the session needs of the place it runs in: a way to answer, and a pause in which messages can arrive. */
export interface SessionHost {
  readonly post: (answer: Answer, transfer: Transferable[]) => void;
  readonly pause: () => Promise<void>;
}

/** The engine's end of the conversation. Requests are answered one after another, in their order. */
export class EngineSession {
  private simulation: Simulation | null = null;
  private run = 0;
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
      if (request.name === 'open') {
        const { network, seed, recentSpan } = request.parameters;
        this.simulation = new Simulation(network, { seed, recentSpan });
        this.host.post({ id, result: { run: ++this.run } }, []);
      } else if (request.name === 'replicate') {
        this.host.post({ id, result: await this.replicate(id, request.parameters) }, []);
      } else if (request.name === 'record') {
        this.host.post({ id, result: await this.record(id, request.parameters) }, []);
      } else {
        const frame = await this.advance(id, request.parameters);
        this.host.post({ id, result: frame }, buffersOf(frame));
      }
    } catch (error) {
      this.host.post({ id, fault: faultOf(error) }, []);
    }
  }

  private async advance(id: number, { until, maxMarks }: AdvanceRun): Promise<Frame> {
    const { simulation } = this;
    if (simulation === null) throw new Error('there is no run to advance: open one first');
    await this.inSlices(id, () => simulation.advanceSome(until, SLICE));
    return simulation.frame(maxMarks);
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

function buffersOf(frame: Frame): Transferable[] {
  const { stations, rings, marks, drops, series } = frame;
  const arrays = [stations, rings, marks, drops, series.offeredBytes, series.carriedBytes, series.dropped];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
