import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatBytes, formatGbps } from '../i18n/format-quantity.ts';
import { adjustedIn } from '../pattern/calibration/adjusted.ts';
import type { SettingId } from '../pattern/setting-fields.ts';
import { useLessonHold, useRun, useSettings } from '../stores/lab-context.ts';
import { LockedGroup } from '../ui/locked-group.tsx';
import { StopSlider } from '../ui/stop-slider.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { LevelChoice } from './level-choice.tsx';
import { PathSelect } from './path-select.tsx';
import { SettingsButton } from './settings-button.tsx';
import { RATE_STOPS, RESPONSE_STOPS } from './stops.ts';
import './load-panel.css';

/** What they change. */
export const LOAD_SETTINGS: readonly SettingId[] = ['rate', 'responseBytes', 'path'];

/** The three controls of the first sight; every other setting is one click away, in a sheet beside the stage. */
export function LoadPanel() {
  const hold = useLessonHold();
  return (
    <LoadCard>
      <LockedGroup isLocked={hold !== null}>
        <PathSelect />
      </LockedGroup>
      <div className="panel-load-foot">
        <SettingsButton />
        <HistoryButtons />
        <LevelChoice />
      </div>
    </LoadCard>
  );
}

/** The load of two runs that are compared. What each has of its own, paths first, is chosen at its own head. */
export function SharedLoadPanel() {
  return (
    <LoadCard>
      <div className="panel-load-foot">
        <HistoryButtons />
        <LevelChoice />
      </div>
    </LoadCard>
  );
}

function LoadCard({ children }: { readonly children: ReactNode }) {
  const intl = useIntl();
  const rate = useSettings(({ settings }) => settings.rate);
  const responseBytes = useSettings(({ settings }) => settings.responseBytes);
  const change = useSettings((state) => state.change);
  const hold = useLessonHold();
  return (
    <section className="ui-card panel-load" aria-labelledby="panel-load-title">
      <div className="panel-load-head">
        <h2 className="ui-card-title" id="panel-load-title">
          {intl.formatMessage({ id: 'load.title' })}
        </h2>
        <LoadTotal />
      </div>
      <LockedGroup
        isLocked={hold !== null}
        why={hold === null ? undefined : intl.formatMessage({ id: 'lesson.held.load' }, { by: hold })}
      >
        <StopSlider
          label={intl.formatMessage({ id: 'load.rate' })}
          stops={RATE_STOPS}
          value={rate}
          onChange={(chosen) => change({ rate: chosen })}
          format={(value) =>
            intl.formatMessage({ id: 'unit.perSecond' }, { value: intl.formatNumber(value) })
          }
          speak={(value) =>
            intl.formatMessage({ id: 'unit.requestsPerSecond' }, { value: intl.formatNumber(value) })
          }
        />
        <StopSlider
          label={intl.formatMessage({ id: 'load.response' })}
          stops={RESPONSE_STOPS}
          value={responseBytes}
          onChange={(chosen) => change({ responseBytes: chosen })}
          format={(value) => formatBytes(intl, value)}
          speak={(value) => formatBytes(intl, value, true)}
        />
      </LockedGroup>
      <Adjusted />
      {children}
    </section>
  );
}

/** Says of a model with other numbers than measurements gave it that it has them. */
function Adjusted() {
  const intl = useIntl();
  const model = useSettings(({ settings }) => settings.model);
  if (model === '') return null;
  const count = Object.keys(adjustedIn(model)).length;
  return <p className="panel-load-adjusted">{intl.formatMessage({ id: 'load.adjusted' }, { count })}</p>;
}

/** What rate and size come to, and how much of the wire that is. */
function LoadTotal() {
  const intl = useIntl();
  const { rate, responseBytes } = useSettings(({ settings }) => settings);
  const wire = useRun(({ run }) => run?.lab.ceilings.wire ?? null);
  if (wire === null) return null;
  const load = rate * responseBytes * 8;
  return (
    <p className="panel-load-total">
      {intl.formatMessage(
        { id: 'load.total' },
        {
          load: formatGbps(intl, load / 1e9),
          share: intl.formatNumber(load / wire, { style: 'percent', maximumSignificantDigits: 2 }),
        },
      )}
    </p>
  );
}
