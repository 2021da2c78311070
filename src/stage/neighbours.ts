import type { LabNetwork } from '../pattern/lab-network.ts';

/** Classes of others than the virtual server. What drains after a fork is its own still, on the way it had before. */
export function othersOf({ neighbours }: LabNetwork): ReadonlySet<number> {
  return new Set(neighbours.map(({ jobClass }) => jobClass));
}
