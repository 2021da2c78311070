import type { Page } from '@playwright/test';
import { AREAS } from './monkey-errands.ts';

export type Area = keyof typeof AREAS;

/** What a monkey may do something with. */
const THINGS = {
  controls:
    'button, select, summary, input:not([type=range], [type=file]), textarea, [role=tab], a[href^="#"], a[href^="?"], [tabindex="0"]',
  draggable: 'input[type=range], [role=slider], .lesson-sketch svg, .stage, .chart-plot',
  fields: 'input:not([type]), input[type=text], input[type=number], input[type=search], textarea',
} as const;
type Thing = keyof typeof THINGS;

/** What an action has left: where the focus is, what can be done next, and what must not be on the page. */
export interface Sight {
  /** Null where the page itself has the focus. */
  readonly focused: string | null;
  /** How many there are of each. */
  readonly things: Readonly<Record<Thing, number>>;
  readonly hasWayOn: boolean;
  readonly fault: string | null;
  readonly areas: readonly Area[];
}

/** What is to be seen once an action has had its effect: a focus that is handed on is not lost. */
export async function settled(page: Page, mustHaveFocus: boolean): Promise<Sight> {
  let sight = await look(page);
  for (let tries = 0; tries < 20 && isUnsettled(sight, mustHaveFocus); tries++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    sight = await look(page);
  }
  return sight;
}

const isUnsettled = ({ focused, hasWayOn }: Sight, mustHaveFocus: boolean) =>
  !hasWayOn || (mustHaveFocus && focused === null);

export async function look(page: Page): Promise<Sight> {
  return page.evaluate(
    ({ things, areas }) => {
      const isVisible = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
      const count = (selector: string) => [...document.querySelectorAll(selector)].filter(isVisible).length;
      const active = document.activeElement;
      const isPage = active === null || active === document.body || active === document.documentElement;
      const words = active?.getAttribute('aria-label') ?? active?.textContent ?? '';
      const shown = document.querySelector('.panel-notice--fault')?.textContent ?? null;
      // What a figure must never say, and a text that was looked up and is not there.
      const nonsense = /.{0,60}(\bNaN\b|\bundefined\b|\bInfinity\b|\[object Object\]).{0,60}/.exec(
        document.body.innerText,
      );
      return {
        focused: isPage
          ? null
          : `${active.tagName.toLowerCase()} “${words.trim().slice(0, 60)}” ${active.id}`,
        things: {
          controls: count(things.controls),
          draggable: count(things.draggable),
          fields: count(things.fields),
        },
        hasWayOn: count('.ui-button--primary, input[type=radio]') > 0,
        fault: shown ?? nonsense?.[0] ?? null,
        areas: areas.filter(([, selector]) => count(selector) > 0).map(([name]) => name),
      };
    },
    { things: THINGS, areas: Object.entries(AREAS) as [Area, string][] },
  );
}

/** Brings one of these things into sight, and tells where it is. */
export async function reach(page: Page, thing: Thing, index: number) {
  return page.evaluate(
    ({ selector, index }) => {
      const visible = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
      );
      const element = visible[index % Math.max(1, visible.length)];
      if (element === undefined)
        return { name: 'nothing', x: 0, y: 0, width: 2, height: 2, options: 0, isRange: false };
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      // A list that a lesson holds takes no focus, and nothing is chosen from it.
      const isList = element instanceof HTMLSelectElement && !element.matches(':disabled');
      const options = isList ? element.options.length : 0;
      if (options > 0) element.focus();
      const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const name = `${element.tagName.toLowerCase()} “${words.trim().slice(0, 60)}” ${element.id}`.trim();
      return { name, x, y, width, height, options, isRange: element.matches('input[type=range]') };
    },
    { selector: THINGS[thing], index },
  );
}
