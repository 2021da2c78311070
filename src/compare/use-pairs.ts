import { useCallback, useEffect, useState } from 'react';
import type { KnownPairs } from '../engine/experiments/compare-paired.ts';
import { type ComparisonDesign, comparisonDesign } from '../pattern/comparison.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import type { LabSettings } from '../pattern/settings.ts';
import { useLab } from '../stores/lab-context.ts';

/** A control that is dragged passes many values; what it ends at is compared. */
const REST = 400;

export interface PairsState {
  readonly design: ComparisonDesign;
  readonly known: KnownPairs | null;
  readonly isRunning: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Compares the settings in force on both sides, anew whenever one of them changes. Null while a side has none. */
export function usePairs(run: LabSettings | null, rival: LabSettings | null): PairsState | null {
  const { comparisons } = useLab();
  const [known, setKnown] = useState<KnownPairs | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [round, setRound] = useState(0);
  const [a, b] = [rival === null ? null : JSON.stringify(rival), run === null ? null : JSON.stringify(run)];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins the same again.
  useEffect(() => {
    setKnown(null);
    setStopped(false);
  }, [a, b, round]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins the same again.
  useEffect(() => {
    if (a === null || b === null || isStopped) return;
    const [rivalSettings, runSettings]: LabSettings[] = [JSON.parse(a), JSON.parse(b)];
    if (rivalSettings === undefined || runSettings === undefined) return;
    const { pairs, seconds, warmUp } = comparisonDesign(rivalSettings, runSettings);
    const task = {
      a: compileLab(rivalSettings).network,
      b: compileLab(runSettings).network,
      seeds: Array.from({ length: pairs }, (_, i) => (runSettings.seed + i) >>> 0),
      seconds,
      warmUp,
    };
    let cancel = () => {};
    const timer = setTimeout(() => {
      cancel = comparisons.begin(task, setKnown);
    }, REST);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [comparisons, a, b, isStopped, round]);

  const stop = useCallback(() => setStopped(true), []);
  const again = useCallback(() => setRound((count) => count + 1), []);
  if (run === null || rival === null) return null;
  return {
    design: comparisonDesign(rival, run),
    known,
    isRunning: !isStopped && known?.isDone !== true,
    stop,
    again,
  };
}
