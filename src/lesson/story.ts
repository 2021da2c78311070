import { COMFORTABLE_SHARE } from '../pattern/bottleneck.ts';
import type { Ceilings } from '../pattern/lab-network.ts';
import { isDirectPath, type LabSettings } from '../pattern/settings.ts';

/** What a lab's settings add up to. The lesson tells the story of the outcome, not that of the part's letter. */
export type StoryId =
  | 'virtual-modest'
  | 'virtual-tight'
  | 'virtual-full'
  | 'virtual-wire'
  | 'direct-carries'
  | 'direct-idle'
  | 'direct-full'
  /** Clients who wait: their load yields to the path, so it is neither carried nor lost as an open one is. */
  | 'closed';

/** Response data that a load asks for, in bits a second. */
export function loadOf({ rate, responseBytes }: Pick<LabSettings, 'rate' | 'responseBytes'>): number {
  return rate * responseBytes * 8;
}

/** Whether the path carries a load with so little to spare that chance alone makes long queues. */
export function isTight(settings: LabSettings, { bottleneck }: Pick<Ceilings, 'bottleneck'>): boolean {
  return loadOf(settings) > COMFORTABLE_SHARE * bottleneck.capacity;
}

/** Keyed by whether the path carries the load and whether the virtual NIC would; by the bottleneck law, not by the run. */
export function storyOf(settings: LabSettings, { virtualNic, bottleneck }: Ceilings): StoryId {
  if (settings.load === 'closed') return 'closed';
  const load = loadOf(settings);
  const isCarried = load <= bottleneck.capacity;
  if (isDirectPath(settings.path)) {
    if (!isCarried) return 'direct-full';
    return load > virtualNic ? 'direct-carries' : 'direct-idle';
  }
  if (isCarried) return isTight(settings, { bottleneck }) ? 'virtual-tight' : 'virtual-modest';
  return bottleneck.component === 'virtual-nic' ? 'virtual-full' : 'virtual-wire';
}
