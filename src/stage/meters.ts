import type { IntlShape } from 'react-intl';
import { bottleneckNow, drainingIn } from '../pattern/bottleneck.ts';
import { COMPONENT_IDS, type ComponentId } from '../pattern/topology.ts';
import { fitText } from '../ui/fit-text.ts';
import { writeText } from '../ui/write-text.ts';
import { layoutOf } from './box-layout.ts';
import { ringStateOf } from './ring-state.ts';
import type { Moment, Scene } from './scene.ts';
import { lossOf, utilizationIn } from './utilization.ts';

/** Writes a moment's figures into the drawing, past React: frames come too often to be rendered. */
export interface Meters {
  /** What may move with every frame. */
  readonly moveBars: (moment: Moment) => void;
  /** Nothing yet: a new run has no figures, and the last one's must not stay. */
  readonly blank: () => void;
  /** What has to stand still long enough to be read. */
  readonly writeTexts: (moment: Moment) => void;
}

export function metersIn(drawing: SVGSVGElement, scene: Scene, intl: IntlShape): Meters {
  const found = new Map<string, SVGElement | null>();
  /** Asked for with every picture; looked for once, and again where the drawing was made anew. */
  const find = (selector: string) => {
    const before = found.get(selector);
    if (before?.isConnected) return before;
    const element = drawing.querySelector<SVGElement>(selector);
    found.set(selector, element);
    return element;
  };
  const inBox = (id: ComponentId, live: string) => find(`[data-component="${id}"] [data-live="${live}"]`);
  /** The button over a box, beside the drawing: its focus ring goes round the badge. */
  const spotOf = (id: ComponentId) =>
    drawing.parentElement?.querySelector<HTMLElement>(`[data-spot="${id}"]`) ?? null;
  const percent = new Intl.NumberFormat(intl.locale, { style: 'percent', maximumFractionDigits: 0 });

  const drainingText = (jobs: number) => intl.formatMessage({ id: 'stage.state.draining' }, { jobs });

  const writeBox = (id: ComponentId, moment: Moment, bottleneck: ComponentId | null) => {
    const utilization = utilizationIn(scene.lab, moment.frame, id);
    writeText(inBox(id, 'figure'), utilization === null ? '' : percent.format(utilization));
    const draining = drainingIn(scene.lab, moment.frame, id);
    writeText(inBox(id, 'draining'), draining > 0 ? drainingText(draining) : '');
    mark(find(`[data-component="${id}"]`), 'draining', draining > 0);
    mark(find(`[data-component="${id}"]`), 'bottleneck', id === bottleneck);
    mark(find(`[data-live="badge"][data-of="${id}"]`), 'shown', id === bottleneck);
    mark(spotOf(id), 'bottleneck', id === bottleneck);
    writeLines(find(`[data-live="lost"][data-of="${id}"]`), lostText(scene, moment, id, intl));
  };

  return {
    moveBars({ frame }) {
      for (const id of COMPONENT_IDS) {
        const { meter } = layoutOf(scene.geometry.boxes[id], scene.geometry);
        const width = meter.width * (utilizationIn(scene.lab, frame, id) ?? 0);
        setWidth(inBox(id, 'meter'), width.toFixed(2));
      }
    },
    blank() {
      for (const id of COMPONENT_IDS) {
        writeText(inBox(id, 'figure'), '');
        setWidth(inBox(id, 'meter'), '0');
        writeText(inBox(id, 'draining'), '');
        mark(find(`[data-component="${id}"]`), 'draining', false);
        mark(find(`[data-component="${id}"]`), 'bottleneck', false);
        mark(find(`[data-live="badge"][data-of="${id}"]`), 'shown', false);
        mark(spotOf(id), 'bottleneck', false);
        writeLines(find(`[data-live="lost"][data-of="${id}"]`), '');
      }
      for (const { index } of scene.rings) {
        writeText(find(`[data-ring="${index}"] [data-live="level"]`), '');
        mark(find(`[data-ring="${index}"]`), 'full', false);
      }
      writeLines(find('[data-live="note"]'), '');
    },
    writeTexts(moment) {
      const bottleneck = bottleneckNow(moment.frame, scene.lab);
      for (const id of COMPONENT_IDS) writeBox(id, moment, bottleneck);
      for (const { index } of scene.rings) {
        const { occupied, slots, isFull } = ringStateOf(scene.lab, moment.frame, index);
        const level = intl.formatMessage({ id: 'stage.ring.level' }, { occupied, slots });
        writeFitted(find(`[data-ring="${index}"] [data-live="level"]`), level);
        mark(find(`[data-ring="${index}"]`), 'full', isFull);
      }
      writeLines(find('[data-live="note"]'), noteText(moment, scene, intl));
    },
  };
}

function lostText({ lab, geometry }: Scene, { frame }: Moment, id: ComponentId, intl: IntlShape): string {
  const rate = lossOf(lab, frame, id);
  if (rate <= 0) return '';
  const { x, y } = geometry.boxes[id].lostLabel;
  const isOutdone = COMPONENT_IDS.some((other, place) => {
    const { lostLabel } = geometry.boxes[other];
    if (other === id || lostLabel.x !== x || lostLabel.y !== y) return false;
    const its = lossOf(lab, frame, other);
    return its > rate || (its === rate && place < COMPONENT_IDS.indexOf(id));
  });
  if (isOutdone) return '';
  const text = intl.formatNumber(rate, { maximumSignificantDigits: 3 });
  return intl.formatMessage(
    { id: geometry.lostLines === 1 ? 'stage.lost' : 'stage.lost.twoLines' },
    { rate: text },
  );
}

function noteText({ density }: Moment, { geometry }: Scene, intl: IntlShape): string {
  if (density === null) return '';
  const text = intl.formatMessage({ id: density === 'too-fast' ? 'stage.tooFast' : 'stage.tooMany' });
  return geometry.note.lines === 1 ? text.replace('\n', ' ') : text;
}

/** Even the same width again would have the drawing painted anew. */
function setWidth(element: SVGElement | null, width: string): void {
  if (element !== null && element.getAttribute('width') !== width) element.setAttribute('width', width);
}

/** A text with little room is measured when it changes. */
function writeFitted(element: SVGElement | null, text: string): void {
  if (element === null || element.textContent === text) return;
  element.textContent = text;
  fitText(element as SVGTextElement);
}

function writeLines(element: Element | null, text: string): void {
  const lines = text.split('\n');
  [...(element?.children ?? [])].forEach((child, index) => {
    writeText(child, lines[index] ?? '');
  });
}

function mark(element: SVGElement | HTMLElement | null, name: string, value: boolean): void {
  if (element !== null && element.dataset[name] !== String(value)) element.dataset[name] = String(value);
}
