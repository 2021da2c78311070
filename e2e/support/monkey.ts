import type { Page } from '@playwright/test';
import { type SeededChoices, seededChoices } from './seeded-choices.ts';

export interface MonkeyOptions {
  readonly page: Page;
  /** What the page complained about so far: see `lab-test.ts`. */
  readonly complaints: string[];
  readonly seed: number;
  readonly actions: number;
}

const KEYS = [
  ...['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Enter', 'Space', 'Escape'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  ...[',', ';', 'n', 'p', 'r', '?', 'Control+z', 'Control+Shift+z'],
] as unknown as readonly [string, ...string[]];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 800, height: 450 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const ADDRESSES = [
  '?part=A',
  '?part=B&t=0.012&paused=1',
  '?part=C&speed=1/200',
  '?part=B&path=passthrough&rate=50000&t=0.3&paused=1&theme=dark',
  '?part=B&t=0.008&paused=1&fork=0.004,path:passthrough',
  '?part=B&t=0.004&compare=passthrough',
  '?part=B&t=0.006&paused=1&follow=200&panel=request',
  '?part=B&t=0.006&motion=reduced&colorProfile=projector',
  '?scenario=buys-nothing&step=2',
  '?part=B&t=0.002&embed=1',
  '?part=Z&rate=1e9&nonsense=1',
] as const;

/** What an action has left: where the focus is, what can be done next, and what must not be on the page. */
interface Sight {
  /** Null where the page itself has the focus. */
  readonly focused: string | null;
  readonly controls: number;
  readonly sliders: number;
  readonly hasWayOn: boolean;
  readonly fault: string | null;
}

/** Lets a monkey at the page: seeded random actions. Throws at the first thing that is wrong, with the way there. */
export async function letMonkeyAt({ page, complaints, seed, actions }: MonkeyOptions): Promise<void> {
  const choices = seededChoices(seed);
  const done: string[] = [];
  const wrong = (what: string) =>
    new Error(
      [
        `${what}`,
        `seed ${seed}, action ${done.length} of ${actions}; the last ones:`,
        ...done.slice(-15),
      ].join('\n  '),
    );
  for (let count = 0; count < actions; count++) {
    const before = await look(page);
    const { name, isKey, isTab } = await act(page, choices, before, (action) => done.push(action));
    const after = await settled(page, isKey && !isTab && before.focused !== null);
    forgetAborted(complaints);
    if (complaints.length > 0) throw wrong(`the page complained: ${complaints.join('; ')}`);
    if (after.fault !== null) throw wrong(`a fault was shown: ${after.fault}`);
    if (!after.hasWayOn) throw wrong(`a dead end: neither play nor the parts can be reached after ${name}`);
    if (isKey && !isTab && before.focused !== null && after.focused === null) {
      throw wrong(`${name} lost the focus, which was on ${before.focused}`);
    }
  }
  // The last page may have been left for another one just now: its own requests come to an end first.
  await page.waitForLoadState('networkidle');
  forgetAborted(complaints);
}

/** Who leaves a page, or shows another in a frame, takes back what it had asked for: the browser tells of it, and nothing is wrong. */
function forgetAborted(complaints: string[]): void {
  const kept = complaints.filter((complaint) => !complaint.includes('net::ERR_ABORTED'));
  complaints.splice(0, complaints.length, ...kept);
}

interface Action {
  readonly name: string;
  readonly isKey: boolean;
  /** Tab may lead out of the page, to the browser's own controls. */
  readonly isTab: boolean;
}

async function act(
  page: Page,
  choices: SeededChoices,
  { controls, sliders }: Sight,
  tell: (action: string) => void,
): Promise<Action> {
  const action = (name: string, isKey = false): Action => {
    tell(name);
    return { name, isKey, isTab: name.endsWith('Tab') };
  };
  const dice = choices.below(100);
  if (dice < 40) {
    const key = choices.oneOf(KEYS);
    const told = action(key, true);
    await page.keyboard.press(key);
    return told;
  }
  if (dice < 52 && sliders > 0) {
    const slider = await reach(page, SLIDERS, choices.below(sliders));
    const [from, to] = [choices.below(101) / 100, choices.below(101) / 100];
    const told = action(`drag ${slider.name} from ${from} to ${to}`);
    const y = slider.y + slider.height / 2;
    await page.mouse.move(slider.x + from * slider.width, y);
    await page.mouse.down();
    await page.mouse.move(slider.x + ((from + to) / 2) * slider.width, y);
    await page.mouse.move(slider.x + to * slider.width, y);
    await page.mouse.up();
    return told;
  }
  if (dice < 93 && controls > 0) {
    const target = await reach(page, CONTROLS, choices.below(controls));
    const told = action(`click ${target.name}`);
    if (target.options > 0) await choose(page, choices.below(target.options));
    else await page.mouse.click(target.x + target.width / 2, target.y + target.height / 2);
    return told;
  }
  if (dice < 97) {
    const size = choices.oneOf(SIZES);
    const told = action(`resize to ${size.width} by ${size.height}`);
    await page.setViewportSize(size);
    return told;
  }
  const address = choices.oneOf(ADDRESSES);
  const told = action(`go to ${address}`);
  await page.goto(`./${address}`);
  await page.locator('.app[data-fingerprint]').waitFor();
  return told;
}

const SLIDERS = 'input[type=range]';
const CONTROLS =
  'button, select, summary, input:not([type=range], [type=file]), textarea, [role=tab], a[href^="#"], a[href^="?"], [tabindex="0"]';

/** Brings one of the controls into sight, and tells where it is. */
async function reach(page: Page, selector: string, index: number) {
  return page.evaluate(
    ({ selector, index }) => {
      const visible = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
      );
      const element = visible[index % Math.max(1, visible.length)];
      if (element === undefined) return { name: 'nothing', x: 0, y: 0, width: 2, height: 2, options: 0 };
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const options = element instanceof HTMLSelectElement ? element.options.length : 0;
      if (options > 0) element.focus();
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const name = `${element.tagName.toLowerCase()} “${words.trim().slice(0, 60)}” ${element.id}`.trim();
      return { name, x, y, width, height, options };
    },
    { selector, index },
  );
}

/** Another entry of the list that has the focus. */
async function choose(page: Page, option: number): Promise<void> {
  await page.locator('select:focus').evaluate((list: HTMLSelectElement, option) => {
    list.selectedIndex = option;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, option);
}

/** What is to be seen once an action has had its effect: a focus that is handed on is not lost. */
async function settled(page: Page, mustHaveFocus: boolean): Promise<Sight> {
  let sight = await look(page);
  for (let tries = 0; tries < 20 && isUnsettled(sight, mustHaveFocus); tries++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    sight = await look(page);
  }
  return sight;
}

const isUnsettled = ({ focused, hasWayOn }: Sight, mustHaveFocus: boolean) =>
  !hasWayOn || (mustHaveFocus && focused === null);

async function look(page: Page): Promise<Sight> {
  return page.evaluate(
    ({ controls, sliders }) => {
      const isVisible = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
      const count = (selector: string) => [...document.querySelectorAll(selector)].filter(isVisible).length;
      const active = document.activeElement;
      const isPage = active === null || active === document.body || active === document.documentElement;
      const words = active?.getAttribute('aria-label') ?? active?.textContent ?? '';
      return {
        focused: isPage
          ? null
          : `${active.tagName.toLowerCase()} “${words.trim().slice(0, 60)}” ${active.id}`,
        controls: count(controls),
        sliders: count(sliders),
        hasWayOn: count('.ui-button--primary, input[type=radio]') > 0,
        fault: document.querySelector('.panel-notice--fault')?.textContent ?? null,
      };
    },
    { controls: CONTROLS, sliders: SLIDERS },
  );
}
