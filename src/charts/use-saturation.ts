import { useEffect, useMemo } from 'react';
import { pathPairOf, type SaturationSweep, saturationKey, saturationSweep } from '../pattern/saturation.ts';
import { useLab, useSettings, useSweep } from '../stores/lab-context.ts';
import type { SweepState } from '../stores/sweep-store.ts';
import { type KnownPoint, knownPoints } from './saturation-drawing.ts';

/** What the saturation chart knows: the sweep that is asked for, and how far it has come. */
export interface Saturation {
  readonly sweep: SaturationSweep;
  readonly status: SweepState['status'];
  readonly ended: number;
  readonly planned: number;
  readonly virtual: readonly KnownPoint[];
  readonly direct: readonly KnownPoint[];
}

/** Asks for the sweep of the settings as long as somebody looks at it, and tells how it stands. */
export function useSaturation(): Saturation {
  const { sweeps } = useLab();
  const settings = useSettings((state) => state.settings);
  const virtualPath = useSettings((state) => state.remembered.virtualPath);
  const pair = useMemo(() => pathPairOf(settings.path, virtualPath), [settings.path, virtualPath]);
  const key = saturationKey(settings, pair);
  // The load is the sweep's axis: another one must not begin it anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all of the settings that matter.
  const sweep = useMemo(() => saturationSweep(settings, pair), [key]);
  const state = useSweep((known) => known);

  useEffect(() => sweeps.show(key, sweep.task), [sweeps, key, sweep]);
  useEffect(() => sweeps.rest, [sweeps]);

  return useMemo(() => {
    const isAsked = state.key === key;
    const curve = (index: number) => {
      const known = isAsked ? state.curves[index] : undefined;
      return known === undefined ? [] : knownPoints(known, sweep.bitsPerRequest);
    };
    return {
      sweep,
      status: isAsked ? state.status : 'running',
      ended: isAsked ? state.ended : 0,
      planned: isAsked ? state.planned : 0,
      virtual: curve(0),
      direct: curve(1),
    };
  }, [state, key, sweep]);
}
