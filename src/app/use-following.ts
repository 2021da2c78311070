import type { StageProps } from '../stage/stage.tsx';
import { useLab, useSelection } from '../stores/lab-context.ts';

/** Which request is followed, and how another one is chosen. */
export function useFollowing(): Required<Pick<StageProps, 'followed' | 'onFollow' | 'askForLife'>> {
  const { selection, controller, view } = useLab();
  const followed = useSelection((state) => state.job);
  return {
    followed,
    onFollow: (job) => {
      if (job === null) return selection.getState().letGo();
      // Whoever begins to follow one wants to read of it.
      if (followed === null) view.getState().setPanel('request');
      selection.getState().follow(job);
    },
    askForLife: controller.follow,
  };
}
