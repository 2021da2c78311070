import { BUILT_IN_IDS } from '../scenarios/built-in-ids.ts';
import type { Lab } from '../stores/lab-context.ts';
import { readLaunch } from './read-launch.ts';
import type { Launch } from './url-parameters.ts';
import { writeLaunch } from './write-address.ts';

/** What an address tells of. */
type Addressed = Pick<
  Lab,
  'lesson' | 'plan' | 'rival' | 'selection' | 'playback' | 'appearance' | 'view' | 'charts' | 'feed'
>;

/** Where the address is written: the browser's history, or a test's. */
export interface AddressBar {
  /** What is shown has another address now. */
  readonly replace: (query: string) => void;
  /** Something else is shown, and the browser's way back leads to what was shown before. */
  readonly push: (query: string) => void;
  /** Calls with the address that the way back or forward has led to. Returns how to stop. */
  readonly onTravel: (travelled: (query: string) => void) => () => void;
}

/**
 * Keeps the page's address on what the screen shows, so that it can be shared or bookmarked: after every change of a
 * setting, and with the instant while the lab is paused. Never with every frame. A page that is read in the lab's place has
 * an entry of its own in the browser's history. `fragment` tells what stands behind the `#`. Returns how to stop.
 */
export function followWithAddress(
  lab: Lab,
  launch: Launch,
  bar: AddressBar,
  fragment: () => string = () => '',
): () => void {
  const { lesson, plan, playback, appearance, view, charts, feed, run, rival, selection } = lab;
  let written = writeLaunch(launch) + fragment();
  let { page } = launch.view;

  const follow = () => {
    const shown = view.getState().page;
    const address = queryNow(lab, launch, !playback.getState().isPlaying) + fragment();
    if (address === written) return;
    written = address;
    if (shown === page) bar.replace(address);
    else bar.push(address);
    page = shown;
  };
  const travel = (query: string) => {
    written = query;
    page = readLaunch(query).launch.view.page;
    if (page !== view.getState().page) view.getState().setPage(page);
    // The lab is as it was left, whatever it was when that entry was written.
    follow();
  };
  const stops = [
    bar.onTravel(travel),
    lesson.subscribe(follow),
    plan.subscribe(follow),
    rival.store.subscribe(follow),
    selection.subscribe(follow),
    appearance.subscribe(follow),
    view.subscribe(follow),
    charts.subscribe(follow),
    playback.subscribe((now, before) => {
      if (now.isPlaying !== before.isPlaying || now.speed !== before.speed) follow();
    }),
    feed.subscribe(() => {
      // A frame that arrives at rest ends a leap; in between the feed is empty.
      if (!playback.getState().isPlaying && feed.latest() !== null && run.getState().run !== null) follow();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The query of what the screen shows; of this very instant where `isAtRest`, of the run as it plays otherwise. */
export function queryNow(lab: Addressed, launch: Launch, isAtRest: boolean): string {
  const { plan, rival, selection, playback, appearance, view, charts, feed } = lab;
  const { theme, colorProfile, motion } = appearance.getState();
  const { page, panel, level, isSettingsOpen } = view.getState();
  const { lesson } = lab.lesson.getState();
  const scenario = BUILT_IN_IDS.find((id) => id === lesson?.scenario.id) ?? 'none';
  const { timeChart, stateChart } = charts.getState();
  return writeLaunch({
    ...launch,
    scenario,
    step: (lesson?.journey.step ?? 0) + 1,
    settings: plan.getState().plan.settings,
    forks: plan.getState().plan.forks,
    rival: rival.store.getState().change,
    followed: selection.getState().job,
    time: isAtRest ? (feed.latest()?.time ?? launch.time) : 0,
    isPaused: isAtRest,
    speed: playback.getState().speed,
    theme,
    colorProfile,
    motion,
    view: { page, panel, level, isSettingsOpen },
    charts: { timeChart, stateChart },
  });
}

/** The browser's own. A sandboxed or opaque frame may refuse: then the address stays. */
export const browserAddress: AddressBar = {
  replace: (query) => write('replaceState', query),
  push: (query) => write('pushState', query),
  onTravel(travelled) {
    const tell = () => travelled(window.location.search);
    window.addEventListener('popstate', tell);
    return () => window.removeEventListener('popstate', tell);
  },
};

function write(how: 'replaceState' | 'pushState', query: string): void {
  try {
    window.history[how](window.history.state, '', query);
  } catch {
    // Sharing the address of a frame is the host page's business anyway.
  }
}
