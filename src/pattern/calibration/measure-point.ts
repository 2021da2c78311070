import { stream } from './experiments/experiment.ts';
import { runExperiment } from './experiments/run-experiment.ts';
import type { PublishedPoint } from './published.ts';

/** What the model makes of a published point, in the point's own unit. */
export function measurePoint({ experiment, figure }: PublishedPoint): number {
  const { goodput, rate, latency } = runExperiment(experiment);
  switch (figure) {
    case 'goodput':
      return goodput / 1e9;
    case 'rate':
      return rate / 1e3;
    case 'share-of-bare-metal':
      return goodput / runExperiment(stream('bare-metal')).goodput;
    default:
      return latency[figure] * 1e6;
  }
}

/** (modelled - measured) / measured. */
export function errorOf({ measured }: PublishedPoint, modelled: number): number {
  return (modelled - measured) / measured;
}
