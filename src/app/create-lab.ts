import type { Launch } from '../embed/url-parameters.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { createAppearanceStore } from '../stores/appearance-store.ts';
import { createExhibitsStore } from '../stores/exhibits-store.ts';
import { createFrameFeed } from '../stores/frame-feed.ts';
import { createKeysStore } from '../stores/keys-store.ts';
import type { Lab } from '../stores/lab-context.ts';
import { createPlaybackStore } from '../stores/playback-store.ts';
import { createProblemsStore, type Problem } from '../stores/problems-store.ts';
import {
  createRunController,
  type RunController,
  type RunControllerOptions,
} from '../stores/run-controller.ts';
import { createRunStore } from '../stores/run-store.ts';
import { createSelectionStore } from '../stores/selection-store.ts';
import { createSettingsStore } from '../stores/settings-store.ts';
import { createViewStore } from '../stores/view-store.ts';
import { makeShare } from './make-share.ts';
import { isMotionReduced } from './system-preferences.ts';

/** What the lab needs of the world around it. */
export type Surroundings = Pick<RunControllerOptions, 'createClient' | 'scheduler' | 'commit'>;

/** With reduced motion the lab shows pictures instead of a film. */
const PICTURE_INTERVAL = 500;

/** Builds a lab from what its page's address asked for. The run starts when its controller is started. */
export function createLab(
  launch: Launch,
  problems: readonly Problem[],
  surroundings: Surroundings,
): Lab & { readonly controller: RunController } {
  const settings = createSettingsStore(launch.settings);
  const playback = createPlaybackStore({ isPlaying: !launch.isPaused, speed: launch.speed });
  const appearance = createAppearanceStore(launch);
  const run = createRunStore();
  const feed = createFrameFeed();
  const controller = createRunController({
    ...surroundings,
    compile: compileLab,
    feed,
    settings,
    playback,
    run,
    pictureInterval: () => (isMotionReduced(appearance.getState().motion) ? PICTURE_INTERVAL : 0),
  });
  const lab = {
    settings,
    playback,
    appearance,
    run,
    feed,
    controller,
    keys: createKeysStore(),
    problems: createProblemsStore(problems),
    selection: createSelectionStore(),
    view: createViewStore(launch.view),
    exhibits: createExhibitsStore(),
  };
  return { ...lab, share: makeShare(lab, launch, surroundings.createClient) };
}
