import type { Fault, MethodName, Methods } from '../../host-page/protocol.ts';
import type { Lab } from '../../stores/lab-context.ts';
import { holdOf, type LessonHold } from '../../stores/lesson-hold.ts';
import type { ResumedRun } from '../../stores/lesson-store.ts';
import { wholeNanoseconds } from '../../stores/whole-nanoseconds.ts';
import { readLaunch } from '../read-launch.ts';
import type { Launch } from '../url-parameters.ts';
import { labStateOf, metricsOf } from './lab-state.ts';
import type { ReadCommand } from './read-message.ts';
import { readParameters } from './read-parameters.ts';

/** What the page does for a host beyond its stores. */
export interface HostServices {
  /** One step on or back, as a clicker asks for it. False where there is none. */
  readonly turn: (to: 'next' | 'previous') => boolean;
  /** Opens a lesson at a step, or where a bookmark of it was made; in the phase and with the run that it had there. */
  readonly openLesson: (
    scenario: Exclude<Launch['scenario'], 'none'>,
    step: number,
    resumed: ResumedLesson,
  ) => Promise<void>;
  /** The stage as PNG, in a `data:` address. */
  readonly takePicture: () => Promise<string>;
}

export interface ResumedLesson {
  readonly bookmark: string | undefined;
  /** One of the phases of a step, or a word that is none. */
  readonly phase: string | undefined;
  readonly run: ResumedRun | undefined;
}

/** Thrown where a command was understood and cannot be followed. */
export class HostRefusal extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ message }) => message).join('; '));
    this.faults = faults;
  }
}

type AskedState = (ReadCommand & { readonly method: 'setState' })['args'][0];

/** Does what hosts ask, one lab's worth of it. Rejects with `HostRefusal`, or with what else went wrong. */
export function obeyHost(
  lab: Lab,
  launch: Launch,
  services: HostServices,
): (command: ReadCommand) => Promise<Methods[MethodName]['result']> {
  /** Rises with every command that leads to another picture: of several the newest counts. */
  let wishes = 0;

  const state = () => labStateOf(lab, launch);

  /** The state once the picture that was asked for is on the screen, or a newer wish is. */
  async function shown(isThere: () => boolean = () => true) {
    wishes += 1;
    const mine = wishes;
    await untilSo(lab, () => {
      const isNewest = mine === wishes;
      const inForce = lab.run.getState().run?.settings;
      const isAsked = inForce === lab.settings.getState().settings && isThere();
      return lab.feed.latest() !== null && (isAsked || !isNewest);
    });
    return state();
  }

  async function setState({ address, isPlaying: plays, lesson }: AskedState) {
    const { launch: wanted, problems } = readLaunch(address);
    if (problems.length > 0) {
      throw new HostRefusal(
        problems.map(({ name }) => ({
          path: 'args[0].address',
          message: `the address says something of ${name} that cannot be followed`,
        })),
      );
    }
    const { settings, forks, rival, time: at, followed, scenario, step } = wanted;
    const plan = { settings, forks };
    const isPlaying = plays ?? !wanted.isPaused;
    apply(lab, wanted);
    if (followed === null) lab.selection.getState().letGo();
    else lab.selection.getState().follow(followed);
    if (scenario === 'none') {
      lab.lesson.getState().close();
      lab.controller.adopt(plan, at);
      lab.controller.compareWith(rival);
      if (isPlaying) lab.playback.getState().play();
      else lab.playback.getState().pause();
    } else {
      const place = lesson ?? null;
      // An address alone asks for a step as it begins.
      const run = place === null ? undefined : { plan, at, rival, isPlaying };
      await services.openLesson(scenario, step, { bookmark: place?.bookmark, phase: place?.phase, run });
      if (run === undefined) return state();
    }
    // What puts a lesson's run on the stage may still be on its way to the page.
    const isInForce = () => lab.plan.getState().plan === plan;
    return shown(() => isInForce() && (isPlaying || lab.feed.latest()?.time === at));
  }

  /** Told where it was refused: the state that was asked for would never come. */
  function refuseWhileHeld(method: MethodName, holds: readonly LessonHold[] = ['predict', 'watch']): void {
    const hold = holdOf(lab.lesson.getState());
    if (hold === null || !holds.includes(hold)) return;
    const why = hold === 'predict' ? 'waits for an answer' : 'plays to its own stop';
    throw new Error(`${method} is refused while the lesson’s step ${why}`);
  }

  return async (command) => {
    switch (command.method) {
      case 'getState':
        return state();
      case 'setState':
        return setState(command.args[0]);
      case 'play':
        refuseWhileHeld('play', ['predict']);
        lab.playback.getState().play();
        return state();
      case 'pause':
        lab.playback.getState().pause();
        return state();
      case 'seek': {
        refuseWhileHeld('seek');
        const to = wholeNanoseconds(command.args[0]);
        lab.playback.getState().pause();
        lab.controller.seek(to);
        return shown(() => lab.feed.latest()?.time === to);
      }
      case 'next':
      case 'previous':
        return services.turn(command.method);
      case 'setPart':
        refuseWhileHeld('setPart');
        lab.settings.getState().setPart(command.args[0]);
        return shown();
      case 'setParameters': {
        const reading = readParameters(lab.settings.getState().settings, command.args[0]);
        if (reading.faults !== undefined) throw new HostRefusal(reading.faults);
        const { settings, page } = reading.changes;
        const isOfRun = page.compare !== undefined || Object.keys(settings).length > 0;
        if (isOfRun) refuseWhileHeld('setParameters');
        apply(lab, page);
        if (page.compare !== undefined) lab.controller.compareWith(page.compare);
        if (Object.keys(settings).length > 0) lab.settings.getState().change(settings);
        return shown();
      }
      case 'getMetrics': {
        const metrics = metricsOf(lab);
        if (metrics === null) throw new Error('there is no picture of the run yet');
        return metrics;
      }
      case 'screenshot':
        return services.takePicture();
    }
  };
}

/** What is shown around the run. */
function apply(
  { appearance, playback }: Lab,
  {
    theme,
    colorProfile,
    motion,
    speed,
  }: Partial<Pick<Launch, 'theme' | 'colorProfile' | 'motion' | 'speed'>>,
): void {
  if (theme !== undefined) appearance.getState().setTheme(theme);
  if (colorProfile !== undefined) appearance.getState().setColorProfile(colorProfile);
  if (motion !== undefined) appearance.getState().setMotion(motion);
  if (speed !== undefined) playback.getState().setSpeed(speed);
}

/** Resolves when `isSo`, at the latest with the frame that makes it so; rejects when the run fails. */
function untilSo({ feed, run }: Pick<Lab, 'feed' | 'run'>, isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { status } = run.getState();
      if (status.kind === 'failed') end(() => reject(new Error(status.details.join('; '))));
      else if (isSo()) end(resolve);
    };
    const stops: (() => void)[] = [];
    const end = (how: () => void) => {
      for (const stop of stops) stop();
      how();
    };
    stops.push(feed.subscribe(look), run.subscribe(look));
    look();
  });
}
