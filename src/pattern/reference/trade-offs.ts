import type { IoPathId } from '../settings.ts';

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
  /** Who found or defined it. */
  readonly source: string;
}

const DIRECT = ['sr-iov', 'passthrough'] as const;
const MEASUREMENTS = 'trade-offs of the measurements file';

export const TRADE_OFFS: readonly TradeOff[] = [
  { id: 'live-migration', paths: DIRECT, source: MEASUREMENTS },
  { id: 'memory-overcommit', paths: DIRECT, source: MEASUREMENTS },
  { id: 'card-sharing', paths: ['passthrough'], source: 'by definition: one card, one owner' },
  {
    id: 'function-count',
    paths: ['sr-iov'],
    source: 'controller data sheets: 82599 63, 700 series 128, E810 256',
  },
  { id: 'switch-policies', paths: DIRECT, source: MEASUREMENTS },
  { id: 'isolation', paths: ['sr-iov'], source: 'Smolyar et al., USENIX Security 2015' },
  { id: 'low-rates', paths: DIRECT, source: 'VMware 2010: OLTP 0 to -3 %' },
];

/** Something that a virtual server cannot do without, and the paths that would take it away. */
export const NEED_IDS = ['live-migration', 'memory-overcommit', 'card-sharing', 'switch-policies'] as const;
export type NeedId = (typeof NEED_IDS)[number];

/** The needs that a path does not meet. */
export function needsDeniedBy(path: IoPathId, needs: readonly NeedId[]): readonly NeedId[] {
  return needs.filter((need) => TRADE_OFFS.some(({ id, paths }) => id === need && paths.includes(path)));
}
