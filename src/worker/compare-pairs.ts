import type { KnownPairs, PairsTask } from '../engine/experiments/compare-paired.ts';
import { estimateFigureDifferences, estimateFigures } from '../engine/experiments/figures.ts';
import type { ReplicationResult, ReplicationTask } from '../engine/experiments/replication.ts';
import type { WorkerPool } from './pool.ts';

/**
 * Runs both networks under every seed on a pool, and tells what is known whenever a run has ended: as `comparePaired`, which does
 * the same on one thread, with a given warm-up. What is known depends on which pairs are there and not on the order in which they
 * came. Returns how to take all back at once.
 */
export function comparePairs(
  pool: WorkerPool,
  { a, b, seconds, warmUp, seeds }: PairsTask,
  onKnown: (known: KnownPairs) => void,
): () => void {
  const tasks: ReplicationTask[] = seeds.flatMap((seed) =>
    [a, b].map((network) => ({ network, seed, seconds, warmUp })),
  );
  const results: (ReplicationResult | undefined)[] = tasks.map(() => undefined);
  let ended = 0;
  let fault: string | undefined;
  const tell = () => {
    const pairs = seeds.flatMap((_, i) => {
      const [inA, inB] = [results[2 * i], results[2 * i + 1]];
      return inA === undefined || inB === undefined ? [] : [[inA.figures, inB.figures] as const];
    });
    const [inA, inB] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
    onKnown({
      pairs: pairs.length,
      planned: seeds.length,
      a: estimateFigures(inA),
      b: estimateFigures(inB),
      differences: estimateFigureDifferences(inA, inB),
      isDone: ended === tasks.length,
      ...(fault !== undefined && { fault }),
    });
  };
  const { cancel } = pool.start(tasks, {
    onResult(place, result) {
      ended++;
      results[place] = result;
      tell();
    },
    onFault(_, { details }) {
      ended++;
      fault = details.join('\n');
      tell();
    },
  });
  return cancel;
}
