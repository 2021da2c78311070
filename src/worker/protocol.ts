import type { ReplicationResult, ReplicationTask } from '../engine/experiments/replication.ts';
import type { Frame } from '../engine/frame.ts';
import type { LifeLineVisit } from '../engine/measures/life-lines.ts';
import type { Network } from '../engine/network.ts';
import type { RunSummary } from '../engine/summary.ts';
import type { Seconds } from '../engine/units.ts';

/**
 * The whole conversation with the worker: a message's name to [its parameters, its result]. Every request is answered
 * once, by its result or by a `WorkerFault`; the order of the answers is the order of the requests.
 */
export interface Protocol {
  /** Replaces the run by a new one at time 0. */
  open: [OpenRun, { readonly run: number }];
  /** Advances the run to `until` (never back: open the run again for that) and answers the frame there. */
  advance: [AdvanceRun, Frame];
  /** Runs one replication of an experiment from its start to its end. The run that is open stays as it is. */
  replicate: [ReplicationTask, ReplicationResult];
  /** Runs a network from time 0 to an instant and hands over what it came to. The run that is open stays as it is. */
  record: [RecordRun, RunRecord];
}

export interface OpenRun {
  readonly network: Network;
  /** Unsigned 32-bit. */
  readonly seed: number;
  /** Span of the figures called recent. */
  readonly recentSpan: Seconds;
}

export interface AdvanceRun {
  readonly until: Seconds;
  /** Most marks wanted in the frame. */
  readonly maxMarks: number;
}

export interface RecordRun {
  readonly network: Network;
  /** Unsigned 32-bit. */
  readonly seed: number;
  readonly until: Seconds;
  /** Which jobs' lives are kept: every `every`-th, up to `mostVisits` visits in all. */
  readonly lifeLines?: { readonly every: number; readonly mostVisits: number };
}

/** A run as it is taken away: its figures, and the visits of the followed jobs in the order in which they ended. */
export interface RunRecord {
  readonly summary: RunSummary;
  readonly visits: readonly LifeLineVisit[];
}

export type MessageName = keyof Protocol;
export type Parameters<Name extends MessageName> = Protocol[Name][0];
export type Result<Name extends MessageName> = Protocol[Name][1];

export type Request = {
  [Name in MessageName]: { readonly id: number; readonly name: Name; readonly parameters: Parameters<Name> };
}[MessageName];

/** Takes back every request up to and including `id` that has not been answered; each is answered by 'cancelled'. */
export interface Cancel {
  readonly cancel: number;
}

export type Answer =
  | { readonly id: number; readonly result: Result<MessageName> }
  | { readonly id: number; readonly fault: WorkerFault };

/** Why a request has no result, in a form that can be sent and shown. */
export interface WorkerFault {
  readonly kind: 'refused' | 'failed' | 'cancelled';
  /** One entry for every fault found; empty for 'cancelled'. */
  readonly details: readonly string[];
}
