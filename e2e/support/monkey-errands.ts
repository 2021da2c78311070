import type { Page } from '@playwright/test';

/** No built-in lesson asks for a curve. */
const SKETCH_LESSON = JSON.stringify({
  format: 'direct-io-access-lab/scenario',
  version: 1,
  id: 'a-curve',
  title: 'A curve',
  summary: 'For a monkey.',
  language: 'en',
  minutes: 1,
  steps: [
    {
      id: 'draw',
      title: 'Where does it bend?',
      text: ['Draw what arrives.'],
      run: { begins: 'anew', settings: { part: 'B' }, until: { time: 0.002 } },
      prediction: { kind: 'sketch', prompt: 'What arrives?', most: 25e9 },
      why: ['One core moves every packet.'],
    },
  ],
});

/** A way to some part of the lab that a monkey would hardly find by itself: an address, and what is pressed there. */
export interface Errand {
  readonly to: string;
  /** Buttons by how their names begin, one after the other. */
  readonly press?: readonly string[];
  readonly key?: string;
  /** What is given to the page as a scenario file. */
  readonly file?: string;
  /** Where it leads; what comes there is waited for. */
  readonly into?: keyof typeof AREAS;
}

export const ERRANDS: readonly Errand[] = [
  { to: '?part=A', key: 'b', into: 'black screen' },
  { to: '?part=B&t=0.012&paused=1', press: ['Show as a table'], into: 'a chart as a table' },
  { to: '?part=C&speed=1/200', key: '?', into: 'keys' },
  { to: '?part=B&path=passthrough&rate=50000&t=0.3&paused=1&theme=dark' },
  { to: '?part=B&t=0.008&paused=1&fork=0.004,path:passthrough', into: 'a forked run' },
  { to: '?part=B&t=0.004&compare=passthrough' },
  { to: '?part=B&t=0.012&paused=1', press: ['Compare'], into: 'two runs compared' },
  { to: '?part=B&t=0.006&paused=1&follow=200&panel=request', into: 'one request' },
  { to: '?part=B&t=0.006&motion=reduced&colorProfile=projector' },
  { to: '?part=B&t=0.005&stringTest=rtl' },
  { to: '?part=B&t=0.002&embed=1', into: 'an embed' },
  { to: '?part=Z&rate=1e9&nonsense=1', into: 'notice of an address' },
  { to: '?part=B&t=0.012&paused=1&panel=why&level=advanced', into: 'why' },
  { to: '?part=B&speed=1/200&panel=log', into: 'log' },
  { to: '?part=B&settings=1&level=advanced', into: 'all settings' },
  { to: '?part=B&t=0.01&charts=utilization,responses', into: 'response times' },
  { to: '?part=B&t=0.01&paused=1&charts=queues,saturation', into: 'saturation chart' },
  { to: '?view=pattern', into: 'pattern page' },
  { to: '?view=model-card', into: 'model card' },
  { to: '?scenario=packets-not-bytes&view=handout', into: 'handout' },
  { to: '?scenario=noisy-neighbour&view=worksheet', into: 'handout' },
  { to: '?scenario=buys-nothing&step=2', into: 'lesson' },
  { to: '?scenario=pattern-in-six-steps&step=3', into: 'a question of a lesson' },
  { to: '?scenario=receive-livelock&step=2&speed=1/100', into: 'a question of a lesson' },
  { to: '?scenario=next-bottleneck&embed=1', into: 'lesson' },
  { to: '?scenario=pattern-in-six-steps&step=2', key: 's', into: 'lesson' },
  { to: '?paused=1', press: ['Lessons'], file: SKETCH_LESSON, into: 'a curve to sketch' },
  {
    to: '?part=B&t=0.004',
    press: ['Lessons', 'Write a lesson', 'Add a step from what is shown'],
    into: 'a step being written',
  },
  { to: '?part=C&paused=1', press: ['Lessons', 'Write a lesson', 'Try it'] },
  { to: '?part=B&t=0.012&paused=1', press: ['Take away', 'QR code'], into: 'take-away' },
  { to: '?part=B&paused=1', press: ['Take away', 'Make an embed'], into: 'making an embed' },
];

/** Places of the lab by something that only they have. */
export const AREAS = {
  'Part A': '.app[data-part=A]',
  'Part B': '.app[data-part=B]',
  'Part C': '.app[data-part=C]',
  'figures now': '.panel-side--now',
  why: '.panel-why',
  'one request': '.panel-request',
  log: '.panel-log',
  'all settings': '.panel-settings-body',
  'bandwidth chart': '.app-charts [role=tab][aria-selected=true][id$=bandwidth]',
  'stations over time': '.app-charts [role=tab][aria-selected=true][id$=utilization]',
  'queues chart': '.app-charts [role=tab][aria-selected=true][id$=queues]',
  'saturation chart': '.app-charts [role=tab][aria-selected=true][id$=saturation]',
  'response times': '.app-charts [role=tab][aria-selected=true][id$=responses]',
  'components now': '.app-charts [role=tab][aria-selected=true][id$=components]',
  'a chart as a table': '.chart-table',
  'an explanation on the stage': '.stage-spot[aria-expanded=true]',
  'a followed request': '.stage-follow-words',
  'a forked run': '.panel-mark--fork, .panel-mark--bypass',
  'two runs compared': '.app-compared',
  'pattern page': '.reference-page',
  'model card': '.card-page',
  handout: '.handout',
  lesson: '.lesson-card',
  'a question of a lesson': '.lesson-card[data-phase=predict]',
  'a curve to sketch': '.lesson-sketch',
  'list of lessons': '.lesson-list',
  'writing a lesson': '.author-card',
  'a step being written': '.author-form',
  'take-away': '.takeaway',
  'making an embed': '.embed-builder',
  'an embed': '.app-embed',
  'notice of an address': '.panel-notice',
  keys: '.panel-keys-head',
  'black screen': '.present-blank',
} as const;

/** Where a monkey that went all errands has been. */
export const REACHED: readonly (keyof typeof AREAS)[] = ERRANDS.flatMap(({ into }) => into ?? []);

/** Goes the errand as a person would, and throws where its way is barred. */
export async function go(page: Page, { to, press = [], key, file, into }: Errand): Promise<void> {
  await page.goto(`./${to}`);
  await page.locator('.app[data-fingerprint]').waitFor();
  for (const name of press) {
    const button = page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).first();
    await button.click({ timeout: 20_000 });
  }
  if (file !== undefined) {
    await page.getByLabel('Open a scenario file').setInputFiles(scenarioFile(file), { timeout: 20_000 });
  }
  if (key !== undefined) await page.keyboard.press(key);
  if (into !== undefined) await page.locator(AREAS[into]).first().waitFor({ timeout: 20_000 });
}

export const scenarioFile = (text: string) => ({
  name: 'scenario.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
