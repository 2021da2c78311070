import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { settingName, valueInWords } from '../../i18n/setting-words.ts';
import { stationName } from '../../i18n/station-name.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import { type SettingId, settingField } from '../../pattern/setting-fields.ts';
import type { LabSettings } from '../../pattern/settings.ts';
import { type Move, whatMoves } from '../../pattern/what-moves.ts';
import { useSettings } from '../../stores/lab-context.ts';
import { handFocusHome } from '../../ui/focus-home.ts';
import { bandwidthOf, requestRate } from './figures-in-words.ts';
import type { RunLimits } from './use-limits.ts';

const MOST_HELPFUL = 4;
const MOST_IDLE = 5;

/** What would raise the limit, each with a button that does it, and what would not: every setting tried by the model. */
export function Moves({ run: { settings } }: { readonly run: RunLimits }) {
  const intl = useIntl();
  const change = useSettings((state) => state.change);
  const { helpful, idle } = useMemo(() => whatMoves(settings, compileLab), [settings]);
  return (
    <section aria-labelledby="panel-why-moves">
      <h3 id="panel-why-moves">{intl.formatMessage({ id: 'why.moves' })}</h3>
      {helpful.length === 0 ? <p>{intl.formatMessage({ id: 'why.move.none' })}</p> : null}
      <ul className="panel-why-moves">
        {helpful.slice(0, MOST_HELPFUL).map((move) => {
          const words = changeInWords(intl, settings, move);
          return (
            <li key={`${move.setting} ${move.to}`} ref={handFocusHome}>
              <span className="panel-why-name">{words}</span>
              <button
                type="button"
                className="ui-button"
                aria-label={intl.formatMessage({ id: 'why.move.tryLong' }, { change: words })}
                onClick={() => change(move.change)}
              >
                {intl.formatMessage({ id: 'why.move.try' })}
              </button>
              <span className="panel-why-demand">
                {intl.formatMessage(
                  { id: 'why.move' },
                  {
                    capacity: requestRate(intl, move.capacity),
                    bandwidth: bandwidthOf(intl, move.capacity, settings.responseBytes),
                    before: Number.isFinite(move.gain) ? 'some' : 'none',
                    gain: intl.formatNumber(move.gain, { maximumSignificantDigits: 3 }),
                    station: stationName(intl, move.bottleneck.station),
                  },
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {idle.length === 0 ? null : (
        <p className="panel-why-note">
          {intl.formatMessage(
            { id: 'why.idle' },
            {
              changes: intl.formatList(
                inOrderOfInterest(idle)
                  .slice(0, MOST_IDLE)
                  .map((move) => changeInWords(intl, settings, move)),
                { type: 'conjunction', style: 'narrow' },
              ),
            },
          )}
        </p>
      )}
    </section>
  );
}

/** What people buy first when something is slow. */
const OFTEN_BOUGHT: readonly SettingId[] = ['linkGbps', 'vcpus', 'workers', 'virtioRing', 'nicRing', 'lun'];

function inOrderOfInterest(moves: readonly Move[]): Move[] {
  const place = ({ setting }: Move) => {
    const at = OFTEN_BOUGHT.indexOf(setting);
    return at < 0 ? OFTEN_BOUGHT.length : at;
  };
  return [...moves].sort((a, b) => place(a) - place(b));
}

function changeInWords(
  intl: ReturnType<typeof useIntl>,
  settings: LabSettings,
  { setting, to }: Move,
): string {
  return intl.formatMessage(
    { id: 'why.move.change' },
    {
      setting: settingName(intl, setting),
      from: valueInWords(intl, setting, settings[setting], settingField(setting)),
      to: valueInWords(intl, setting, to, settingField(setting)),
    },
  );
}
