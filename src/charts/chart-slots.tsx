import { type ComponentType, lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import {
  STATE_CHART_IDS,
  type StateChartId,
  TIME_CHART_IDS,
  type TimeChartId,
} from '../stores/charts-store.ts';
import { useCharts } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { Tabs } from '../ui/tabs.tsx';
import { BandwidthChart } from './bandwidth-chart.tsx';
import type { LATER_CHARTS } from './later-charts.tsx';
import { UtilizationChart } from './utilization-chart.tsx';
import './chart.css';

/** A chart that is not on the first screen comes when it is asked for. */
const later = (name: keyof typeof LATER_CHARTS) =>
  lazy(() => import('./later-charts.tsx').then((module) => ({ default: module.LATER_CHARTS[name] })));

interface SlotProps {
  readonly run: Run;
}

const TIME_CHARTS = {
  bandwidth: BandwidthChart,
  utilization: later('utilization'),
  queues: later('queues'),
} as const;
const STATE_CHARTS = {
  saturation: later('saturation'),
  responses: later('responses'),
  components: UtilizationChart,
} as const;

/** Two charts at a time: at the left one on the stage's clock, at the right one of the run as a whole. */
export function ChartSlots({ run }: SlotProps) {
  return (
    <>
      <TimeChartSlot run={run} />
      <StateChartSlot run={run} />
    </>
  );
}

function TimeChartSlot({ run }: SlotProps) {
  const chosen = useCharts((state) => state.timeChart);
  const show = useCharts((state) => state.showTimeChart);
  return (
    <ChartSlot
      name="charts.time"
      ids={TIME_CHART_IDS}
      charts={TIME_CHARTS}
      chosen={chosen}
      onChoose={show}
      run={run}
    />
  );
}

function StateChartSlot({ run }: SlotProps) {
  const chosen = useCharts((state) => state.stateChart);
  const show = useCharts((state) => state.showStateChart);
  return (
    <ChartSlot
      name="charts.state"
      ids={STATE_CHART_IDS}
      charts={STATE_CHARTS}
      chosen={chosen}
      onChoose={show}
      run={run}
    />
  );
}

interface ChartSlotProps<Id extends string> extends SlotProps {
  readonly name: 'charts.time' | 'charts.state';
  readonly ids: readonly Id[];
  readonly charts: Readonly<Record<Id, ComponentType<SlotProps>>>;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

function ChartSlot<Id extends TimeChartId | StateChartId>(props: ChartSlotProps<Id>) {
  const { name, ids, charts, chosen, onChoose, run } = props;
  const intl = useIntl();
  const Chart: ComponentType<SlotProps> = charts[chosen];
  const label = (id: TimeChartId | StateChartId) => intl.formatMessage({ id: `charts.${id}` });
  return (
    <Tabs
      name={intl.formatMessage({ id: name })}
      className="ui-card chart-slot"
      tabs={ids.map((value) => ({ value, label: label(value) }))}
      selected={chosen}
      onSelect={onChoose}
    >
      <Suspense fallback={<Waiting />}>
        <Chart run={run} />
      </Suspense>
    </Tabs>
  );
}

function Waiting() {
  const intl = useIntl();
  return (
    <p className="chart-waiting" data-waiting>
      {intl.formatMessage({ id: 'charts.waiting' })}
    </p>
  );
}
