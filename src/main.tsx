import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createLab } from './app/create-lab.ts';
import { dress } from './app/dress.ts';
import { LabPage } from './app/lab-page.tsx';
import { openLinkedLesson } from './app/linked-lesson.ts';
import { fragmentOfTerm, openLinkedTerm } from './app/linked-term.ts';
import { openKeptLesson } from './app/open-lesson.ts';
import { isThemeDark } from './app/system-preferences.ts';
import { browserAddress, followWithAddress } from './embed/address-bar.ts';
import { readLaunch } from './embed/read-launch.ts';
import type { ChangeMessages } from './ui/more-messages.tsx';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/button.css';
import './ui/card.css';
import { KEEPS_NOTHING } from './stores/progress-keeper.ts';
import { spawnEngine } from './worker/spawn.ts';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no element with the id "root"');

/** As it was opened: the lab's own address takes its place soon. */
const address = window.location.href;
/** Whether another page has this one in a frame, or a course system has opened it. */
const isGuest = window.parent !== window || window.opener !== null || address.includes('endpoint=');
const { launch, problems } = readLaunch(window.location.search);
dress(document.documentElement, isThemeDark(launch.theme), launch.colorProfile);

const show = launch.isSpeaker ? openSpeaker : openLab;
if (launch.stringTest === 'none') show(container);
else
  void import('./i18n/string-test.ts').then(({ inStringTest }) =>
    show(container, (messages) => inStringTest(launch.stringTest, messages)),
  );

function openSpeaker(place: HTMLElement, changeMessages?: ChangeMessages): void {
  void import('./app/speaker-page.tsx').then((page) => page.openSpeaker(place, launch, changeMessages));
}

/** Fetches what the first picture needs while its run is made; who asks for it in earnest tells of what fails. */
function fetchAhead(): void {
  import('./stage/stage.tsx').catch(() => {});
  if (!launch.isEmbedded) import('./charts/chart-slots.tsx').catch(() => {});
}

function openLab(place: HTMLElement, changeMessages?: ChangeMessages): void {
  fetchAhead();
  const scheduler = {
    request: (callback: (now: number) => void) => window.requestAnimationFrame(callback),
    cancel: (handle: number) => window.cancelAnimationFrame(handle),
  };
  const lab = createLab(launch, problems, {
    createClient: spawnEngine,
    scheduler,
    // React's own time would let a frame of the new run meet the drawing of the old one.
    commit: (apply) => flushSync(apply),
    ...(isGuest && { progress: KEEPS_NOTHING }),
    loadSweepRunner: () => import('./app/run-sweeps.ts').then(({ poolRunner }) => poolRunner()),
    loadComparePairs: () => import('./app/run-pairs.ts').then(({ pairsOnPool }) => pairsOnPool()),
  });
  createRoot(place).render(<LabPage lab={lab} launch={launch} {...(changeMessages && { changeMessages })} />);
  const fragmentKept = openLinkedLesson(lab, window.location.hash);
  openLinkedTerm(lab, window.location.hash);
  followWithAddress(lab, launch, browserAddress, () => fragmentOfTerm(lab) || fragmentKept());
  // A lesson's link over this page's own address may differ in its fragment alone, and then loads nothing by itself.
  window.addEventListener('hashchange', () => {
    if (window.location.hash.startsWith('#lesson=')) window.location.reload();
    else openLinkedTerm(lab, window.location.hash);
  });
  lab.controller.start(launch.time);
  if (launch.scenario !== 'none') void openKeptLesson(lab, launch.scenario, launch);
  if (isGuest) void import('./app/course/join-course.ts').then(({ joinCourse }) => joinCourse(lab, address));
  /** Whether the page around lets the lab rest. */
  let isHeld = () => false;
  if (window.parent !== window) {
    // A deck tells its frames at once that their slide is shown: nothing said before somebody listens is lost.
    const early: MessageEvent[] = [];
    const keep = (event: MessageEvent) => early.push(event);
    window.addEventListener('message', keep);
    void import('./app/framed/live-in-frame.ts').then(({ liveInFrame }) => {
      window.removeEventListener('message', keep);
      isHeld = liveInFrame(lab, launch, early).isResting;
    });
  }
  if (launch.isRepeated)
    void import('./app/repeat-run.ts').then(({ repeatRun }) => repeatRun(lab, scheduler, () => isHeld()));
  if (launch.fuzz !== null) {
    const seed = launch.fuzz;
    void import('./app/fuzz/fuzz-page.ts').then(({ fuzzPage }) => fuzzPage(seed));
  }
}
