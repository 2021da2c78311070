import { type LabEvents, type LabFrame, openLabFrame } from './lab-frame.ts';
import type { PartName } from './protocol.ts';

/** Attributes that become parameters of the frame's address, under the names that the address has for them. */
const PARAMETERS = {
  part: 'part',
  scenario: 'scenario',
  step: 'step',
  path: 'path',
  rate: 'rate',
  request: 'request',
  response: 'response',
  seed: 'seed',
  t: 't',
  paused: 'paused',
  speed: 'speed',
  charts: 'charts',
  theme: 'theme',
  'color-profile': 'colorProfile',
  motion: 'motion',
  locale: 'locale',
  controls: 'controls',
  'allow-links': 'allowLinks',
  'prevent-full-screen': 'preventFullScreen',
} as const;

/** Those that a lab which runs can take over without beginning anew. */
const LIVE = ['path', 'rate', 'request', 'response', 'speed', 'theme', 'color-profile', 'motion'] as const;

const EVENTS = [
  'ready',
  'statechange',
  'stepchange',
  'answered',
  'completed',
  'error',
  'handover',
] as const satisfies readonly (keyof LabEvents)[];

/** A style of the element's own that any page's policy allows, and that the page's own styles win over. */
function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host { display: block; aspect-ratio: 16 / 9 } :host([hidden]) { display: none } ' +
      'iframe { display: block; inline-size: 100%; block-size: 100%; border: 0 }',
  );
  return sheet;
}

/**
 * The lab as an element: `<direct-io-access-lab part="B" scenario="packets-not-bytes" theme="dark">`. Its `lab` is the frame
 * to speak with; the lab's events are events of the element, with `{state, detail}` as their detail.
 *
 * `src` names the folder or file of the lab; without it the one that this module came from.
 */
export class LabElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'label', ...Object.keys(PARAMETERS)];

  readonly #frame = document.createElement('iframe');
  #lab: LabFrame | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    root.append(this.#frame);
    this.#frame.allow = 'fullscreen; clipboard-write';
  }

  /** The frame to speak with; null while the element is in no page. */
  get lab(): LabFrame | null {
    return this.#lab;
  }

  connectedCallback(): void {
    this.#frame.title = this.getAttribute('label') ?? 'Direct I/O Access';
    this.#frame.src = this.#address();
    const lab = openLabFrame(this.#frame);
    this.#lab = lab;
    for (const name of EVENTS) {
      lab.on(name, ({ state, detail }) =>
        this.dispatchEvent(new CustomEvent(name, { detail: { state, detail } })),
      );
    }
  }

  disconnectedCallback(): void {
    this.#lab?.close();
    this.#lab = null;
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const lab = this.#lab;
    if (lab === null || before === value) return;
    if (name === 'label') this.#frame.title = value ?? 'Direct I/O Access';
    else if (name === 'part' && value !== null) void lab.setPart(value as PartName).catch(toldAsEvent);
    else if (value !== null && LIVE.some((live) => live === name))
      void lab.setParameters({ [PARAMETERS[name as keyof typeof PARAMETERS]]: value }).catch(toldAsEvent);
    else this.#frame.src = this.#address();
  }

  #address(): string {
    const address = new URL(
      this.getAttribute('src') ?? new URL(/* @vite-ignore */ '../', import.meta.url),
      document.baseURI,
    );
    address.searchParams.set('embed', '1');
    for (const [attribute, name] of Object.entries(PARAMETERS)) {
      const value = this.getAttribute(attribute);
      // An attribute without a value, such as `paused`, is switched on.
      if (value !== null) address.searchParams.set(name, value === '' ? '1' : value);
    }
    return address.href;
  }
}

/** The lab says what was wrong with an attribute by its event `error`. */
function toldAsEvent(): void {}
