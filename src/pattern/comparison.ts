import type { Seconds } from '../engine/units.ts';
import { SETTING_IDS, type SettingGroup, settingField } from './setting-fields.ts';
import { isDirectPath, type LabSettings } from './settings.ts';

/** How a comparison of two settings is made: so many pairs of runs, each read over one and the same span. */
export interface ComparisonDesign {
  readonly pairs: number;
  /** Length of every run. */
  readonly seconds: Seconds;
  /** The first half: rings have filled by then, and the grown load of Parts B and C has lasted. */
  readonly warmUp: Seconds;
}

const PAIRS = 10;
const SHORTEST_SPAN: Seconds = 40e-3;
/** Requests expected in a span: enough for a 99th percentile that forty of them lie beyond. */
const REQUESTS = 4_000;

/** Spans long enough for the slower of two loads, in whole milliseconds. */
export function comparisonDesign(a: LabSettings, b: LabSettings): ComparisonDesign {
  const wanted = Math.max(SHORTEST_SPAN, REQUESTS / Math.min(a.rate, b.rate));
  const warmUp = Math.ceil(wanted * 1e3 - 1e-9) / 1e3;
  return { pairs: PAIRS, warmUp, seconds: 2 * warmUp };
}

/** What a run is compared with unless somebody chooses: the same on the other kind of path. */
export const usualRivalPath = ({ path }: Pick<LabSettings, 'path'>) =>
  isDirectPath(path) ? 'vhost-net' : 'passthrough';

/**
 * What two runs have in common of their loads: the very same arrivals, requests of the same sizes at the same instants; or the
 * same clients and draws, where how much they ask for follows from the answers; or the random numbers alone.
 */
export function sharedLoad(a: LabSettings, b: LabSettings): 'same' | 'clients' | 'other' {
  const isAlike = SETTING_IDS.every(
    (id) => a[id] === b[id] || !ARRIVAL_GROUPS.includes(settingField(id).group),
  );
  if (!isAlike) return 'other';
  return a.load === 'closed' ? 'clients' : 'same';
}

/** Whether two runs meet the very same arrivals. */
export const isSameLoad = (a: LabSettings, b: LabSettings) => sharedLoad(a, b) === 'same';

const ARRIVAL_GROUPS: readonly SettingGroup[] = ['load', 'run'];
