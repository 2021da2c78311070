import type { Frame } from '../engine/frame.ts';
import type { RunSummary, SojournSummary, StationSummary } from '../engine/summary.ts';
import { gbps } from '../i18n/format-quantity.ts';
import { segmentsOf } from '../pattern/lab-plan.ts';
import type { Run } from '../stores/run-store.ts';
import type { RunResult } from './result-schema.ts';

export interface ResultSources {
  readonly address: string;
  readonly run: Run;
  readonly frame: Frame;
  /** Of the same run, recorded once more. */
  readonly summary: RunSummary;
}

/** A run's result as a file has it. Throws where the record is not of the run on the screen: then nothing of it would be true. */
export function runResult({ address, run, frame, summary }: ResultSources): RunResult {
  if (summary.fingerprint !== frame.fingerprint) {
    throw new Error(`the run came out as ${summary.fingerprint}, the screen shows ${frame.fingerprint}`);
  }
  const { recent } = frame;
  const { ceilings } = run.lab;
  return {
    format: 'direct-io-access-lab/result',
    version: 1,
    address,
    plan: {
      settings: { ...run.plan.settings },
      forks: run.plan.forks.map(({ at, change }) => ({ atSeconds: at, change: { ...change } })),
      segments: segmentsOf(run.plan).map(({ from, settings }) => ({
        fromSeconds: from,
        settings: { ...settings },
      })),
    },
    seed: run.settings.seed,
    instantSeconds: frame.time,
    fingerprint: frame.fingerprint,
    recent: {
      spanSeconds: recent.span,
      offeredRequests: recent.offered,
      carriedRequests: recent.carried,
      droppedRequests: recent.dropped,
      offeredGbps: gbps(recent.offeredBytes, recent.span),
      deliveredGbps: gbps(recent.carriedBytes, recent.span),
      medianResponseTimeUs: microseconds(recent.median),
      p99ResponseTimeUs: microseconds(recent.p99),
    },
    sinceStart: {
      offeredRequests: summary.offered,
      carriedRequests: summary.carried,
      droppedRequests: summary.dropped,
      inFlightRequests: summary.inFlight,
      offeredGbps: summary.offeredLoad / 1e9,
      deliveredGbps: summary.throughput / 1e9,
      responseTime: timesOf(summary.sojournTime),
      stations: summary.stations.map(stationOf),
    },
    ceilings: {
      virtualNicGbps: ceilings.virtualNic / 1e9,
      wireGbps: ceilings.wire / 1e9,
      bottleneckGbps: ceilings.bottleneck.capacity / 1e9,
      bottleneck: ceilings.bottleneck.component,
    },
  };
}

function timesOf({ samples, mean, p50, p90, p99, p999, p9999 }: SojournSummary) {
  return {
    samples,
    meanUs: microseconds(mean),
    p50Us: microseconds(p50),
    p90Us: microseconds(p90),
    p99Us: microseconds(p99),
    p999Us: microseconds(p999),
    p9999Us: microseconds(p9999),
  };
}

function stationOf({
  name,
  arrivals,
  departures,
  drops,
  utilization,
  meanNumber,
  maxNumber,
  rings,
}: StationSummary) {
  return {
    name,
    arrivals,
    departures,
    dropped: drops,
    utilizationShare: utilization,
    meanNumber,
    maxNumber,
    ...(rings.length > 0 && {
      droppedByRing: Object.fromEntries(rings.map((ring) => [ring.name, ring.drops])),
    }),
  };
}

function microseconds(seconds: number): number | null {
  return Number.isFinite(seconds) ? seconds * 1e6 : null;
}
