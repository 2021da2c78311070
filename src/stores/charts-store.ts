import { createStore, type StoreApi } from 'zustand/vanilla';

/** Charts whose axis is the stage's clock: the left slot. */
export const TIME_CHART_IDS = ['bandwidth', 'utilization', 'queues'] as const;
export type TimeChartId = (typeof TIME_CHART_IDS)[number];

/** Charts of the run and the loads around it: the right slot. */
export const STATE_CHART_IDS = ['saturation', 'responses', 'components'] as const;
export type StateChartId = (typeof STATE_CHART_IDS)[number];

/** Which two charts are shown. */
export interface ChartChoice {
  readonly timeChart: TimeChartId;
  readonly stateChart: StateChartId;
}

export const DEFAULT_CHARTS: ChartChoice = { timeChart: 'bandwidth', stateChart: 'components' };

export interface ChartsState extends ChartChoice {
  readonly showTimeChart: (timeChart: TimeChartId) => void;
  readonly showStateChart: (stateChart: StateChartId) => void;
}

export type ChartsStore = StoreApi<ChartsState>;

export function createChartsStore({ timeChart, stateChart }: ChartChoice = DEFAULT_CHARTS): ChartsStore {
  return createStore<ChartsState>()((set) => ({
    timeChart,
    stateChart,
    showTimeChart: (next) => set({ timeChart: next }),
    showStateChart: (next) => set({ stateChart: next }),
  }));
}

/** Every pair of charts as an address names it: `bandwidth,saturation`. */
export const CHART_PAIRS: readonly string[] = TIME_CHART_IDS.flatMap((timeChart) =>
  STATE_CHART_IDS.map((stateChart) => nameOfCharts({ timeChart, stateChart })),
);

export function nameOfCharts({ timeChart, stateChart }: ChartChoice): string {
  return `${timeChart},${stateChart}`;
}

/** The pair of a name out of `CHART_PAIRS`; what is not in it falls back to the charts shown at first. */
export function chartsNamed(name: string): ChartChoice {
  const [left, right] = name.split(',');
  return {
    timeChart: TIME_CHART_IDS.find((id) => id === left) ?? DEFAULT_CHARTS.timeChart,
    stateChart: STATE_CHART_IDS.find((id) => id === right) ?? DEFAULT_CHARTS.stateChart,
  };
}
