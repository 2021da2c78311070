import { type SeededChoices, seededChoices } from './seeded-choices.ts';

/** Animation frames between two actions: the page has drawn what the one before came to. */
const REST = 3;

const CONTROLS =
  'button, summary, select, input:not([type=file]), textarea, [role=tab], a[href^="#"], a[href^="?"]:not([target]), canvas, svg';

const KEYS = [
  ...['Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
  ...['PageUp', 'PageDown', ',', ';', 'n', 'p', 'r', 'b', 'g', '3', '?', 'x'],
] as unknown as readonly [string, ...string[]];

/**
 * Random input on the running page, for testers: controls, keys, sliders, lists and presses anywhere, the same ones for the
 * same seed as far as the page is as fast. How many there were stands in the document's `data-fuzz`. Nothing of it leaves
 * the page: no file is saved, no window opened, nothing printed.
 */
export function fuzzPage(seed: number, page: Document = document): void {
  const choices = seededChoices(seed);
  keepInside(page);
  let frames = 0;
  let actions = 0;
  const act = () => {
    requestAnimationFrame(act);
    frames += 1;
    if (frames % REST !== 0) return;
    doSomething(page, choices);
    actions += 1;
    page.documentElement.dataset.fuzz = String(actions);
  };
  requestAnimationFrame(act);
}

export function doSomething(page: Document, choices: SeededChoices): void {
  const dice = choices.below(10);
  if (dice < 3) {
    pressKey(page.activeElement ?? page.body, choices.oneOf(KEYS));
    return;
  }
  const visible = [...page.querySelectorAll<HTMLElement | SVGElement>(CONTROLS)].filter(
    (element) => element.getClientRects().length > 0,
  );
  const element = visible[choices.below(Math.max(1, visible.length))];
  if (element !== undefined) use(element, choices);
}

function use(element: HTMLElement | SVGElement, choices: SeededChoices): void {
  element.focus({ preventScroll: true });
  if (element instanceof HTMLSelectElement) {
    element.selectedIndex = choices.below(Math.max(1, element.options.length));
    tellChange(element);
  } else if (element instanceof HTMLInputElement && element.type === 'range') {
    const [from, to] = [Number(element.min), Number(element.max)];
    element.value = String(from + ((to - from) * choices.below(1_001)) / 1_000);
    tellChange(element);
  } else if (isWrittenIn(element)) {
    element.value = choices.oneOf(['', '0', '-1', '1e9', 'ä<b>', '  ', '12']);
    tellChange(element);
  } else if (element instanceof SVGElement || element instanceof HTMLCanvasElement) {
    press(element, choices);
  } else {
    element.click();
  }
}

const isWrittenIn = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(element.type));

function tellChange(element: Element): void {
  for (const name of ['input', 'change']) element.dispatchEvent(new Event(name, { bubbles: true }));
}

function pressKey(element: Element, key: string): void {
  for (const name of ['keydown', 'keyup'])
    element.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, cancelable: true }));
}

/** A press somewhere on a drawing. */
function press(element: Element, choices: SeededChoices): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    clientX: left + (width * choices.below(100)) / 100,
    clientY: top + (height * choices.below(100)) / 100,
    bubbles: true,
    cancelable: true,
  };
  for (const name of ['pointermove', 'pointerdown', 'pointerup'])
    element.dispatchEvent(new PointerEvent(name, at));
  element.dispatchEvent(new MouseEvent('click', at));
}

/** Whoever tests a page for an hour wants no thousand files, windows and print-outs of it. */
function keepInside({ defaultView: view }: Document): void {
  if (view === null) return;
  view.print = () => {};
  view.open = () => null;
  const { click } = HTMLElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (!this.hasAttribute('download') && this.target === '') click.call(this);
  };
}
