import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { LabSettings } from '../pattern/settings.ts';
import { type ComponentId, LANES, type LaneId } from '../pattern/topology.ts';
import type { FrameFeed } from '../stores/frame-feed.ts';
import { useExhibit } from '../stores/use-exhibit.ts';
import { type AskForLife, FollowBar } from './follow-bar.tsx';
import { GEOMETRIES, type StageLayout } from './geometries.ts';
import { makeScene } from './scene.ts';
import { SectionDrawing } from './section-drawing.tsx';
import { Spots, shareOf } from './spots.tsx';
import './stage.css';
import { marksOpacity, type PathChange, pathChange } from './path-change.ts';
import { StageDescription } from './stage-description.tsx';
import { type StageView, viewOf } from './stage-view.ts';
import { componentStates } from './usage.ts';

export interface StageProps {
  /** What the settings compile to. */
  readonly lab: LabNetwork;
  readonly settings: LabSettings;
  readonly feed: FrameFeed;
  /** Real seconds a simulated second takes. */
  readonly slowdown: number;
  readonly motion: 'full' | 'reduced';
  readonly layout: StageLayout;
  /** False at rest: then every figure and mark is the instant's own, at once. */
  readonly isPlaying?: boolean;
  /** Whether texts are written of an instant's frame; without it the stage keeps a pace of its own. Keep it stable. */
  readonly isForReading?: (time: number) => boolean;
  /** The job that is followed, if one is. */
  readonly followed?: number | null;
  /** Components to be looked at, among other names. */
  readonly highlighted?: readonly string[];
  readonly onFollow?: (job: number | null) => void;
  /** Knows what became of a request that is not in the picture any more. */
  readonly askForLife?: AskForLife;
  /** False where the bar that chooses a request stands apart from the drawing. */
  readonly hasFollowBar?: boolean;
}

const NONE: readonly string[] = [];

/** The animated topology. Fills its container; frames reach it through the feed, past React. */
export function Stage({
  lab,
  settings,
  feed,
  slowdown,
  motion,
  layout,
  isPlaying = true,
  isForReading,
  followed = null,
  highlighted = NONE,
  onFollow = ignore,
  askForLife,
  hasFollowBar = true,
}: StageProps) {
  const intl = useIntl();
  const geometry = GEOMETRIES[layout];
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<StageView | null>(null);
  const pace = useRef({ slowdown, isPlaying });
  pace.current = { slowdown, isPlaying };
  const following = useRef({ followed, onFollow });
  following.current = { followed, onFollow };
  useExhibit('stage', figure);

  useLayoutEffect(() => {
    const drawing = figure.current?.querySelector('svg') ?? null;
    if (figure.current === null || canvas.current === null || drawing === null) return;
    const made = viewOf({
      container: figure.current,
      canvas: canvas.current,
      drawing,
      scene: makeScene(lab, geometry),
      feed,
      intl,
      hasReducedMotion: motion === 'reduced',
      pace: () => pace.current,
      isForReading,
      followed: () => following.current.followed,
      onFollow: (job) => following.current.onFollow(job),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.stop();
    };
  }, [lab, geometry, feed, intl, motion, isForReading]);

  const isDirect = componentStates(lab)['io-card'] === 'in-use';
  const change = useRef<PathChange | null>(null);
  useLayoutEffect(() => {
    const made = pathChange((share, target) => showChange(figure.current, share, target), BROWSER_FRAMES);
    change.current = made;
    return () => {
      change.current = null;
      made.stop();
    };
  }, []);
  const hasStood = useRef(false);
  useLayoutEffect(() => {
    // On first sight the stage stands: a frozen picture of an address is always the same.
    const how = motion === 'full' && hasStood.current ? 'moving' : 'at-once';
    change.current?.goTo(isDirect ? 1 : 0, how);
    hasStood.current = true;
  }, [isDirect, motion]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn changes with the pace, a stop and the choice of a request.
  useEffect(() => view.current?.redraw(), [slowdown, isPlaying, followed]);

  const explain = useCallback((id: ComponentId | null) => lightLanes(figure.current, id), []);

  return (
    <figure
      ref={figure}
      className="stage"
      data-motion={motion}
      data-layout={layout}
      aria-label={intl.formatMessage({ id: 'stage.name' }, { path: isDirect ? 'direct' : 'virtual' })}
    >
      <SectionDrawing
        key={layout}
        lab={lab}
        path={settings.path}
        geometry={geometry}
        highlighted={highlighted}
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing on this canvas can have the focus. */}
      <canvas ref={canvas} className="stage-marks" aria-hidden="true" />
      <div
        className="stage-overlay"
        style={{ ['--stage-ratio' as string]: geometry.viewBox.width / geometry.viewBox.height }}
      >
        <Spots lab={lab} path={settings.path} feed={feed} geometry={geometry} onExplain={explain} />
        {hasFollowBar && geometry.follow !== null && (
          <FollowBar
            lab={lab}
            feed={feed}
            geometry={geometry}
            followed={followed}
            onFollow={onFollow}
            askForLife={askForLife}
            style={shareOf(geometry.follow, geometry)}
          />
        )}
      </div>
      <StageDescription lab={lab} path={settings.path} feed={feed} isPlaying={isPlaying} />
    </figure>
  );
}

function ignore(): void {}

/** Lanes that touch the explained component stand out. Past React: the drawing need not be made anew for it. */
function lightLanes(container: HTMLElement | null, id: ComponentId | null): void {
  for (const lane of container?.querySelectorAll<SVGElement>('[data-lane]') ?? []) {
    const ends: readonly ComponentId[] = LANES[lane.dataset.lane as LaneId];
    lane.dataset.lit = String(id !== null && ends.includes(id));
  }
}

const BROWSER_FRAMES = {
  request: (callback: (now: number) => void) => requestAnimationFrame(callback),
  cancel: (handle: number) => cancelAnimationFrame(handle),
};

/** The stylesheet derives every part of the change from this one number. */
function showChange(container: HTMLElement | null, share: number, target: 0 | 1): void {
  container?.style.setProperty('--stage-direct', share.toFixed(4));
  container?.style.setProperty('--stage-marks', marksOpacity(share, target).toFixed(3));
}
