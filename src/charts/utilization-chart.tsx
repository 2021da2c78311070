import { useCallback, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatSpan } from '../i18n/format-quantity.ts';
import { bottleneckNow, utilizationOf } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { COMPONENT_IDS, type ComponentId } from '../pattern/topology.ts';
import type { ExhibitTable } from '../stores/exhibits-store.ts';
import { useFrameFact, useOnFrame, useOnReadableFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { useExhibit } from '../stores/use-exhibit.ts';
import './chart.css';
import './utilization-chart.css';

/** How busy every stage of the path is: one bar a component, in the order of the path, against the line of 100 %. */
export function UtilizationChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const titleId = useId();
  const { lab, settings } = run;
  const figure = useRef<HTMLElement>(null);
  useExhibit(
    'utilization',
    figure,
    useCallback((frame) => utilizationNumbers(frame, lab), [lab]),
  );
  const bottleneck = useFrameFact((frame) => (frame === null ? null : bottleneckNow(frame, lab)));
  const finding =
    bottleneck === null
      ? intl.formatMessage({ id: 'utilization.finding.none' })
      : intl.formatMessage(
          { id: 'utilization.finding.full' },
          { component: intl.formatMessage({ id: `stage.component.${bottleneck}` }) },
        );
  return (
    <figure
      ref={figure}
      className={`ui-card chart ${isDirectPath(settings.path) ? 'chart--direct' : 'chart--virtual'}`}
      aria-labelledby={titleId}
    >
      <div className="chart-head">
        <h2 className="ui-card-title" id={titleId}>
          <span className="ui-visually-hidden">{intl.formatMessage({ id: 'utilization.name' })}: </span>
          {finding}
        </h2>
      </div>
      <div className="chart-head">
        <Span />
        <span className="chart-utilization-full" aria-hidden="true">
          {intl.formatMessage({ id: 'utilization.full' })}
        </span>
      </div>
      <ul className="chart-bars">
        {COMPONENT_IDS.map((component) => (
          <Bar key={component} lab={lab} component={component} isBottleneck={component === bottleneck} />
        ))}
      </ul>
    </figure>
  );
}

/** The bars as numbers: every component on the path, and its busy share over the recent span. */
function utilizationNumbers(frame: Frame | null, lab: LabNetwork): ExhibitTable | null {
  if (frame === null) return null;
  const rows = COMPONENT_IDS.map((component) => {
    const stations = lab.components.find((candidate) => candidate.component === component);
    return [component, stations === undefined ? null : utilizationOf(frame, stations), frame.recent.span];
  });
  return { columns: ['component', 'busy_share', 'span_s'], rows };
}

function Span() {
  const intl = useIntl();
  const span = useFrameFact((frame) => (frame === null ? '' : formatSpan(intl, frame.recent.span)));
  return (
    <p className="ui-card-subtitle chart-subtitle">
      {intl.formatMessage({ id: 'utilization.subtitle' }, { span })}
    </p>
  );
}

interface BarProps {
  readonly lab: LabNetwork;
  readonly component: ComponentId;
  readonly isBottleneck: boolean;
}

function Bar({ lab, component, isBottleneck }: BarProps) {
  const intl = useIntl();
  const fill = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  const stations = lab.components.find((candidate) => candidate.component === component);
  const move = useCallback(
    (frame: Frame | null) => {
      const share = frame === null || stations === undefined ? 0 : utilizationOf(frame, stations);
      if (fill.current !== null) fill.current.style.inlineSize = `${(share * 100).toFixed(2)}%`;
    },
    [stations],
  );
  const write = useCallback(
    (frame: Frame | null) => {
      if (text.current === null) return;
      const share = frame === null || stations === undefined ? 0 : utilizationOf(frame, stations);
      text.current.textContent = intl.formatNumber(share, { style: 'percent' });
    },
    [intl, stations],
  );
  useOnFrame(move);
  useOnReadableFrame(write);
  const name = intl.formatMessage({ id: `stage.component.${component}` });
  if (stations === undefined) {
    const state = component === 'io-card' ? 'unassigned' : 'bypassed';
    return (
      <li className="chart-bar chart-bar--idle">
        <span>{name}</span>
        <span className="chart-bar-state">{intl.formatMessage({ id: `utilization.${state}` })}</span>
      </li>
    );
  }
  return (
    <li className={`chart-bar ${isBottleneck ? 'chart-bar--bottleneck' : ''}`}>
      <span>{name}</span>
      <span className="chart-bar-track">
        <span className="chart-bar-fill" ref={fill} />
        {isBottleneck ? (
          <span className="chart-bar-word">{intl.formatMessage({ id: 'utilization.bottleneck' })}</span>
        ) : null}
      </span>
      <span className="chart-bar-value ui-figures" ref={text} />
    </li>
  );
}
