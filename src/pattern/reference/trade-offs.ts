import type { IoPathId } from '../settings.ts';
import { NET_FAILOVER, QEMU_BALLOONING, SMOLYAR_2015, type Source, VMWARE_2010 } from './sources.ts';

/** What handing hardware to a virtual server costs, by what one would no longer have. */
export const TRADE_OFF_IDS = [
  'live-migration',
  'memory-overcommit',
  'card-sharing',
  'function-count',
  'switch-policies',
  'isolation',
  'low-rates',
] as const;
export type TradeOffId = (typeof TRADE_OFF_IDS)[number];

export interface TradeOff {
  readonly id: TradeOffId;
  /** Paths on which it is paid. */
  readonly paths: readonly IoPathId[];
  readonly sources: readonly Source[];
}

const DIRECT = ['sr-iov', 'passthrough'] as const;

export const TRADE_OFFS: readonly TradeOff[] = [
  { id: 'live-migration', paths: DIRECT, sources: [VMWARE_2010, NET_FAILOVER] },
  { id: 'memory-overcommit', paths: DIRECT, sources: [VMWARE_2010, QEMU_BALLOONING] },
  { id: 'card-sharing', paths: ['passthrough'], sources: [{ text: 'by definition: one card, one owner' }] },
  {
    id: 'function-count',
    paths: ['sr-iov'],
    sources: [{ text: 'controller data sheets: 82599 63, 700 series 128, E810 256' }],
  },
  { id: 'switch-policies', paths: DIRECT, sources: [VMWARE_2010] },
  { id: 'isolation', paths: ['sr-iov'], sources: [SMOLYAR_2015] },
  { id: 'low-rates', paths: DIRECT, sources: [VMWARE_2010] },
];

/** Something that a virtual server cannot do without, and the paths that would take it away. */
export const NEED_IDS = ['live-migration', 'memory-overcommit', 'card-sharing', 'switch-policies'] as const;
export type NeedId = (typeof NEED_IDS)[number];

/** The needs that a path does not meet. */
export function needsDeniedBy(path: IoPathId, needs: readonly NeedId[]): readonly NeedId[] {
  return needs.filter((need) => TRADE_OFFS.some(({ id, paths }) => id === need && paths.includes(path)));
}
