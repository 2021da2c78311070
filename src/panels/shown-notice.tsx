import { useIntl } from 'react-intl';
import { useView } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import './notices.css';

/** What a reader asked to be shown on the stage, by name, and how to take the marks away again. */
export function ShownNotice() {
  const intl = useIntl();
  const shown = useView((state) => state.shown);
  const show = useView((state) => state.show);
  if (shown.length === 0) return null;
  const names = shown.map((id) => intl.formatMessage({ id: `stage.component.${id}` }));
  return (
    <div className="panel-notice" ref={handFocusHome}>
      <p role="status">{intl.formatMessage({ id: 'shown.text' }, { components: intl.formatList(names) })}</p>
      <button type="button" className="ui-button" onClick={() => show([])}>
        {intl.formatMessage({ id: 'shown.end' })}
      </button>
    </div>
  );
}
