import { type Confidence, valueInUnit } from './calibration/parameters.ts';
import type { LabSettings } from './lab-settings.ts';
import {
  CARD_IDS,
  COALESCING_KINDS,
  DIRECT_PATH_IDS,
  HOST_CORES,
  HOST_ORDERS,
  INTERRUPT_DELIVERIES,
  IO_PATH_IDS,
  IOMMU_MODES,
  type IoPathId,
  LINK_SPEEDS,
  LOAD_KINDS,
  LUN_KINDS,
  PART_IDS,
} from './setting-choices.ts';
import type { ComponentId } from './topology.ts';

export type SettingId = keyof LabSettings;

/** What a setting belongs to on the screen: a component, or what is no component. */
export type SettingGroup = ComponentId | 'lesson' | 'load' | 'host' | 'neighbours' | 'model' | 'run';

export type SettingUnit =
  | 'B'
  | 'us'
  | '/s'
  | 'Gbit/s'
  | 'slots'
  | 'frames'
  | 'share'
  | 'count'
  | 'times'
  | 'none';

/**
 * One setting, described once: the address, the command line, the controls, the ranges and the documentation are made
 * from this. Its words are documentation; what the screen says stands in the message catalogue.
 */
export type SettingField = NumberField | ChoiceField | FlagField | ParametersField;

interface DescribedField {
  /** Name in the page's address and, after two dashes, on the command line. */
  readonly name: string;
  readonly group: SettingGroup;
  readonly meaning: string;
  /** Where the default is from. */
  readonly source: string;
  readonly confidence: Confidence;
  /** Not among the first few controls that a person meets. */
  readonly isAdvanced: boolean;
  /** The paths on which it decides anything; absent: on every path. */
  readonly paths?: readonly IoPathId[];
  /** Another setting, and the values of it with which this one decides anything. */
  readonly only?: { readonly setting: SettingId; readonly is: readonly (string | number | boolean)[] };
}

export interface NumberField extends DescribedField {
  readonly kind: 'number';
  readonly unit: SettingUnit;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** `null` where the part decides. */
  readonly default: number | null;
}

export interface ChoiceField extends DescribedField {
  readonly kind: 'choice';
  readonly unit?: SettingUnit;
  readonly choices: readonly (string | number)[];
  /** `null` where the part decides. */
  readonly default: string | number | null;
}

export interface FlagField extends DescribedField {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** Parameters of the model with values of their own: `readAdjusted` says how they are written. */
export interface ParametersField extends DescribedField {
  readonly kind: 'parameters';
  readonly default: '';
}

const BACKEND_PATHS = ['emulated', 'virtio-userspace', 'vhost-net'] as const;

/** Every setting, in the order in which address and documentation list them. A part comes first: others depend on it. */
export const SETTING_FIELDS = {
  part: {
    kind: 'choice',
    name: 'part',
    group: 'lesson',
    meaning: 'The part of the pattern to show.',
    choices: PART_IDS,
    default: 'A',
    source: 'the pattern',
    confidence: 'definition',
    isAdvanced: false,
  },
  path: {
    kind: 'choice',
    name: 'path',
    group: 'lesson',
    meaning: 'The way from the virtual server to the wire. Without it the part decides.',
    choices: IO_PATH_IDS,
    default: null,
    source: 'the pattern',
    confidence: 'definition',
    isAdvanced: false,
  },
  rate: {
    kind: 'number',
    name: 'rate',
    group: 'load',
    meaning: 'Requests a second that the part ends up with. Without it the part decides.',
    unit: '/s',
    min: 1_000,
    max: 250_000,
    isWhole: false,
    default: null,
    source: 'chosen so that Part B overloads the virtual NIC and not the wire',
    confidence: 'assumption',
    isAdvanced: false,
    only: { setting: 'load', is: ['poisson', 'constant', 'bursty'] },
  },
  responseBytes: {
    kind: 'number',
    name: 'response',
    group: 'load',
    meaning: 'Size of a response.',
    unit: 'B',
    min: 512,
    max: 65_536,
    isWhole: true,
    default: 16_384,
    source: 'one database page (InnoDB)',
    confidence: 'measured',
    isAdvanced: false,
  },
  requestBytes: {
    kind: 'number',
    name: 'request',
    group: 'load',
    meaning: 'Size of a request.',
    unit: 'B',
    min: 64,
    max: 1_448,
    isWhole: true,
    default: 256,
    source: 'a short statement',
    confidence: 'assumption',
    isAdvanced: true,
  },
  load: {
    kind: 'choice',
    name: 'load',
    group: 'load',
    meaning:
      'How requests come: at random, evenly, in bursts, or from clients who wait for their answers. The first two grow with the part; the others begin at full strength.',
    choices: LOAD_KINDS,
    default: 'poisson',
    source: 'many independent users',
    confidence: 'assumption',
    isAdvanced: true,
  },
  burstiness: {
    kind: 'number',
    name: 'burstiness',
    group: 'load',
    meaning: 'Rate within a burst over the mean rate; between bursts nothing comes.',
    unit: 'times',
    min: 1.1,
    max: 20,
    isWhole: false,
    default: 4,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['bursty'] },
  },
  burstUs: {
    kind: 'number',
    name: 'burst',
    group: 'load',
    meaning: 'Mean length of a burst.',
    unit: 'us',
    min: 10,
    max: 100_000,
    isWhole: false,
    default: 500,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['bursty'] },
  },
  clients: {
    kind: 'number',
    name: 'clients',
    group: 'load',
    meaning: 'Clients who think, send a request and wait for its answer.',
    unit: 'count',
    min: 1,
    max: 10_000,
    isWhole: true,
    default: 64,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['closed'] },
  },
  thinkUs: {
    kind: 'number',
    name: 'think',
    group: 'load',
    meaning: 'Mean time that a client thinks between an answer and its next request.',
    unit: 'us',
    min: 0,
    max: 1_000_000,
    isWhole: false,
    default: 500,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['closed'] },
  },
  timeOutUs: {
    kind: 'number',
    name: 'timeout',
    group: 'load',
    meaning:
      'Time after which a client gives an answer up. 0: it learns of a loss at once and waits otherwise.',
    unit: 'us',
    min: 0,
    max: 1_000_000,
    isWhole: false,
    default: 0,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['closed'] },
  },
  retries: {
    kind: 'number',
    name: 'retries',
    group: 'load',
    meaning: 'How often a client tries again after a time-out.',
    unit: 'count',
    min: 0,
    max: 10,
    isWhole: true,
    default: 0,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['closed'] },
  },
  backoffUs: {
    kind: 'number',
    name: 'backoff',
    group: 'load',
    meaning: 'Pause before the first retry; it doubles with each.',
    unit: 'us',
    min: 0,
    max: 1_000_000,
    isWhole: false,
    default: 1_000,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'load', is: ['closed'] },
  },
  vcpus: {
    kind: 'number',
    name: 'vcpus',
    group: 'virtual-server',
    meaning: 'Virtual CPUs of the virtual server.',
    unit: 'count',
    min: 1,
    max: 64,
    isWhole: true,
    default: 4,
    source: 'a mid-size virtual server',
    confidence: 'assumption',
    isAdvanced: true,
  },
  sendUs: {
    kind: 'number',
    name: 'send',
    group: 'virtual-server',
    meaning: 'What the virtual server does to send a request.',
    unit: 'us',
    min: 0.1,
    max: 100,
    isWhole: false,
    default: valueInUnit('guest.send'),
    source: 'system call, TCP/IP and driver for one small send',
    confidence: 'assumption',
    isAdvanced: true,
  },
  applicationUs: {
    kind: 'number',
    name: 'application',
    group: 'virtual-server',
    meaning: 'Work of the application on a response.',
    unit: 'us',
    min: 0,
    max: 1_000,
    isWhole: false,
    default: 5,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
  },
  virtioRing: {
    kind: 'number',
    name: 'virtioRing',
    group: 'virtual-nic',
    meaning: 'Descriptors of each ring of the virtual NIC.',
    unit: 'slots',
    min: 64,
    max: 4_096,
    isWhole: true,
    default: 256,
    source: 'QEMU default ring; starting parameter set of the measurements file',
    confidence: 'measured',
    isAdvanced: true,
    paths: BACKEND_PATHS,
  },
  vhostUserRing: {
    kind: 'number',
    name: 'vhostUserRing',
    group: 'virtual-nic',
    meaning: 'Descriptors of the ring that a switch that polls empties.',
    unit: 'slots',
    min: 64,
    max: 4_096,
    isWhole: true,
    default: 1_024,
    source: 'starting parameter set of the measurements file',
    confidence: 'measured',
    isAdvanced: true,
    paths: ['vhost-user'],
  },
  hasOffload: {
    kind: 'flag',
    name: 'offload',
    group: 'virtual-nic',
    meaning:
      'Segmentation offload: up to 64 KiB pass the virtual server, its virtual NIC and the switch as one. Off: one frame an MTU.',
    default: true,
    source: 'Linux default; the bulk measurements were taken with it',
    confidence: 'measured',
    isAdvanced: true,
  },
  switchUs: {
    kind: 'number',
    name: 'switch',
    group: 'virtual-switch',
    meaning: 'What the host’s kernel does for a packet, besides its bytes.',
    unit: 'us',
    min: 0.05,
    max: 20,
    isWhole: false,
    default: valueInUnit('virtual-switch.perPacket'),
    source: 'kernel forwarding of one segment',
    confidence: 'assumption',
    isAdvanced: true,
    paths: BACKEND_PATHS,
  },
  hostCores: {
    kind: 'choice',
    name: 'hostCores',
    group: 'host',
    meaning: "Whether the kernel's packet work and the virtual NIC's worker have a core each, or share one.",
    choices: HOST_CORES,
    default: 'separate',
    source: 'docs/decisions/0001-host-cores.md',
    confidence: 'assumption',
    isAdvanced: true,
    paths: BACKEND_PATHS,
  },
  hostOrder: {
    kind: 'choice',
    name: 'hostOrder',
    group: 'host',
    meaning: "Whom the host's core serves first: what comes from the wire, or all in turns.",
    choices: HOST_ORDERS,
    default: 'receive-first',
    source: 'Linux: packets from the wire are handled before any thread runs',
    confidence: 'measured',
    isAdvanced: true,
    paths: BACKEND_PATHS,
  },
  isMemoryLent: {
    kind: 'flag',
    name: 'overcommit',
    group: 'host',
    meaning:
      'Whether the host promises more memory than it has, and lends out what lies idle. The model gives it no cost; direct paths refuse it.',
    default: false,
    source:
      'the pattern needs none; refused by VFIO (QEMU: page pinning inhibits ballooning) and by vSphere (full memory reservation)',
    confidence: 'definition',
    isAdvanced: true,
  },
  neighbours: {
    kind: 'number',
    name: 'neighbours',
    group: 'neighbours',
    meaning: 'Other virtual servers on the host.',
    unit: 'count',
    min: 0,
    max: 256,
    isWhole: true,
    default: 0,
    source: 'the pattern shows one virtual server',
    confidence: 'definition',
    isAdvanced: true,
  },
  neighbourRate: {
    kind: 'number',
    name: 'neighbourRate',
    group: 'neighbours',
    meaning: 'Messages a second that reach each neighbour from the wire; it answers each.',
    unit: '/s',
    min: 0,
    max: 250_000,
    isWhole: false,
    default: 10_000,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
  },
  neighbourBytes: {
    kind: 'number',
    name: 'neighbourBytes',
    group: 'neighbours',
    meaning: "Size of a neighbour's message; its answer is as small as a request.",
    unit: 'B',
    min: 64,
    max: 65_536,
    isWhole: true,
    default: 16_384,
    source: 'as the virtual server itself',
    confidence: 'assumption',
    isAdvanced: true,
  },
  linkGbps: {
    kind: 'choice',
    name: 'link',
    group: 'network-switch',
    meaning: 'Speed of every link, in Gbit/s.',
    unit: 'Gbit/s',
    choices: LINK_SPEEDS,
    default: 25,
    source: 'the bulk measurements were taken on 25 GbE',
    confidence: 'measured',
    isAdvanced: true,
  },
  mtu: {
    kind: 'number',
    name: 'mtu',
    group: 'network-switch',
    meaning: 'Largest packet that a frame carries.',
    unit: 'B',
    min: 1_500,
    max: 9_000,
    isWhole: true,
    default: 1_500,
    source: 'Ethernet',
    confidence: 'definition',
    isAdvanced: true,
  },
  nicRing: {
    kind: 'number',
    name: 'nicRing',
    group: 'physical-nic',
    meaning: "Descriptors of a card's receive ring, a frame each.",
    unit: 'slots',
    min: 64,
    max: 8_192,
    isWhole: true,
    default: 1_024,
    source: 'common driver default',
    confidence: 'assumption',
    isAdvanced: true,
  },
  coalescing: {
    kind: 'choice',
    name: 'coalescing',
    group: 'physical-nic',
    meaning: 'Interrupt moderation, beyond what the measured interrupt delay holds already.',
    choices: COALESCING_KINDS,
    default: 'off',
    source: 'the fitted interrupt delay holds what the measured machine did',
    confidence: 'assumption',
    isAdvanced: true,
    paths: [...BACKEND_PATHS, ...DIRECT_PATH_IDS],
  },
  coalesceUs: {
    kind: 'number',
    name: 'coalesceTime',
    group: 'physical-nic',
    meaning: 'Longest time that an interrupt is held back.',
    unit: 'us',
    min: 1,
    max: 1_000,
    isWhole: false,
    default: 50,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'coalescing', is: ['fixed', 'adaptive'] },
  },
  coalesceFrames: {
    kind: 'number',
    name: 'coalesceFrames',
    group: 'physical-nic',
    meaning: 'Frames after which an interrupt is held back no longer.',
    unit: 'frames',
    min: 1,
    max: 1_024,
    isWhole: true,
    default: 64,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
    only: { setting: 'coalescing', is: ['fixed', 'adaptive'] },
  },
  card: {
    kind: 'choice',
    name: 'card',
    group: 'io-card',
    meaning:
      'Kind of the card whose virtual functions are handed out: it limits their number and the port’s speed.',
    choices: CARD_IDS,
    default: 'e810',
    source: "the cards' data sheets; the one of the three that has a port of 25 GbE and more",
    confidence: 'measured',
    isAdvanced: true,
    paths: ['sr-iov'],
  },
  interrupts: {
    kind: 'choice',
    name: 'interrupts',
    group: 'io-card',
    meaning:
      "How the card's interrupts reach the virtual server: posted to it, or through exits to the host.",
    choices: INTERRUPT_DELIVERIES,
    default: 'posted',
    source: 'direct set: ELI and DID; usual on present processors',
    confidence: 'measured',
    isAdvanced: true,
    paths: DIRECT_PATH_IDS,
  },
  iommu: {
    kind: 'choice',
    name: 'iommu',
    group: 'io-card',
    meaning:
      "How the IOMMU's mappings are kept: set once, taken back in batches, or taken back frame by frame.",
    choices: IOMMU_MODES,
    default: 'pass-through',
    source: 'the measured share of bare metal holds it',
    confidence: 'measured',
    isAdvanced: true,
    paths: DIRECT_PATH_IDS,
  },
  workers: {
    kind: 'number',
    name: 'workers',
    group: 'database-server',
    meaning: 'Workers of the database.',
    unit: 'count',
    min: 1,
    max: 256,
    isWhole: true,
    default: 16,
    source: 'one a core',
    confidence: 'assumption',
    isAdvanced: true,
  },
  databaseUs: {
    kind: 'number',
    name: 'service',
    group: 'database-server',
    meaning: 'What a worker does for a request, on average.',
    unit: 'us',
    min: 1,
    max: 10_000,
    isWhole: false,
    default: valueInUnit('database.service'),
    source: 'a read of one cached page, on average',
    confidence: 'assumption',
    isAdvanced: true,
  },
  hitShare: {
    kind: 'number',
    name: 'hits',
    group: 'database-server',
    meaning: 'Share of requests whose page is in the database’s memory.',
    unit: 'share',
    min: 0,
    max: 1,
    isWhole: false,
    default: 0.8,
    source: 'no measurement behind it',
    confidence: 'assumption',
    isAdvanced: true,
  },
  lun: {
    kind: 'choice',
    name: 'lun',
    group: 'storage-lun',
    meaning: 'What the other pages are read from.',
    choices: LUN_KINDS,
    default: 'fc-nvme',
    source: 'measurements file, database and SAN',
    confidence: 'measured',
    isAdvanced: true,
  },
  lunTimes: {
    kind: 'number',
    name: 'lunTime',
    group: 'storage-lun',
    meaning: 'Time of a read, times what is usual for its kind.',
    unit: 'times',
    min: 0.1,
    max: 10,
    isWhole: false,
    default: 1,
    source: 'measurements file, database and SAN',
    confidence: 'measured',
    isAdvanced: true,
  },
  model: {
    kind: 'parameters',
    name: 'model',
    group: 'model',
    meaning:
      'Parameters of the model that are others than calibrated, by their names on the model card, each in its own unit.',
    default: '',
    source: 'the model card has the source of each',
    confidence: 'fitted',
    isAdvanced: true,
  },
  seed: {
    kind: 'number',
    name: 'seed',
    group: 'run',
    meaning: 'Seed of the run. The same settings and seed give the same run, event for event.',
    unit: 'none',
    min: 0,
    max: 4_294_967_295,
    isWhole: true,
    default: 1,
    source: 'any number would do',
    confidence: 'definition',
    isAdvanced: true,
  },
} as const satisfies Record<SettingId, SettingField>;

/** Every setting's id, in the table's order. */
export const SETTING_IDS = Object.keys(SETTING_FIELDS) as readonly SettingId[];

/** A setting's description, without what is known of its very values. */
export function settingField(id: SettingId): SettingField {
  return SETTING_FIELDS[id];
}

/** Whether a setting decides anything in these settings: a control that does not is idle. */
export function isSettingInForce(id: SettingId, settings: LabSettings): boolean {
  const { paths, only } = settingField(id);
  if (paths !== undefined && !paths.includes(settings.path)) return false;
  return only === undefined || only.is.includes(settings[only.setting]);
}
