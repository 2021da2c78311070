import { useIntl } from 'react-intl';
import { formatBytes, formatGbps } from '../i18n/format-quantity.ts';
import { IO_PATH_IDS } from '../pattern/settings.ts';
import { useAppearance, useKeys, useLab, useRun, useSettings } from '../stores/lab-context.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { StopSlider } from '../ui/stop-slider.tsx';
import { RATE_STOPS, RESPONSE_STOPS } from './stops.ts';
import './load-panel.css';

/** The load's two controls; path, reset and comforts are one disclosure away. */
export function LoadPanel() {
  const intl = useIntl();
  const rate = useSettings(({ settings }) => settings.rate);
  const responseBytes = useSettings(({ settings }) => settings.responseBytes);
  const change = useSettings((state) => state.change);
  const wire = useRun(({ run }) => run?.lab.ceilings.wire ?? null);
  const load = rate * responseBytes * 8;
  return (
    <section className="ui-card panel-load" aria-labelledby="panel-load-title">
      <h2 className="ui-card-title" id="panel-load-title">
        {intl.formatMessage({ id: 'load.title' })}
      </h2>
      <StopSlider
        label={intl.formatMessage({ id: 'load.rate' })}
        stops={RATE_STOPS}
        value={rate}
        onChange={(chosen) => change({ rate: chosen })}
        format={(value) => intl.formatMessage({ id: 'unit.perSecond' }, { value: intl.formatNumber(value) })}
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
      {wire === null ? null : (
        <p className="panel-load-total">
          {intl.formatMessage(
            { id: 'load.total' },
            {
              load: formatGbps(intl, load / 1e9),
              share: intl.formatNumber(load / wire, { style: 'percent', maximumSignificantDigits: 2 }),
            },
          )}
        </p>
      )}
      <More />
    </section>
  );
}

function More() {
  const intl = useIntl();
  const path = useSettings(({ settings }) => settings.path);
  const change = useSettings((state) => state.change);
  const { controller } = useLab();
  const hasLetterKeys = useKeys((state) => state.hasLetterKeys);
  const setLetterKeys = useKeys((state) => state.setLetterKeys);
  const colorProfile = useAppearance((state) => state.colorProfile);
  const setColorProfile = useAppearance((state) => state.setColorProfile);
  const motion = useAppearance((state) => state.motion);
  const setMotion = useAppearance((state) => state.setMotion);
  return (
    <details className="panel-more">
      <summary>{intl.formatMessage({ id: 'load.more' })}</summary>
      <div className="panel-more-body">
        <ChoiceGroup
          layout="list"
          legend={intl.formatMessage({ id: 'load.path' })}
          value={path}
          onChange={(chosen) => change({ path: chosen })}
          choices={IO_PATH_IDS.map((value) => ({
            value,
            label: intl.formatMessage({ id: `load.path.${value}` }),
          }))}
        />
        <Check
          label={intl.formatMessage({ id: 'load.projector' })}
          isOn={colorProfile === 'projector'}
          onChange={(isOn) => setColorProfile(isOn ? 'projector' : 'default')}
        />
        <Check
          label={intl.formatMessage({ id: 'load.reducedMotion' })}
          isOn={motion === 'reduced'}
          onChange={(isOn) => setMotion(isOn ? 'reduced' : 'auto')}
        />
        <Check
          label={intl.formatMessage({ id: 'load.letterKeys' })}
          isOn={hasLetterKeys}
          onChange={setLetterKeys}
        />
        <button type="button" className="ui-button" onClick={controller.reset}>
          {intl.formatMessage({ id: 'load.reset' })}
        </button>
      </div>
    </details>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="panel-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
