import { useEffect, useMemo } from 'react';
import { usualRivalPath } from '../pattern/comparison.ts';
import { changeBetween } from '../pattern/lab-plan.ts';
import type { LabSettings } from '../pattern/settings.ts';
import { rivalExhibits } from '../stores/exhibits-store.ts';
import { type Lab, useLab } from '../stores/lab-context.ts';
import { createSettingsStore } from '../stores/settings-store.ts';

/**
 * The lab as the rival's half of the screen sees it: its run and frames are the rival's, and so are its settings, a change of
 * which changes what the run is compared with.
 */
export function useRivalLab(): Lab {
  const lab = useLab();
  const { rivalLab, follow } = useMemo(() => rivalLabOf(lab), [lab]);
  useEffect(follow, [follow]);
  return rivalLab;
}

function rivalLabOf(lab: Lab) {
  const { rival, controller } = lab;
  const wanted = () => ({ ...lab.settings.getState().settings, ...rival.store.getState().change });
  const settings = createSettingsStore(wanted());
  const rivalLab: Lab = {
    ...lab,
    run: rival.run,
    feed: rival.feed,
    settings,
    exhibits: rivalExhibits(lab.exhibits, rival),
    // A request that is followed here is the one of the same number in the rival's run.
    controller: {
      ...controller,
      follow: (job) => controller.followElsewhere(job, rival.store.getState().change ?? {}),
    },
  };
  let isFollowing = false;
  /** Keeps the store and what is compared at one, whoever changed. */
  const follow = () => {
    const tell = () => {
      const next = wanted();
      if (Object.keys(changeBetween(settings.getState().settings, next)).length === 0) return;
      isFollowing = true;
      settings.setState({ settings: next });
      isFollowing = false;
    };
    tell();
    const stops = [
      lab.settings.subscribe(({ settings: now }, { settings: before }) => {
        // A part that brings the rival's own path along would leave nothing to compare.
        const isSame = Object.keys(changeBetween(now, wanted())).length === 0;
        if (isSame && now.part !== before.part) controller.compareWith({ path: usualRivalPath(now) });
        tell();
      }),
      rival.store.subscribe(tell),
      settings.subscribe(({ settings: now }, before) => {
        if (isFollowing || now === before.settings) return;
        controller.changeRival(rivalChange(lab.settings.getState().settings, now));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return { rivalLab, follow };
}

/** How the rival differs. Its path is always said: a rival on the same path is one, too. */
function rivalChange(run: LabSettings, rival: LabSettings) {
  return { ...changeBetween(run, rival), path: rival.path };
}
