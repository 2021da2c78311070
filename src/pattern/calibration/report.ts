import { bulkThroughput, forwardingRate, packetRate, pingPongLatency } from './experiments.ts';
import { PUBLISHED_POINTS, type PublishedPoint } from './published.ts';

/** A published point beside what the model makes of it. */
export interface CalibrationRow {
  readonly point: PublishedPoint;
  readonly modelled: number;
  /** (modelled - measured) / measured. */
  readonly error: number;
}

/** Runs every published experiment in the model. Takes a few seconds. */
export function calibrationReport(): CalibrationRow[] {
  return PUBLISHED_POINTS.map((point) => {
    const modelled = modelPoint(point);
    return { point, modelled, error: (modelled - point.measured) / point.measured };
  });
}

/** What the model makes of one published point, in the point's own unit. */
function modelPoint({ path, experiment }: PublishedPoint): number {
  switch (experiment.kind) {
    case 'bulk':
      return bulkThroughput(path) / 1e9;
    case 'share-of-bare-metal':
      return bulkThroughput(path) / bulkThroughput('bare-metal');
    case 'ping-pong':
      return pingPongLatency(path, experiment.statistic) / 1e-6;
    case 'packets':
      return packetRate(path, experiment.bytes) / 1e3;
    case 'forwarding':
      return forwardingRate(experiment.topology, experiment.frameBytes) / 1e3;
    case 'added-per-crossing':
      return (pingPongLatency(path, 'mean') - pingPongLatency('bare-metal', 'mean')) / 2 / 1e-6;
  }
}
