import { useIntl } from 'react-intl';
import { handFocusHome } from '../ui/focus-home.ts';
import '../panels/notices.css';

/** In the place of a part that did not come: the lab was updated under an open page, or the network is gone. */
export function NotLoaded() {
  const intl = useIntl();
  return (
    <section className="panel-notice panel-notice--fault" role="alert" ref={handFocusHome}>
      <div>
        <h2>{intl.formatMessage({ id: 'app.notLoaded.title' })}</h2>
        <p>{intl.formatMessage({ id: 'app.notLoaded.text' })}</p>
      </div>
      <button type="button" className="ui-button ui-button--primary" onClick={() => window.location.reload()}>
        {intl.formatMessage({ id: 'app.notLoaded.again' })}
      </button>
    </section>
  );
}
