import type { HistogramBins } from '../engine/frame.ts';
import type { Seconds } from '../engine/units.ts';
import type { SettingsChange } from '../pattern/lab-plan.ts';
import { createPlanChanges, type PlanChangesOptions, type PlanWishes } from './plan-changes.ts';
import { createPlayLoop, type PlayLoopOptions } from './play-loop.ts';
import { type FollowedJob, RunDriver, type RunDriverOptions } from './run-driver.ts';

/** Drives runs. Everybody else reads the stores and the feed. */
export interface RunController extends PlanWishes {
  /** Opens the first run and goes to `at`. Called once. */
  readonly start: (at: Seconds) => void;
  /** Goes back to time 0 and keeps playing, or keeps still, as before. */
  readonly restart: () => void;
  /** Goes to an instant of this run, earlier or later. Of several wishes in a row the newest counts. */
  readonly seek: (time: Seconds) => void;
  /** Pauses, and goes to the instant of the next event or of the one before. */
  readonly step: (direction: 'forward' | 'back') => void;
  /** The way of one request through this run. Null where the run was replaced before it was known. */
  readonly follow: (job: number) => Promise<FollowedJob | null>;
  /** The way of the request of the same number where settings differ by `change`. */
  readonly followElsewhere: (job: number, change: SettingsChange) => Promise<FollowedJob | null>;
  /** Times spent at every station up to the instant shown, in the order of the run's network. */
  readonly stationHistograms: () => Promise<readonly HistogramBins[] | null>;
  /** After a fault: a new engine, the same run, the same instant. */
  readonly replay: () => void;
  readonly close: () => void;
}

export type RunControllerOptions = RunDriverOptions &
  PlayLoopOptions &
  Omit<PlanChangesOptions, 'beginStory'>;

/** Puts together who asks the engine, who keeps the pace and who decides what a change means. */
export function createRunController(options: RunControllerOptions): RunController {
  const driver = new RunDriver(options, {
    onOpened: () => loop.schedule(),
    onInForce: (settings) => changes.tellSettings(settings),
    onShown: (frame) => loop.meetFrame(frame),
  });
  const loop = createPlayLoop(driver, options);
  const changes = createPlanChanges(driver, { ...options, beginStory: loop.beginStory });
  return {
    ...changes.wishes,
    start: (at) => void driver.open(at),
    restart() {
      loop.beginStory();
      void driver.open(0);
    },
    seek: (time) => driver.seek(time),
    step: (direction) => driver.stepEvent(direction),
    follow: (job) => driver.follow(job),
    followElsewhere: (job, change) => driver.followElsewhere(job, change),
    stationHistograms: () => driver.stationHistograms(),
    replay: () => driver.replay(),
    close() {
      changes.close();
      loop.close();
      driver.close();
    },
  };
}
