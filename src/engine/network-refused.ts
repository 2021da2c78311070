import type { NetworkFault } from './timeless-ways.ts';

/** Thrown for a network that cannot be run; it lists every fault, not only the first. */
export class NetworkRefused extends Error {
  constructor(readonly faults: readonly NetworkFault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'NetworkRefused';
  }
}
