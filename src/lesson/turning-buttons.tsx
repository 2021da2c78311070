import { useIntl } from 'react-intl';
import { useLesson } from '../stores/lab-context.ts';
import type { Lesson } from '../stores/lesson-store.ts';

/** Back and next. At either end a button stays where it is and takes no effect, so that the focus is not lost with it. */
export function TurningButtons({ lesson: { scenario, journey } }: { readonly lesson: Lesson }) {
  const intl = useIntl();
  const send = useLesson((state) => state.send);
  const isFirst = journey.step === 0;
  const isEnd = journey.step === scenario.steps.length - 1 && journey.phase !== 'explain';
  return (
    <div className="lesson-buttons">
      <button
        type="button"
        className="ui-button"
        aria-disabled={isFirst}
        onClick={() => send({ kind: 'went-back' })}
      >
        {intl.formatMessage({ id: 'scenario.back' })}
      </button>
      <button
        type="button"
        className="ui-button ui-button--primary"
        aria-disabled={isEnd}
        onClick={() => send({ kind: 'went-on' })}
      >
        {intl.formatMessage({ id: 'scenario.next' })}
      </button>
      <ol className="lesson-card-dots" aria-hidden="true">
        {scenario.steps.map(({ id }, i) => (
          <li key={id} data-here={i === journey.step || undefined} />
        ))}
      </ol>
    </div>
  );
}
