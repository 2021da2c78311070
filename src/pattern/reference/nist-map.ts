import type { ComponentId } from '../topology.ts';

/**
 * The parts of the NIST cloud computing reference architecture (SP 500-292, September 2011, sections 2 and 3), and which
 * of the lab's components belong to which. The architecture is NIST's. The links are this project's own reading: the
 * pattern's page marks parts of the figure as a picture only.
 */
export interface NistPart {
  readonly id: NistPartId;
  /** The part it lies in; null for an actor. */
  readonly within: NistPartId | null;
  /** How the pattern touches it; null where it does not. */
  readonly role: NistRole | null;
  /** Components of the lab's stage that belong to it. */
  readonly components: readonly ComponentId[];
}

/** `used`: what runs there carries the load. `passed-by`: what the pattern goes round. `affected`: it pays or gains. */
export type NistRole = 'used' | 'passed-by' | 'affected';

export const NIST_PART_IDS = [
  'consumer',
  'provider',
  'broker',
  'auditor',
  'carrier',
  'orchestration',
  'service-layer',
  'saas',
  'paas',
  'iaas',
  'control-layer',
  'physical-layer',
  'hardware',
  'facility',
  'service-management',
  'business-support',
  'provisioning',
  'portability',
  'security',
  'privacy',
  'security-audit',
  'privacy-audit',
  'performance-audit',
  'intermediation',
  'aggregation',
  'arbitrage',
] as const;
export type NistPartId = (typeof NIST_PART_IDS)[number];

const part = (
  id: NistPartId,
  within: NistPartId | null,
  role: NistRole | null = null,
  components: readonly ComponentId[] = [],
): NistPart => ({ id, within, role, components });

export const NIST_PARTS: readonly NistPart[] = [
  part('consumer', null),
  part('auditor', null),
  part('security-audit', 'auditor', 'affected'),
  part('privacy-audit', 'auditor'),
  part('performance-audit', 'auditor', 'affected'),
  part('provider', null, 'used'),
  part('orchestration', 'provider', 'used'),
  part('service-layer', 'orchestration', 'used'),
  part('saas', 'service-layer'),
  part('paas', 'service-layer'),
  part('iaas', 'service-layer', 'used', ['virtual-server']),
  part('control-layer', 'orchestration', 'passed-by', ['virtual-nic', 'virtual-switch']),
  part('physical-layer', 'orchestration', 'used'),
  part('hardware', 'physical-layer', 'used', [
    'io-card',
    'physical-nic',
    'network-switch',
    'database-server',
    'storage-lun',
  ]),
  part('facility', 'physical-layer'),
  part('service-management', 'provider', 'affected'),
  part('business-support', 'service-management', 'affected'),
  part('provisioning', 'service-management', 'affected', ['io-card']),
  part('portability', 'service-management', 'affected', ['virtual-server']),
  part('security', 'provider', 'affected', ['io-card']),
  part('privacy', 'provider'),
  part('broker', null),
  part('intermediation', 'broker'),
  part('aggregation', 'broker'),
  part('arbitrage', 'broker'),
  part('carrier', null),
];

/** The parts that lie directly in one, in the order of the figure. */
export function partsWithin(id: NistPartId | null): readonly NistPart[] {
  return NIST_PARTS.filter(({ within }) => within === id);
}
