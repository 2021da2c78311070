import {
  effortOf,
  type LoadCurvesTask,
  PRECISION,
  type SweepEffort,
} from '../engine/experiments/load-curves.ts';
import type { Network } from '../engine/network.ts';
import { bottleneckOf, serviceDemands } from '../engine/theory/demands.ts';
import type { BitsPerSecond } from '../engine/units.ts';
import { compileLab } from './compile-lab.ts';
import {
  type DirectPathId,
  isDirectPath,
  type LabSettings,
  PART_DEFAULTS,
  type VirtualPathId,
} from './settings.ts';

/** The two paths whose saturation is laid side by side. */
export interface PathPair {
  readonly virtual: VirtualPathId;
  readonly direct: DirectPathId;
}

/** What one path is asked, and what theory alone says of it. */
export interface SaturationCurve {
  readonly path: VirtualPathId | DirectPathId;
  /**
   * Rate of response data that its bottleneck carries at most (the bottleneck law). Neighbours may keep it below that, and
   * nothing brings it above: who comes first is served first, so what others ask for is nobody's to keep.
   */
  readonly capacity: BitsPerSecond;
  /** The path under a steady load: what theory's assumptions are asked of. */
  readonly network: Network;
}

/** A saturation sweep of two paths, and the axis that it is drawn on. */
export interface SaturationSweep {
  readonly virtual: SaturationCurve;
  readonly direct: SaturationCurve;
  /** End of the axis of offered loads. */
  readonly highestLoad: BitsPerSecond;
  /** Bits of response data that one request asks for: what turns a rate into a load. */
  readonly bitsPerRequest: number;
  /**
   * Whether an open load, Poisson arrivals, stands for the settings' own: clients that wait for answers decide themselves
   * how much they ask for, so their load cannot be an axis.
   */
  readonly isOpenInstead: boolean;
  /** The virtual path's curve first. */
  readonly task: () => LoadCurvesTask;
  /** Loads that each path is simulated under. */
  readonly loads: number;
  /** What it may cost. */
  readonly effort: SweepEffort;
  /** Half width of a point's interval, over its mean, that is good enough. */
  readonly precision: number;
}

/** Loads a path is simulated under, evenly spread over the axis. */
const LOADS = 24;
/** How far the axis reaches beyond what the direct path carries: far enough to see both paths level off. */
const BEYOND_CAPACITY = 1.15;

/** The pair that holds the path in use; its counterpart is the one that the parts show. */
export function pathPairOf(path: LabSettings['path'], rememberedVirtualPath: LabSettings['path']): PathPair {
  const { direct, virtual } = DEFAULT_PAIR;
  if (isDirectPath(path)) {
    return { virtual: isDirectPath(rememberedVirtualPath) ? virtual : rememberedVirtualPath, direct: path };
  }
  return { virtual: path, direct };
}

const DEFAULT_PAIR: PathPair = { virtual: PART_DEFAULTS.B.path, direct: PART_DEFAULTS.C.path };

/** All that decides a sweep, as a text: the load itself is its axis and not among it. */
export function saturationKey(settings: LabSettings, { virtual, direct }: PathPair): string {
  const { part: _part, rate: _rate, path: _path, ...others } = settings;
  return JSON.stringify([virtual, direct, others]);
}

/** Both paths under steady loads from nearly none to more than the direct path carries, at the settings' own sizes. */
export function saturationSweep(settings: LabSettings, pair: PathPair): SaturationSweep {
  const isOpenInstead = settings.load === 'closed';
  const load = isOpenInstead ? 'poisson' : settings.load;
  const under = (path: LabSettings['path'], rate: number) =>
    compileLab({ ...settings, load, part: 'A', path, rate });
  const bitsPerRequest = settings.responseBytes * 8;
  const curveOf = (path: SaturationCurve['path']): SaturationCurve => {
    const { network } = under(path, settings.rate);
    const { requestBytes, responseBytes } = settings;
    const own = network.classes[0]?.name ?? '';
    const bottleneck = bottleneckOf(serviceDemands(network, own, requestBytes, responseBytes));
    return { path, network, capacity: (bottleneck?.capacity ?? 0) * bitsPerRequest };
  };
  const virtual = curveOf(pair.virtual);
  const direct = curveOf(pair.direct);
  const highestLoad = roundUp(Math.max(virtual.capacity, direct.capacity) * BEYOND_CAPACITY);
  const rates = Array.from({ length: LOADS }, (_, i) => ((i + 1) / LOADS) * (highestLoad / bitsPerRequest));
  const others = settings.neighbours * settings.neighbourRate;
  const loads = rates.map((rate) => ({ rate, others }));
  return {
    virtual,
    direct,
    highestLoad,
    bitsPerRequest,
    isOpenInstead,
    task: () => ({
      seed: settings.seed,
      curves: [virtual, direct].map(({ path }) => ({
        name: path,
        loads: loads.map((load) => ({ ...load, network: under(path, load.rate).network })),
      })),
    }),
    loads: LOADS,
    effort: effortOf({ curves: [{ loads }, { loads }] }),
    precision: PRECISION,
  };
}

/** The next round number: at most an eighth more, in steps of 1, 2 or 5 and a power of ten. */
function roundUp(value: number): number {
  let step = 1;
  for (const factor of roundFactors()) {
    if (value / step <= 20) break;
    step *= factor;
  }
  return Math.ceil(value / step - 1e-9) * step;
}

function* roundFactors(): Generator<number, never> {
  for (;;) yield* [2, 2.5, 2];
}
