/** The three pictures of the pattern. */
export const PART_IDS = ['A', 'B', 'C'] as const;
export type PartId = (typeof PART_IDS)[number];

/** The ways from the virtual server to the wire that can be simulated, slowest first. */
export const IO_PATH_IDS = [
  'emulated',
  'virtio-userspace',
  'vhost-net',
  'vhost-user',
  'sr-iov',
  'passthrough',
] as const;
export type IoPathId = (typeof IO_PATH_IDS)[number];

/** The paths on which the virtual server drives hardware itself: a whole card, or a virtual function of one. */
export const DIRECT_PATH_IDS = ['sr-iov', 'passthrough'] as const satisfies readonly IoPathId[];
export type DirectPathId = (typeof DIRECT_PATH_IDS)[number];
/** The paths on which the host moves every packet. */
export type VirtualPathId = Exclude<IoPathId, DirectPathId>;

/** How requests come: at random, evenly, in bursts, or from clients who wait for their answers. */
export const LOAD_KINDS = ['poisson', 'constant', 'bursty', 'closed'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

/** Interrupt moderation beyond what the measured interrupt delay holds already. */
export const COALESCING_KINDS = ['off', 'fixed', 'adaptive'] as const;
export type CoalescingKind = (typeof COALESCING_KINDS)[number];

/** Whether the kernel's packet work and the virtual NIC's worker have a core each, or one between them. */
export const HOST_CORES = ['separate', 'shared'] as const;
export type HostCores = (typeof HOST_CORES)[number];

/** Whom a core of the host serves first: what comes from the wire, or all in turns. */
export const HOST_ORDERS = ['receive-first', 'fair'] as const;
export type HostOrder = (typeof HOST_ORDERS)[number];

/** How a card's interrupts reach the virtual server that holds it: posted to it, or through exits to the host. */
export const INTERRUPT_DELIVERIES = ['posted', 'exit'] as const;
export type InterruptDelivery = (typeof INTERRUPT_DELIVERIES)[number];

/** How the IOMMU's mappings are kept: set once, taken back in batches, or taken back frame by frame. */
export const IOMMU_MODES = ['pass-through', 'deferred', 'strict'] as const;
export type IommuMode = (typeof IOMMU_MODES)[number];

/** Speeds of Ethernet, in Gbit/s. */
export const LINK_SPEEDS = [1, 2.5, 5, 10, 25, 40, 50, 100] as const;
export type LinkGbps = (typeof LINK_SPEEDS)[number];

/** Cards whose port offers virtual functions. */
export const CARD_IDS = ['82599', '700-series', 'e810'] as const;
export type CardId = (typeof CARD_IDS)[number];

/** What the database's pages that are not in memory are read from. */
export const LUN_KINDS = ['fc-nvme', 'nvme-tcp', 'scsi-fcp', 'iscsi', 'disk'] as const;
export type LunKind = (typeof LUN_KINDS)[number];
