import type { ComponentType } from 'react';
import { laterChartMessages } from '../i18n/en/later-charts.ts';
import type { Run } from '../stores/run-store.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { QueuesChart } from './queues-chart.tsx';
import { ResponsesChart } from './responses-chart.tsx';
import { SaturationChart } from './saturation-chart.tsx';
import { StationsChart } from './stations-chart.tsx';

type Chart = ComponentType<{ readonly run: Run }>;

/** A chart with the words that it brings along. */
const speaking = (Drawn: Chart): Chart =>
  function LaterChart({ run }) {
    return (
      <MoreMessages messages={laterChartMessages}>
        <Drawn run={run} />
      </MoreMessages>
    );
  };

/** Charts that are not on the first screen: one chunk, loaded with the first of them. */
export const LATER_CHARTS = {
  utilization: speaking(StationsChart),
  queues: speaking(QueuesChart),
  saturation: speaking(SaturationChart),
  responses: speaking(ResponsesChart),
};
