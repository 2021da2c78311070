import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { compareMessages } from '../i18n/en/compare.ts';
import { settingMessages } from '../i18n/en/settings.ts';
import { LabContext, useLab, useRun } from '../stores/lab-context.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { CompareChart } from './compare-chart.tsx';
import { CompareFigures } from './compare-figures.tsx';
import { CompareSide } from './compare-side.tsx';
import { inForceSince } from './in-force-since.ts';
import { useRivalLab } from './rival-lab.ts';
import { SheetBeside, useSheet } from './sheet-beside.tsx';
import { usePairs } from './use-pairs.ts';
import './compare.css';

export interface CompareViewProps {
  /** Drawn once for either run, each time in a lab of its own. */
  readonly stage: ReactNode;
  /** What chooses a request to follow, where that is not in the stage's own drawing; drawn for either run too. */
  readonly followBar: ReactNode;
  readonly transport: ReactNode;
  /** All settings of the lab that is around it. */
  readonly settingsSheet: ReactNode;
  /** What is around results that a learner is still to predict. */
  readonly results: (results: ReactNode) => ReactNode;
}

const MESSAGES = { ...compareMessages, ...settingMessages };

/** Two runs that meet the very same arrivals, side by side on one clock, and what their difference comes to. */
export default function CompareView(props: CompareViewProps) {
  return (
    <MoreMessages messages={MESSAGES}>
      <View {...props} />
    </MoreMessages>
  );
}

function View({ stage, followBar, transport, settingsSheet, results }: CompareViewProps) {
  const intl = useIntl();
  const lab = useLab();
  const rivalLab = useRivalLab();
  const run = useRun((state) => state.run);
  const rival = useStore(lab.rival.run, (state) => state.run);
  const pairs = usePairs(run?.settings ?? null, rival?.settings ?? null);
  const sheet = useSheet();
  if (run === null || rival === null || pairs === null) {
    return (
      <p className="compare-waiting" data-waiting="runs">
        {intl.formatMessage({ id: 'compare.figures.waiting' })}
      </p>
    );
  }
  const sides = { run: run.settings, rival: rival.settings };
  const since = { run: inForceSince(run), rival: inForceSince(rival) };
  const alike = { sides, sheet, stage, followBar };
  return (
    <div className="compare" data-waiting={pairs.isRunning ? 'pairs' : undefined}>
      <CompareSide side="run" since={since.run} {...alike} />
      <LabContext value={rivalLab}>
        <CompareSide side="rival" since={since.rival} {...alike} />
      </LabContext>
      <div className="ui-card compare-transport">{transport}</div>
      <div className="compare-results">
        {results(
          <>
            <CompareChart run={run} rival={rival} />
            <CompareFigures sides={sides} pairs={pairs} isForked={since.run + since.rival > 0} />
          </>,
        )}
      </div>
      <SheetBeside sheet={sheet} rivalLab={rivalLab}>
        {settingsSheet}
      </SheetBeside>
    </div>
  );
}
