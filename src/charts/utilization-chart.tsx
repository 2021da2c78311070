import { useCallback, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatSpan } from '../i18n/format-quantity.ts';
import { bottleneckNow, drainingIn, utilizationOf } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import { isDirectPath } from '../pattern/settings.ts';
import { COMPONENT_IDS, type ComponentId, type ComponentStations } from '../pattern/topology.ts';
import type { ExhibitTable } from '../stores/exhibits-store.ts';
import { useFrameFact, useOnFrame, useOnReadableFrame } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { writeText } from '../ui/write-text.ts';
import { ChartFigure } from './chart-figure.tsx';
import { ValueTable } from './value-table.tsx';
import './utilization-chart.css';

/** How busy every stage of the path is: one bar a component, in the order of the path, against the line of 100 %. */
export function UtilizationChart({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const { lab, settings } = run;
  const numbers = useCallback((frame: Frame | null) => utilizationNumbers(frame, lab), [lab]);
  const bottleneck = useFrameFact((frame) => (frame === null ? null : bottleneckNow(frame, lab)));
  const finding = useCallback(
    (frame: Frame | null) => {
      const full = frame === null ? null : bottleneckNow(frame, lab);
      return full === null
        ? intl.formatMessage({ id: 'utilization.finding.none' })
        : intl.formatMessage(
            { id: 'utilization.finding.full' },
            { component: intl.formatMessage({ id: `stage.component.${full}` }) },
          );
    },
    [intl, lab],
  );
  const rows = useCallback(
    (frame: Frame | null) => COMPONENT_IDS.map((component) => rowOf(intl, lab, component, frame)),
    [intl, lab],
  );
  const summary = useCallback(
    (frame: Frame | null) =>
      rows(frame)
        .map((row) => row.join(' '))
        .join(', '),
    [rows],
  );
  const name = intl.formatMessage({ id: 'utilization.name' });
  return (
    <ChartFigure
      name={name}
      subtitle={<Span />}
      finding={finding}
      summary={summary}
      exhibit={{ id: 'utilization', numbers }}
      isDirect={isDirectPath(settings.path)}
      table={() => (
        <ValueTable
          caption={name}
          columns={[
            intl.formatMessage({ id: 'utilization.table.component' }),
            intl.formatMessage({ id: 'utilization.table.busy' }),
          ]}
          changesWith={(frame) => rows(frame).join()}
          rows={rows}
        />
      )}
    >
      <div className="chart-bars">
        <span className="chart-utilization-full" aria-hidden="true">
          {intl.formatMessage({ id: 'utilization.full' })}
        </span>
        <ul>
          {COMPONENT_IDS.map((component) => {
            const made = lab.components.find((candidate) => candidate.component === component);
            return made === undefined ? (
              <IdleBar key={component} lab={lab} component={component} />
            ) : (
              <Bar key={component} made={made} isBottleneck={component === bottleneck} />
            );
          })}
        </ul>
      </div>
    </ChartFigure>
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

/** A component's name, and its busy share or why it has none. */
function rowOf(intl: IntlShape, lab: LabNetwork, component: ComponentId, frame: Frame | null): string[] {
  const name = intl.formatMessage({ id: `stage.component.${component}` });
  const stations = lab.components.find((candidate) => candidate.component === component);
  if (stations === undefined) return [name, idleState(intl, lab, component, frame)];
  const share = frame === null ? 0 : utilizationOf(frame, stations);
  return [name, intl.formatNumber(share, { style: 'percent' })];
}

/** Why a component has no part in the path in use: whether what a fork left in it is still there. */
function idleState(intl: IntlShape, lab: LabNetwork, component: ComponentId, frame: Frame | null): string {
  const jobs = frame === null ? 0 : drainingIn(lab, frame, component);
  if (jobs > 0) return intl.formatMessage({ id: 'stage.state.draining' }, { jobs });
  return intl.formatMessage({
    id: component === 'io-card' ? 'utilization.unassigned' : 'utilization.bypassed',
  });
}

function Span() {
  const intl = useIntl();
  const span = useFrameFact((frame) => (frame === null ? '' : formatSpan(intl, frame.recent.span)));
  return intl.formatMessage({ id: 'utilization.subtitle' }, { span });
}

interface IdleBarProps {
  readonly lab: LabNetwork;
  readonly component: ComponentId;
}

function IdleBar({ lab, component }: IdleBarProps) {
  const intl = useIntl();
  const state = useFrameFact((frame) => idleState(intl, lab, component, frame));
  return (
    <li className="chart-bar chart-bar--idle">
      <span>{intl.formatMessage({ id: `stage.component.${component}` })}</span>
      <span className="chart-bar-state">{state}</span>
    </li>
  );
}

interface BarProps {
  readonly made: ComponentStations;
  readonly isBottleneck: boolean;
}

function Bar({ made, isBottleneck }: BarProps) {
  const intl = useIntl();
  const fill = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  const move = useCallback(
    (frame: Frame | null) => {
      const share = frame === null ? 0 : utilizationOf(frame, made);
      if (fill.current !== null) fill.current.style.inlineSize = `${(share * 100).toFixed(2)}%`;
    },
    [made],
  );
  const write = useCallback(
    (frame: Frame | null) => {
      const share = frame === null ? 0 : utilizationOf(frame, made);
      writeText(text.current, intl.formatNumber(share, { style: 'percent' }));
    },
    [intl, made],
  );
  useOnFrame(move);
  useOnReadableFrame(write);
  const name = intl.formatMessage({ id: `stage.component.${made.component}` });
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
