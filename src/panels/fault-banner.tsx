import { useIntl } from 'react-intl';
import { useLab, useRun } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import './notices.css';

/** A simulation that failed: what is known of it, and the way to play the same run again. */
export function FaultBanner() {
  const intl = useIntl();
  const { controller } = useLab();
  const status = useRun((state) => state.status);
  if (status.kind !== 'failed') return null;
  return (
    <section className="panel-notice panel-notice--fault" role="alert" ref={handFocusHome}>
      <div>
        <h2>{intl.formatMessage({ id: 'fault.title' })}</h2>
        <p>{intl.formatMessage({ id: 'fault.text' })}</p>
        <details>
          <summary>{intl.formatMessage({ id: 'fault.details' })}</summary>
          <pre>{status.details.join('\n')}</pre>
        </details>
      </div>
      <button type="button" className="ui-button ui-button--primary" onClick={controller.replay}>
        {intl.formatMessage({ id: 'fault.replay' })}
      </button>
    </section>
  );
}
