/** Mechanisms and relations of the pattern, as its published page lists them. */
export const MECHANISM_IDS = [
  'cloud-storage-device',
  'cloud-usage-monitor',
  'hypervisor',
  'logical-network-perimeter',
  'pay-per-use-monitor',
  'resource-replication',
  'virtual-infrastructure-manager',
  'virtual-server',
] as const;

/** Sibling patterns, and the compound pattern that it can be an optional member of. */
export const SIBLING_IDS = [
  'direct-lun-access',
  'elastic-network-capacity',
  'single-root-io-virtualization',
  'elastic-environment',
] as const;

/** Erl, Mahmood, Puttini: Cloud Computing: Concepts, Technology & Architecture. */
export const BOOK_ISBN = '9780133387520';
