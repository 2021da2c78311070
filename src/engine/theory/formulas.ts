import {
  ASYMPTOTIC_BOUNDS_CLOSED,
  ASYMPTOTIC_BOUNDS_OPEN,
  BALANCED_BOUNDS_CLOSED,
  BALANCED_BOUNDS_OPEN,
} from './bounds.ts';
import { BULK_SERVICE } from './bulk-service.ts';
import { BOTTLENECK_LAW } from './demands.ts';
import { FINITE_SOURCE } from './finite-source.ts';
import type { Formula, FormulaId } from './formula.ts';
import { GGC } from './general-station.ts';
import { JACKSON } from './jackson.ts';
import { MULTICLASS_MVA } from './multiclass-mva.ts';
import { MVA } from './mva.ts';
import { LITTLES_LAW, UTILIZATION_LAW } from './operational-laws.ts';
import { ERLANG_B, MD1, MG1, MM1, MM1K, MMC, MMCK } from './single-station.ts';

/** Every formula there is, for whoever lists them. Whoever needs one takes it from its own module. */
export const FORMULAS: Readonly<Record<FormulaId, Formula>> = {
  'utilization-law': UTILIZATION_LAW,
  'littles-law': LITTLES_LAW,
  'bottleneck-law': BOTTLENECK_LAW,
  'asymptotic-bounds-closed': ASYMPTOTIC_BOUNDS_CLOSED,
  'balanced-bounds-closed': BALANCED_BOUNDS_CLOSED,
  'asymptotic-bounds-open': ASYMPTOTIC_BOUNDS_OPEN,
  'balanced-bounds-open': BALANCED_BOUNDS_OPEN,
  mm1: MM1,
  mm1k: MM1K,
  mmc: MMC,
  mmck: MMCK,
  'erlang-b': ERLANG_B,
  md1: MD1,
  mg1: MG1,
  ggc: GGC,
  'finite-source': FINITE_SOURCE,
  'bulk-service': BULK_SERVICE,
  jackson: JACKSON,
  mva: MVA,
  'multiclass-mva': MULTICLASS_MVA,
};
