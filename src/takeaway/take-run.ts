import type { Lab } from '../stores/lab-context.ts';
import type { LifeLineChoice } from '../stores/share.ts';
import { saveFile } from '../ui/save-file.ts';
import { chromeTrace } from './chrome-trace.ts';
import { fileName } from './file-name.ts';
import { runResult } from './run-result.ts';

export type RunFormat = 'result' | 'trace';

/** Visits that a viewer still opens at once; a run that has more hands over every n-th request. */
const MOST_VISITS = 8_000;

export interface Taking {
  readonly name: string;
  readonly done: Promise<void>;
  readonly stop: () => void;
}

/** Records the run on the screen once more, and hands over what came of it. */
export function takeRun(lab: Lab, format: RunFormat): Taking {
  const run = lab.run.getState().run;
  const frame = lab.feed.latest();
  if (run === null || frame === null) throw new Error('there is no run on the screen');
  const { network } = run.lab;
  const address = lab.share.address();
  const longestRoute = Math.max(...network.classes.map(({ route }) => route.length));
  const every = Math.max(1, Math.ceil((frame.offered * longestRoute) / MOST_VISITS));
  const lifeLines: LifeLineChoice = { every, mostVisits: MOST_VISITS };
  const { record, stop } = lab.share.record(frame.time, format === 'trace' ? lifeLines : undefined);
  const name = fileName(
    run.settings.part,
    frame.time,
    format === 'trace' ? 'life-lines' : 'result',
    format === 'trace' ? 'trace.json' : 'json',
  );
  const done = record.then(({ summary, visits }) => {
    const result = runResult({ address, run, frame, summary });
    const { fingerprint, instantSeconds, seed } = result;
    const about = { address, seed, instantSeconds, fingerprint, everyNthRequest: every };
    const file = format === 'trace' ? chromeTrace(network, visits, about) : result;
    saveFile(name, `${JSON.stringify(file, null, format === 'trace' ? undefined : 2)}\n`, 'application/json');
  });
  return { name, done, stop };
}
