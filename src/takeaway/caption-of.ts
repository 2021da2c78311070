import type { IntlShape } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatBytes, formatClock } from '../i18n/format-quantity.ts';
import { settingName, valueInWords } from '../i18n/setting-words.ts';
import { adjustedIn } from '../pattern/calibration/adjusted.ts';
import type { Fork } from '../pattern/lab-plan.ts';
import { type SettingId, settingField } from '../pattern/setting-fields.ts';
import type { Run } from '../stores/run-store.ts';
import type { Caption } from './picture/draw-caption.ts';

/** Where a picture or a table is from: the run in words, its instant, and the address that shows it again. */
export function captionOf(intl: IntlShape, what: string, run: Run, frame: Frame, address: string): Caption {
  const { part, path, rate, responseBytes, requestBytes, seed } = run.plan.settings;
  return {
    title: intl.formatMessage({ id: 'takeaway.caption.title' }, { what, part }),
    lines: [
      intl.formatMessage(
        { id: 'takeaway.caption.settings' },
        {
          path: intl.formatMessage({ id: `load.path.${path}` }),
          rate: intl.formatNumber(rate),
          response: formatBytes(intl, responseBytes),
          request: formatBytes(intl, requestBytes),
        },
      ),
      ...adjustedLine(intl, run.plan.settings.model),
      // What was to come after the instant is not on the screen.
      ...run.plan.forks.filter(({ at }) => at <= frame.time).map((fork) => forkInWords(intl, fork)),
      intl.formatMessage(
        { id: 'takeaway.caption.instant' },
        { time: formatClock(intl, frame.time), seed: String(seed), fingerprint: frame.fingerprint },
      ),
      address,
    ],
  };
}

/** A run with other parameters than measurements gave the model is not to be taken for one of the lab's. */
function adjustedLine(intl: IntlShape, model: string): string[] {
  if (model === '') return [];
  return [intl.formatMessage({ id: 'load.adjusted' }, { count: Object.keys(adjustedIn(model)).length })];
}

/** A change in the middle of a run: "From 6.000 ms on: Path SR-IOV, Requests 50,000/s." */
function forkInWords(intl: IntlShape, { at, change }: Fork): string {
  const changes = Object.entries(change).map(
    ([id, value]) =>
      `${settingName(intl, id)} ${valueInWords(intl, id, value, settingField(id as SettingId))}`,
  );
  return intl.formatMessage(
    { id: 'takeaway.caption.fork' },
    { time: formatClock(intl, at), changes: intl.formatList(changes) },
  );
}
