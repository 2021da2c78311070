import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { messagesEn } from '../../../src/i18n/messages.en.ts';
import { compileLab } from '../../../src/pattern/compile-lab.ts';
import { defaultSettings } from '../../../src/pattern/settings.ts';
import { Stage } from '../../../src/stage/stage.tsx';
import { createFrameFeed } from '../../../src/stores/frame-feed.ts';
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';
import { spawnEngine } from '../../../src/worker/spawn.ts';
import { crowdedFrame } from './crowded-frame.ts';

const SLOWDOWN = 10_000;
const settings = defaultSettings('B');
const lab = compileLab(settings);
const run = { network: lab.network, seed: settings.seed, recentSpan: 2e-3 };

/** Pictures' times in milliseconds. */
export interface PictureTimes {
  /** From one picture to the next by the display's own beat: what someone who watches has. A missed beat is a gap of two. */
  readonly gaps: readonly number[];
  /** From one picture's first callback to the next's by the wall clock: with it how late the browser woke the page. */
  readonly wakes: readonly number[];
  /** From a picture's first callback to the end of its drawing. */
  readonly work: readonly number[];
}

declare global {
  var watchStage: (marks: number, pictures: number) => Promise<PictureTimes>;
}

/** Draws pictures with so many marks while the worker simulates without a pause. */
globalThis.watchStage = async (marks, pictures) => {
  const engine = spawnEngine();
  await engine.open(run);
  const first = await engine.advance({ until: 12e-3, maxMarks: 2_000 });
  let isOver = false;
  const saturate = async () => {
    // Work without an end for the worker: whole tenths of a second, again and again.
    for (let until = 0.1; !isOver; until += 0.1) await engine.advance({ until, maxMarks: 2_000 });
  };
  const feed = createFrameFeed();
  const place = document.createElement('div');
  place.style.height = '100%';
  document.getElementById('stage')?.replaceChildren(place);
  const root = createRoot(place);
  root.render(
    <IntlProvider locale="en" messages={messagesEn}>
      <Stage lab={lab} settings={settings} feed={feed} slowdown={SLOWDOWN} motion="full" layout="wide" />
    </IntlProvider>,
  );
  await document.fonts.ready;
  const saturated = saturate();
  const gaps: number[] = [];
  const wakes: number[] = [];
  const work: number[] = [];
  const nextPicture = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let last = 0;
  let lastBeat = 0;
  let coming = nextPicture();
  for (let picture = 0; picture < pictures; picture++) {
    const beat = await coming;
    const begun = performance.now();
    await afterDrawing();
    work.push(performance.now() - begun);
    if (last > 0) {
      gaps.push(beat - lastBeat);
      wakes.push(begun - last);
    }
    last = begun;
    lastBeat = beat;
    // Asked for before the stage asks for its own: so this loop wakes first in the picture, and sees all of the drawing.
    coming = nextPicture();
    feed.push(crowdedFrame(first, lab, marks, 12e-3 + begun / 1_000 / SLOWDOWN));
  }
  isOver = true;
  await saturated;
  engine.close();
  root.unmount();
  return { gaps, wakes, work };
};

/** A task that the browser runs once the picture has been made. */
function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
