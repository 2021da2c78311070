import type { Frame, HistogramBins } from '../engine/frame.ts';
import type { JobStory } from '../engine/timeline/job-replay.ts';
import type { Answer, Cancel, MessageName, Parameters, Request, Result, WorkerFault } from './protocol.ts';

/** The page's end of the conversation with the engine, wherever the engine runs. */
export interface EngineClient {
  /** Replaces the run. Rejects with `EngineFault` when the network is refused. */
  readonly open: (parameters: Parameters<'open'>) => Promise<void>;
  /** The frame at `until`. Rejects with `EngineFault`, of kind 'cancelled' after `cancel`. */
  readonly advance: (parameters: Parameters<'advance'>) => Promise<Frame>;
  /** A run of its own from time 0 to an instant, in figures and life lines. */
  readonly record: (parameters: Parameters<'record'>) => Promise<Result<'record'>>;
  /** As `advance`, to the next event or the one before. */
  readonly stepEvent: (parameters: Parameters<'stepEvent'>) => Promise<Frame>;
  /** What became of one request. Rejects as `advance` does. */
  readonly follow: (parameters: Parameters<'follow'>) => Promise<JobStory>;
  /** Times spent at every station so far. */
  readonly stationHistograms: () => Promise<readonly HistogramBins[]>;
  /** Takes back every request that is not answered yet. */
  readonly cancel: () => void;
  /** Ends the worker; every open request is answered by 'cancelled'. */
  readonly close: () => void;
}

/** A request that has no result. `fault.details` says why, a line for each reason. */
export class EngineFault extends Error {
  constructor(readonly fault: WorkerFault) {
    super(fault.details.join('\n') || fault.kind);
    this.name = 'EngineFault';
  }
}

/** What the client needs of a worker: a real one, or a stand-in that speaks the protocol. */
export interface WorkerLike {
  postMessage(message: Request | Cancel): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Pending {
  readonly resolve: (result: Result<MessageName>) => void;
  readonly reject: (fault: EngineFault) => void;
}

/** A client that speaks to `worker`. A worker that dies answers every open and later request with a 'failed' fault. */
export function createEngineClient(worker: WorkerLike): EngineClient {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let death: WorkerFault | null = null;

  const end = (fault: WorkerFault) => {
    death ??= fault;
    worker.terminate();
    for (const { reject } of pending.values()) reject(new EngineFault(fault));
    pending.clear();
  };
  worker.onmessage = ({ data }) => {
    const request = pending.get(data.id);
    pending.delete(data.id);
    if ('fault' in data) request?.reject(new EngineFault(data.fault));
    else request?.resolve(data.result);
  };
  worker.onerror = ({ message }) =>
    end({ kind: 'failed', details: [message || 'the simulation could not be loaded'] });
  worker.onmessageerror = () =>
    end({ kind: 'failed', details: ['an answer of the simulation could not be read'] });

  const ask = <Name extends MessageName>(name: Name, parameters: Parameters<Name>) =>
    new Promise<Result<Name>>((resolve, reject) => {
      if (death !== null) {
        reject(new EngineFault(death));
        return;
      }
      const id = ++lastId;
      pending.set(id, { resolve: resolve as Pending['resolve'], reject });
      worker.postMessage({ id, name, parameters } as Request);
    });

  return {
    open: async (parameters) => {
      await ask('open', parameters);
    },
    advance: (parameters) => ask('advance', parameters),
    record: (parameters) => ask('record', parameters),
    stepEvent: (parameters) => ask('stepEvent', parameters),
    follow: (parameters) => ask('follow', parameters),
    stationHistograms: () => ask('stationHistograms', null),
    cancel: () => worker.postMessage({ cancel: lastId }),
    close: () => end({ kind: 'cancelled', details: [] }),
  };
}
