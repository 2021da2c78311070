import type { Page } from '@playwright/test';
import { type SeededChoices, seededChoices } from '../../src/app/fuzz/seeded-choices.ts';
import { ERRANDS, go, scenarioFile } from './monkey-errands.ts';
import { type Area, look, reach, type Sight, settled } from './monkey-sight.ts';

export interface MonkeyOptions {
  readonly page: Page;
  /** What the page complained about so far: see `lab-test.ts`. */
  readonly complaints: string[];
  readonly seed: number;
  readonly actions: number;
}

/** Where a monkey has been and what it has done, by how often. */
export type Tally = Map<Area | Kind, number>;

/** Every so many actions it goes an errand: through a few hundred of them it comes everywhere. */
const ERRAND_EVERY = 15;
/** With fewer actions than this a monkey need not have been in every area. */
export const ACTIONS_FOR_ALL_ERRANDS = ERRAND_EVERY * (ERRANDS.length + 1);

const KINDS = ['errand', 'press', 'drag', 'click', 'type', 'resize', 'dress', 'file', 'back'] as const;
type Kind = (typeof KINDS)[number];

/** How often each is chosen, of a hundred; errands have their own turn. */
const SHARES: readonly (readonly [Exclude<Kind, 'errand'>, number])[] = [
  ['press', 38],
  ['drag', 14],
  ['click', 32],
  ['type', 6],
  ['resize', 4],
  ['dress', 2],
  ['file', 2],
  ['back', 2],
];

const KEYS = [
  ...['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Enter', 'Space', 'Escape'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  ...[',', ';', 'n', 'p', 'r', '?', 'b', 'g', '3', 's', 'Control+z', 'Control+Shift+z'],
] as unknown as readonly [string, ...string[]];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 800, height: 450 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

type Look = Parameters<Page['emulateMedia']>[0] & object;
const LOOKS: readonly [Look, ...Look[]] = [
  { colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' },
  { colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'none' },
  { colorScheme: 'dark', reducedMotion: 'no-preference', forcedColors: 'active' },
];

const TEXTS = [
  ...['', '0', '-1', '1e99', '12.5', '64', '250000', '9'.repeat(400), 'x'.repeat(2_000)],
  ...['<img src=x onerror=alert(1)>', '{count, plural, other {', 'שלום', '𝄞𝄞𝄞', 'One.\n\nTwo.', '%', "'"],
] as unknown as readonly [string, ...string[]];

const FILES = ['', '{', '{"steps":[]}', `${'['.repeat(500)}`, '<script>alert(1)</script>'] as const;

/** Lets a monkey at the page: seeded random actions. Throws at the first thing that is wrong, with the way there. */
export async function letMonkeyAt({ page, complaints, seed, actions }: MonkeyOptions): Promise<Tally> {
  const choices = seededChoices(seed);
  const errands = shuffled(ERRANDS, choices);
  const tally: Tally = new Map();
  const count = (what: Area | Kind) => tally.set(what, (tally.get(what) ?? 0) + 1);
  const done: string[] = [];
  const wrong = (what: string) =>
    new Error(
      [
        `${what}`,
        `seed ${seed}, action ${done.length} of ${actions}; the last ones:`,
        ...done.slice(-15),
      ].join('\n  '),
    );
  for (let turn = 0; turn < actions; turn++) {
    const before = await look(page);
    const errand =
      turn % ERRAND_EVERY === ERRAND_EVERY - 1
        ? errands[Math.floor(turn / ERRAND_EVERY) % errands.length]
        : undefined;
    const kind = errand === undefined ? chosenKind(choices) : 'errand';
    count(kind);
    let pressed = '';
    const tell = (action: string) => done.push(action);
    try {
      if (errand !== undefined) {
        tell(`errand ${JSON.stringify(errand)}`);
        await closeOtherPages(page);
        await go(page, errand);
      } else if (kind === 'press') {
        pressed = choices.oneOf(KEYS);
        tell(pressed);
        await page.keyboard.press(pressed);
      } else if (kind !== 'errand') await ACTIONS[kind](page, choices, before, tell);
    } catch (error) {
      throw wrong(`it could not go on: ${error instanceof Error ? error.message : error}`);
    }
    // Tab may lead out of the page, to the browser's own controls.
    const mustHaveFocus = pressed !== '' && !pressed.endsWith('Tab') && before.focused !== null;
    const after = await settled(page, mustHaveFocus);
    after.areas.forEach(count);
    if (complaints.length > 0) throw wrong(`the page complained: ${complaints.join('; ')}`);
    if (after.fault !== null) throw wrong(`a fault was shown: ${after.fault}`);
    if (!after.hasWayOn) throw wrong('a dead end: neither play nor the parts can be reached');
    if (mustHaveFocus && after.focused === null) {
      throw wrong(`${pressed} lost the focus, which was on ${before.focused}`);
    }
  }
  return tally;
}

function chosenKind(choices: SeededChoices): Exclude<Kind, 'errand'> {
  let dice = choices.below(100);
  for (const [kind, share] of SHARES) {
    dice -= share;
    if (dice < 0) return kind;
  }
  return 'press';
}

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[], { below }: SeededChoices): readonly T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** A speaker's window, and what a link opened. */
async function closeOtherPages(page: Page): Promise<void> {
  for (const other of page.context().pages()) if (other !== page) await other.close();
}

type Action = (
  page: Page,
  choices: SeededChoices,
  before: Sight,
  tell: (action: string) => void,
) => Promise<void>;

const ACTIONS: Readonly<Record<Exclude<Kind, 'errand' | 'press'>, Action>> = {
  async drag(page, { below }, { things }, tell) {
    if (things.draggable === 0) return tell('nothing to drag');
    const { name, x, y, width, height, isRange } = await reach(page, 'draggable', below(things.draggable));
    const place = () => ({
      x: x + (below(101) / 100) * width,
      y: y + (isRange ? 0.5 : below(101) / 100) * height,
    });
    const [from, to] = [place(), place()];
    tell(
      `drag ${name} from ${from.x.toFixed()}, ${from.y.toFixed()} to ${to.x.toFixed()}, ${to.y.toFixed()}`,
    );
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
  },
  async click(page, { below }, { things }, tell) {
    const { name, x, y, width, height, options } = await reach(
      page,
      'controls',
      below(Math.max(1, things.controls)),
    );
    tell(`click ${name}`);
    if (options > 0) await chooseEntry(page, below(options));
    else await page.mouse.click(x + width / 2, y + height / 2);
  },
  async type(page, { below, oneOf }, { things }, tell) {
    const text = oneOf(TEXTS);
    if (things.fields === 0) return tell('no field to type in');
    const { name, x, y, width, height } = await reach(page, 'fields', below(things.fields));
    tell(`type “${text.slice(0, 40)}” (${text.length}) into ${name}`);
    await page.mouse.click(x + width / 2, y + height / 2, { clickCount: 3 });
    await page.keyboard.insertText(text);
    if (below(2) === 0) await page.keyboard.press('Enter');
  },
  async resize(page, { oneOf }, _, tell) {
    const size = oneOf(SIZES);
    tell(`resize to ${size.width} by ${size.height}`);
    await page.setViewportSize(size);
  },
  async dress(page, { oneOf }, _, tell) {
    const look = oneOf(LOOKS);
    tell(`dress in ${JSON.stringify(look)}`);
    await page.emulateMedia(look);
  },
  async file(page, { oneOf }, _, tell) {
    const text = oneOf(FILES);
    const field = page.locator('input[type=file]');
    if ((await field.count()) === 0) return tell('no file to give');
    tell(`give the file ${text.slice(0, 40)}`);
    await field.first().setInputFiles(scenarioFile(text));
  },
  async back(page, _, __, tell) {
    tell('back');
    await page.goBack();
    // Before the first page there is none.
    if (page.url() === 'about:blank') await page.goForward();
    await page.locator('.app[data-fingerprint]').waitFor();
  },
};

/** Another entry of the list that has the focus. */
async function chooseEntry(page: Page, option: number): Promise<void> {
  await page.locator('select:focus').evaluate((list: HTMLSelectElement, option) => {
    list.selectedIndex = option;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, option);
}
