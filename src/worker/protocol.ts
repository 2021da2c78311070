import type { ReplicationResult, ReplicationTask } from '../engine/experiments/replication.ts';
import type { Frame, HistogramBins } from '../engine/frame.ts';
import type { LifeLineVisit } from '../engine/measures/life-lines.ts';
import type { Network } from '../engine/network.ts';
import type { RunSummary } from '../engine/summary.ts';
import type { JobStory } from '../engine/timeline/job-replay.ts';
import type { Seconds } from '../engine/units.ts';

/**
 * The whole conversation with the worker: a message's name to [its parameters, its result]. Every request is answered
 * once, by its result or by a `WorkerFault`; the order of the answers is the order of the requests.
 */
export interface Protocol {
  /** Replaces the run by a new one at time 0. */
  open: [OpenRun, { readonly run: number }];
  /** Takes the run to `until`, forward or back, and answers the frame there. The way it came leaves no trace in it. */
  advance: [AdvanceRun, Frame];
  /** Takes the run to the instant of its next event or of the one before, and answers the frame there. */
  stepEvent: [StepRun, Frame];
  /** The way of one request through the open run, or through another one. The open run stays as and where it is. */
  follow: [FollowJob, JobStory];
  /** Times spent at every station up to where the run is, in the network's order. */
  stationHistograms: [null, readonly HistogramBins[]];
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

export interface StepRun {
  readonly direction: 'forward' | 'back';
  /** The run is not taken beyond this instant. */
  readonly latest: Seconds;
  readonly maxMarks: number;
}

export interface FollowJob {
  /** The job's number, from 0 in order of birth. */
  readonly job: number;
  /** It is followed to its end, or to this instant. */
  readonly until: Seconds;
  /** Another run that the request of the same number is followed in; it is kept for the next question. */
  readonly elsewhere?: OpenRun;
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
