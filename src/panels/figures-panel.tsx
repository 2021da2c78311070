import { useCallback, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { useFrameFact, useOnReadableFrame } from '../stores/lab-context.ts';
import { writeText } from '../ui/write-text.ts';
import { type FigureTexts, readFigures } from './read-figures.ts';
import './figures-panel.css';

type Texts = Exclude<keyof FigureTexts, 'hasLoss'>;
type Write = (name: Texts) => (element: HTMLElement | null) => void;

/** Elements whose text follows the frames outside of React: `write(name)` is the ref of the one that shows `name`. */
function useFigures(): Write {
  const intl = useIntl();
  const elements = useRef(new Map<Texts, HTMLElement>());
  const draw = useCallback(
    (frame: Frame | null) => {
      if (frame === null) return;
      const texts = readFigures(intl, frame);
      for (const [name, element] of elements.current) writeText(element, texts[name]);
    },
    [intl],
  );
  useOnReadableFrame(draw);
  return useCallback(
    (name) => (element) => {
      if (element === null) elements.current.delete(name);
      else elements.current.set(name, element);
    },
    [],
  );
}

const hasLoss = (frame: Frame | null) => (frame?.recent.dropped ?? 0) > 0;

/** The run's figures over the last two simulated milliseconds. */
export function FiguresPanel() {
  const intl = useIntl();
  const write = useFigures();
  const isLosing = useFrameFact(hasLoss);
  return (
    <div className={`panel-figures ${isLosing ? 'panel-figures--losing' : ''}`}>
      <dl className="panel-figures-list">
        <div>
          <dt>{intl.formatMessage({ id: 'figures.offered' })}</dt>
          <dd ref={write('offered')} />
        </div>
        <div className="panel-figures-delivered">
          <dt>{intl.formatMessage({ id: 'figures.delivered' })}</dt>
          <dd ref={write('delivered')} />
        </div>
        <div className="panel-figures-lost">
          <dt>{intl.formatMessage({ id: 'figures.lost' })}</dt>
          <dd ref={write('lost')} />
        </div>
        <div>
          <dt>{intl.formatMessage({ id: 'figures.median' })}</dt>
          <dd ref={write('median')} />
        </div>
        <div>
          <dt>
            {intl.formatMessage({ id: 'figures.p99' })}{' '}
            <span className="panel-figures-samples" ref={write('samples')} />
          </dt>
          <dd ref={write('p99')} />
        </div>
      </dl>
    </div>
  );
}

/** Of which time the figures are; what they are is said by the tab, and to those who go by headings. */
export function FiguresTitle() {
  const intl = useIntl();
  const write = useFigures();
  return (
    <h2 className="ui-card-subtitle panel-figures-title">
      <span className="ui-visually-hidden">{intl.formatMessage({ id: 'figures.title' })}</span>{' '}
      <span ref={write('span')} />
    </h2>
  );
}

/** The same figures in one line, for an embed. */
export function FiguresLine() {
  const intl = useIntl();
  const write = useFigures();
  const isLosing = useFrameFact(hasLoss);
  const figures = [
    ['deliveredOf', intl.formatMessage({ id: 'figures.delivered' })],
    ['lost', intl.formatMessage({ id: 'figures.lost.short' })],
    ['median', intl.formatMessage({ id: 'figures.median.short' })],
  ] as const;
  return (
    <dl className={`panel-figures-line ${isLosing ? 'panel-figures--losing' : ''}`}>
      {figures.map(([name, label]) => (
        <div key={name} className={`panel-figures-${name}`}>
          <dt>{label}</dt>
          <dd ref={write(name)} />
        </div>
      ))}
    </dl>
  );
}

/** What is delivered, under a name of the run that delivers it. */
export function DeliveredFigure({ label, isHidden }: { readonly label: string; readonly isHidden: boolean }) {
  const write = useFigures();
  return (
    <div>
      <dt>{label}</dt>
      {isHidden ? null : <dd ref={write('delivered')} />}
    </div>
  );
}
