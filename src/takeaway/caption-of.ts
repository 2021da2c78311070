import type { IntlShape } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { formatBytes, formatClock } from '../i18n/format-quantity.ts';
import type { Run } from '../stores/run-store.ts';
import type { Caption } from './picture/draw-caption.ts';

/** Where a picture or a table is from: the run in words, its instant, and the address that shows it again. */
export function captionOf(intl: IntlShape, what: string, run: Run, frame: Frame, address: string): Caption {
  const { part, path, rate, responseBytes, requestBytes, seed } = run.settings;
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
      intl.formatMessage(
        { id: 'takeaway.caption.instant' },
        { time: formatClock(intl, frame.time), seed: String(seed), fingerprint: frame.fingerprint },
      ),
      address,
    ],
  };
}
