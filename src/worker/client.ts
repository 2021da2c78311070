import type { Frame } from '../engine/frame.ts';
import type { Parameters, WorkerFault } from './protocol.ts';

/** The page's end of the conversation with the engine, wherever the engine runs. */
export interface EngineClient {
  /** Replaces the run. Rejects with `EngineFault` when the network is refused. */
  readonly open: (parameters: Parameters<'open'>) => Promise<void>;
  /** The frame at `until`. Rejects with `EngineFault`, of kind 'cancelled' after `cancel`. */
  readonly advance: (parameters: Parameters<'advance'>) => Promise<Frame>;
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
