import { type CompiledNetwork, Passage } from '../compile.ts';
import { VariationCode } from '../variation.ts';

/**
 * What the event loop asks of a visit at every event, in one object: a field costs it a fraction of what an array of its
 * own costs. Whole numbers only, so that all plans are of one shape to the compiler.
 */
export class VisitPlan {
  readonly station: number;
  /** Whether jobs leave the station in the order they came, and nothing else is to be known of it: the commonest kind. */
  readonly isInOrder: boolean;
  readonly capacity: number;
  /** The station's first server. */
  readonly server: number;
  /** The visit that surely follows, as an index among all classes' visits, or one of `Onward`. */
  readonly onward: number;
  /** Whether the service is exponential, and the job's bytes do not count in it. */
  readonly isPlain: boolean;
  readonly serviceKey: number;

  constructor(net: CompiledNetwork, visit: number) {
    this.station = net.visitStation[visit];
    this.isInOrder = net.stationPassage[this.station] === Passage.inOrder;
    this.capacity = net.capacity[this.station];
    this.server = net.serverOffset[this.station];
    this.onward = net.visitOnward[visit];
    this.isPlain =
      net.visitVariation[visit] === VariationCode.exponential &&
      net.visitPerByte[visit] === 0 &&
      net.visitPerBulkByte[visit] === 0;
    this.serviceKey = net.visitServiceKey[visit];
  }
}

/** Places in a plan as the event loop has it: all plans in one array, each of so many numbers. */
export const PlanWord = {
  station: 0,
  capacity: 1,
  server: 2,
  onward: 3,
  isInOrder: 4,
  isPlain: 5,
  serviceKey: 6,
  Count: 8,
} as const;

export function packPlans(plans: readonly VisitPlan[]): Int32Array {
  const words = new Int32Array(plans.length * PlanWord.Count);
  for (const [visit, plan] of plans.entries()) {
    const { station, capacity, server, onward, isInOrder, isPlain, serviceKey } = plan;
    words.set(
      [station, capacity, server, onward, Number(isInOrder), Number(isPlain), serviceKey],
      visit * PlanWord.Count,
    );
  }
  return words;
}
