import { useIntl } from 'react-intl';
import { formatClock } from '../i18n/format-quantity.ts';
import { useLab, useTimeline } from '../stores/lab-context.ts';
import { firstLandmarks } from '../stores/landmarks.ts';
import { handFocusHome } from '../ui/focus-home.ts';

/** The important instants of the run by name, each a button that goes there. */
export function LandmarkButtons() {
  const intl = useIntl();
  const { controller } = useLab();
  const landmarks = useTimeline((state) => state.landmarks);
  const shown = firstLandmarks(landmarks);
  if (shown.length === 0) return null;
  return (
    <ul className="panel-landmarks" aria-label={intl.formatMessage({ id: 'transport.landmarks' })}>
      {shown.map(({ kind, at, component }) => (
        <li key={`${kind} ${at}`} ref={handFocusHome}>
          <button
            type="button"
            className="panel-landmark"
            title={
              component === null ? undefined : intl.formatMessage({ id: `stage.component.${component}` })
            }
            onClick={() => controller.seek(at)}
          >
            <span className={`panel-mark panel-mark--${kind}`} aria-hidden="true" />
            {intl.formatMessage(
              { id: `transport.landmark.${kind}` },
              { at: <span className="ui-figures">{formatClock(intl, at)}</span> },
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
