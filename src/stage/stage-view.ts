import type { IntlShape } from 'react-intl';
import type { FrameFeed } from '../stores/frame-feed.ts';
import { marksCanvasOn } from './marks-canvas.ts';
import { metersIn } from './meters.ts';
import { readPalette, watchTheme } from './palette.ts';
import { watchPicks } from './picks.ts';
import { isFrameOf, type Moment, momentOf, type Scene } from './scene.ts';
import { throttle } from './throttle.ts';

/** The moving part of a mounted stage. */
export interface StageView {
  readonly redraw: () => void;
  readonly stop: () => void;
}

export interface ViewParts {
  readonly container: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly drawing: SVGSVGElement;
  readonly scene: Scene;
  readonly feed: FrameFeed;
  readonly intl: IntlShape;
  readonly hasReducedMotion: boolean;
  readonly pace: () => { readonly slowdown: number; readonly isPlaying: boolean };
  /** Whether texts are written of an instant's frame, where that is decided for more than this stage. */
  readonly isForReading: ((time: number) => boolean) | undefined;
  readonly followed: () => number | null;
  readonly onFollow: (job: number) => void;
}

/** Texts change at most five times a second, or nobody could read them. */
const TEXT_REST = 200;
/** With reduced motion the whole picture changes twice a second. */
const STEP_REST = 500;

/** Draws what the feed brings, on the screen's own frames, until it is stopped. */
export function viewOf(parts: ViewParts): StageView {
  const { container, canvas, drawing, scene, feed, intl, hasReducedMotion, pace, isForReading, followed } =
    parts;
  const marks = marksCanvasOn(canvas, scene, (count) => intl.formatNumber(count));
  const meters = metersIn(drawing, scene, intl);
  let waitingFor = 0;
  let isTextDue = false;

  const moment = (): Moment | null => {
    const frame = feed.latest();
    if (frame === null || !isFrameOf(scene.lab, frame)) return null;
    const recent = feed.recent().filter((each) => isFrameOf(scene.lab, each));
    const { slowdown, isPlaying } = pace();
    return momentOf(frame, recent, slowdown, isPlaying, followed());
  };
  const texts = throttle(() => {
    const now = moment();
    if (now !== null) meters.writeTexts(now);
  }, TEXT_REST);
  const draw = () => {
    const now = moment();
    if (now === null) {
      marks.clear();
      meters.blank();
      return;
    }
    marks.draw(now);
    meters.moveBars(now);
    if (!pace().isPlaying || isTextDue) texts.now();
    else if (isForReading === undefined) texts.ask();
    isTextDue = false;
  };
  const steps = throttle(draw, hasReducedMotion ? STEP_REST : 0);
  const askForDraw = () => {
    if (waitingFor !== 0) return;
    waitingFor = requestAnimationFrame(() => {
      waitingFor = 0;
      if (pace().isPlaying) steps.ask();
      else steps.now();
    });
  };
  const onFrame = () => {
    const frame = feed.latest();
    const isLeap = feed.recent().length <= 1;
    if (frame !== null && (isForReading?.(frame.time) === true || isLeap)) isTextDue = true;
    askForDraw();
  };
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = container;
    marks.resize({ width, height }, window.devicePixelRatio);
    draw();
  };
  const dress = () => {
    marks.dress(readPalette(container));
    draw();
  };

  marks.dress(readPalette(container));
  resize();
  const unsubscribe = feed.subscribe(onFrame);
  const unwatch = watchTheme(container, dress);
  const unpick = watchPicks(container, scene, () => moment()?.frame ?? null, parts.onFollow);
  const observer = new ResizeObserver(resize);
  observer.observe(container);
  return {
    redraw: askForDraw,
    stop() {
      unsubscribe();
      unwatch();
      unpick();
      observer.disconnect();
      steps.stop();
      texts.stop();
      cancelAnimationFrame(waitingFor);
    },
  };
}
