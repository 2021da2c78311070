import type { BitsPerSecond, Bytes, PerSecond } from '../../engine/units.ts';
import { COMFORTABLE_SHARE } from '../bottleneck.ts';
import { parameterValue } from '../calibration/parameters.ts';
import { compileLab } from '../compile-lab.ts';
import { defaultSettings, IO_PATH_IDS, type IoPathId } from '../settings.ts';
import type { ComponentId } from '../topology.ts';
import { type NeedId, needsDeniedBy } from './trade-offs.ts';

/** A load and what its virtual server cannot do without. */
export interface Requirement {
  readonly rate: PerSecond;
  readonly requestBytes: Bytes;
  readonly responseBytes: Bytes;
  readonly needs: readonly NeedId[];
}

export interface PathAssessment {
  readonly path: IoPathId;
  /** Response data that the path's narrowest stage carries, by the bottleneck law. */
  readonly capacity: BitsPerSecond;
  readonly bottleneck: ComponentId;
  /** Load over capacity. */
  readonly share: number;
  readonly verdict: Verdict;
  /** Needs that the path denies. */
  readonly denied: readonly NeedId[];
}

/** `tight`: it carries the load on average, with little left for bursts. */
export type Verdict = 'carries' | 'tight' | 'gives-out';

/**
 * Packets a second under which a published comparison (VMware, 2010) saw direct I/O buy nothing. A rule of thumb from one
 * vendor's machines of that time, told as such.
 */
export const DIRECT_PAYS_FROM: PerSecond = 50_000;

/** Packets that requests and responses fill on a wire with the usual MTU, both ways, each second. */
export function packetsOf({
  rate,
  requestBytes,
  responseBytes,
}: Pick<Requirement, 'rate' | 'requestBytes' | 'responseBytes'>): PerSecond {
  const payload = parameterValue('link.framePayload');
  return rate * (Math.ceil(requestBytes / payload) + Math.ceil(responseBytes / payload));
}

/** Every path under a load, slowest first, by service demands alone: means, no bursts, and the lab's hardware. */
export function assessPaths({ rate, requestBytes, responseBytes, needs }: Requirement): PathAssessment[] {
  return IO_PATH_IDS.map((path) => {
    const settings = { ...defaultSettings('A'), path, rate, requestBytes, responseBytes };
    const { component, capacity } = compileLab(settings).ceilings.bottleneck;
    const share = (rate * responseBytes * 8) / capacity;
    return {
      path,
      capacity,
      bottleneck: component,
      share,
      verdict: share > 1 ? 'gives-out' : share > COMFORTABLE_SHARE ? 'tight' : 'carries',
      denied: needsDeniedBy(path, needs),
    };
  });
}

/**
 * The paths in the order in which one would rather have them: what is in every kernel first, then a switch that takes a
 * core for polling, then hardware that is shared, then hardware that is not.
 */
const PREFERENCE = ['vhost-net', 'vhost-user', 'sr-iov', 'passthrough'] as const;

/**
 * The path that gives up least and carries the load with room to spare; else the one that carries it at all; null where
 * none does, or every one that does denies a need.
 */
export function recommendedPath(assessments: readonly PathAssessment[]): PathAssessment | null {
  const candidates = PREFERENCE.flatMap((path) =>
    assessments.filter((assessment) => assessment.path === path && assessment.denied.length === 0),
  );
  return (
    candidates.find(({ verdict }) => verdict === 'carries') ??
    candidates.find(({ verdict }) => verdict === 'tight') ??
    null
  );
}
