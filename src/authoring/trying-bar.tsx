import { useIntl } from 'react-intl';
import { authoringMessages } from '../i18n/en/authoring.ts';
import { useLesson } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import './author.css';

/** Above a lesson that its author tries: the way back to writing. */
export function TryingBar() {
  return (
    <MoreMessages messages={authoringMessages}>
      <Bar />
    </MoreMessages>
  );
}

function Bar() {
  const intl = useIntl();
  const close = useLesson((state) => state.close);
  return (
    <div className="ui-card author-trying" ref={handFocusHome}>
      <p role="status">{intl.formatMessage({ id: 'author.trying' })}</p>
      <button type="button" className="ui-button" onClick={close}>
        {intl.formatMessage({ id: 'author.trying.back' })}
      </button>
    </div>
  );
}
