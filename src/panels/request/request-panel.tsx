import { useState } from 'react';
import { useIntl } from 'react-intl';
import { requestMessages } from '../../i18n/en/request.ts';
import { stationNameMessages } from '../../i18n/en/station-names.ts';
import { IO_PATH_IDS, type IoPathId, isDirectPath, PART_DEFAULTS } from '../../pattern/settings.ts';
import { useRun, useSelection, useSettings } from '../../stores/lab-context.ts';
import { FOCUS_KEPT, handFocusHome } from '../../ui/focus-home.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { JourneyTable } from './journey-table.tsx';
import { RequestChoice } from './request-choice.tsx';
import { pathOf, useJourney, useJourneyElsewhere } from './use-journeys.ts';
import { Waterfall } from './waterfall.tsx';
import './request-panel.css';

const MESSAGES = { ...requestMessages, ...stationNameMessages };

/** Where the time of one request went, stage by stage, and where it goes on another path. */
export default function RequestPanel() {
  return (
    <MoreMessages messages={MESSAGES}>
      <div className="panel-request" {...FOCUS_KEPT}>
        <RequestChoice />
        <Journeys />
      </div>
    </MoreMessages>
  );
}

function Journeys() {
  const intl = useIntl();
  const job = useSelection((state) => state.job);
  const run = useRun((state) => state.run);
  const virtualPath = useSettings(({ remembered }) => remembered.virtualPath);
  const [chosen, choose] = useState<IoPathId | null>(null);
  const [isTable, setTable] = useState(false);
  const here = useJourney(job);
  const path = run === null ? null : pathOf(run, here);
  const isDirect = path !== null && isDirectPath(path);
  const usual = isDirect ? virtualPath : PART_DEFAULTS.C.path;
  const elsewhere = chosen === null || chosen === path ? usual : chosen;
  // One after the other: the engine has one pair of hands, and which path is another is known of a known way alone.
  const there = useJourneyElsewhere(job, typeof here === 'string' ? null : elsewhere);
  if (job === null || path === null) return null;
  if (here === 'nothing' || here === 'asked') {
    return <p role="status">{intl.formatMessage({ id: 'request.waiting' })}</p>;
  }
  if (here.end === 'not-born') return <p>{intl.formatMessage({ id: 'request.notBorn' })}</p>;
  const other = there === 'nothing' || there === 'asked' ? null : there;
  const axis = Math.max(here.total, other?.total ?? 0);
  const View = isTable ? JourneyTable : Waterfall;
  return (
    <>
      <View
        journey={here}
        axis={axis}
        isDirect={isDirect}
        title={intl.formatMessage(
          { id: 'request.here' },
          { path: intl.formatMessage({ id: `load.path.${path}` }) },
        )}
      />
      <div className="panel-request-other" ref={handFocusHome}>
        <label>
          {intl.formatMessage({ id: 'request.there' })}{' '}
          <select
            className="ui-select"
            value={elsewhere}
            onChange={(event) => choose(event.target.value as IoPathId)}
          >
            {IO_PATH_IDS.filter((id) => id !== path).map((id) => (
              <option key={id} value={id}>
                {intl.formatMessage({ id: `load.path.${id}` })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {other === null ? (
        <p role="status">{intl.formatMessage({ id: 'request.waiting' })}</p>
      ) : (
        <View
          journey={other}
          axis={axis}
          isDirect={isDirectPath(elsewhere)}
          title={intl.formatMessage({ id: `load.path.${elsewhere}` })}
          comparedWith={here}
        />
      )}
      <p className="panel-request-note">{intl.formatMessage({ id: 'request.there.note' })}</p>
      <button
        ref={handFocusHome}
        type="button"
        className="ui-button panel-request-switch"
        onClick={() => setTable(!isTable)}
      >
        {intl.formatMessage({ id: isTable ? 'request.picture' : 'request.table' })}
      </button>
    </>
  );
}
