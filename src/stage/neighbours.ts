import type { LabNetwork } from '../pattern/lab-network.ts';
import { REQUESTS_CLASS } from './route.ts';

/** Classes of others than the virtual server: the neighbours'. */
export function othersOf(lab: LabNetwork): ReadonlySet<number> {
  return new Set(lab.places.flatMap((_, jobClass) => (jobClass === REQUESTS_CLASS ? [] : [jobClass])));
}
