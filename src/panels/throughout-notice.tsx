import { useIntl } from 'react-intl';
import { formatClock } from '../i18n/format-quantity.ts';
import { useLab, usePlan } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';

/** Says quietly that a change made at the run's head holds from its start, and offers it from that instant on alone. */
export function ThroughoutNotice() {
  const intl = useIntl();
  const { controller } = useLab();
  const notice = usePlan((state) => state.notice);
  if (notice?.kind !== 'throughout') return null;
  return (
    <div className="panel-throughout" ref={handFocusHome}>
      <span role="status">{intl.formatMessage({ id: 'throughout.text' })}</span>
      <button type="button" className="panel-landmark" onClick={controller.applyFromHere}>
        <span className="panel-mark panel-mark--fork" aria-hidden="true" />
        {intl.formatMessage({ id: 'throughout.fromHere' }, { at: formatClock(intl, notice.at) })}
      </button>
    </div>
  );
}
