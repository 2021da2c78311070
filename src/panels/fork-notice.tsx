import { useIntl } from 'react-intl';
import { formatClock } from '../i18n/format-quantity.ts';
import { useLab, usePlan } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import './notices.css';

/** Says that a change forked the run, and offers it the other way. In nobody's way, and gone when dismissed. */
export function ForkNotice() {
  const intl = useIntl();
  const { controller } = useLab();
  const notice = usePlan((state) => state.notice);
  const dismiss = usePlan((state) => state.dismiss);
  if (notice?.kind !== 'fork') return null;
  return (
    <section
      className="panel-notice panel-notice--fork"
      aria-labelledby="panel-fork-title"
      ref={handFocusHome}
    >
      <div role="status">
        <h2 id="panel-fork-title">
          {intl.formatMessage({ id: 'fork.title' }, { at: formatClock(intl, notice.at) })}
        </h2>
        <p>{intl.formatMessage({ id: 'fork.text' })}</p>
      </div>
      <div className="panel-notice-buttons">
        <button type="button" className="ui-button" onClick={controller.returnToRunBefore}>
          {intl.formatMessage({ id: 'fork.return' })}
        </button>
        <button type="button" className="ui-button" onClick={controller.applyFromStart}>
          {intl.formatMessage({ id: 'fork.fromStart' })}
        </button>
        <button type="button" className="ui-button" onClick={dismiss}>
          {intl.formatMessage({ id: 'problems.dismiss' })}
        </button>
      </div>
    </section>
  );
}
