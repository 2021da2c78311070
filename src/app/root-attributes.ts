import { plainDecimal } from '../embed/plain-decimal.ts';
import type { Lab } from '../stores/lab-context.ts';

/**
 * Tells the page around, and tests, what is on the screen: `data-part`, `data-sim-time` (seconds), `data-fingerprint`
 * with every frame, and `data-ready` once the asked frame has been drawn. Returns how to stop.
 *
 * @param isDressed Resolves when the stage stands and the fonts are there.
 */
export function describeOnRoot(
  root: HTMLElement,
  { feed, run, settings }: Pick<Lab, 'feed' | 'run' | 'settings'>,
  isDressed: Promise<unknown>,
): () => void {
  let isStopped = false;
  let canBeReady = false;

  const isAskedFrame = () =>
    feed.latest() !== null && run.getState().run?.settings === settings.getState().settings;
  const becomeReady = () => {
    if (!canBeReady || root.dataset.ready === 'true' || !isAskedFrame()) return;
    // The stage draws on the animation frame after a frame arrives; the one after that finds it on the screen.
    requestAnimationFrame(() => requestAnimationFrame(settle));
  };
  /** Whoever on the page still waits for something else, code or an experiment's end, says so by `data-waiting`. */
  const settle = () => {
    if (isStopped || root.dataset.ready === 'true' || !isAskedFrame()) return;
    if (root.querySelector('[data-waiting]') === null) root.dataset.ready = 'true';
    else requestAnimationFrame(settle);
  };
  const describe = () => {
    const frame = feed.latest();
    const inForce = run.getState().run;
    if (frame === null || inForce === null) return;
    root.dataset.part = inForce.settings.part;
    root.dataset.simTime = plainDecimal(frame.time);
    root.dataset.fingerprint = frame.fingerprint;
    becomeReady();
  };

  root.dataset.ready = 'false';
  describe();
  void isDressed.then(() => {
    canBeReady = true;
    becomeReady();
  });
  const stops = [
    feed.subscribe(describe),
    settings.subscribe(() => {
      root.dataset.ready = 'false';
    }),
  ];
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}
