import { createContext, useContext, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLab } from '../stores/lab-context.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import { turnBy } from '../stores/turn-pages.ts';

/**
 * In an embed: hands "next" or "previous" to the page around where the lesson has no step to go to; false where there is no
 * such page. Null in the whole lab, which nobody goes on from.
 */
export const LessonHandOver = createContext<((to: 'next' | 'previous') => boolean) | null>(null);

/**
 * Back and next, as a clicker says them: next leads through a step and not past it. At either end a button stays where it is,
 * so that the focus is not lost with it: it takes no effect, or, in an embed, hands over to the page around.
 */
export function TurningButtons({ lesson: { scenario, journey } }: { readonly lesson: Lesson }) {
  const intl = useIntl();
  const lab = useLab();
  const handOver = useContext(LessonHandOver);
  /** Where "next" was pressed and led nowhere: a deck goes on, any other page may not. */
  const [ended, setEnded] = useState<Lesson['journey'] | null>(null);
  const isFirst = journey.step === 0;
  const isEnd =
    journey.step === scenario.steps.length - 1 && (journey.phase === 'change' || journey.phase === 'done');
  const goBack = () => {
    if (!turnBy(lab, -1)) handOver?.('previous');
  };
  const goOn = () => {
    if (turnBy(lab, 1) || handOver === null) return;
    handOver('next');
    setEnded(journey);
  };
  return (
    <div className="lesson-buttons">
      <button
        type="button"
        className="ui-button"
        aria-disabled={isFirst && handOver === null}
        onClick={goBack}
      >
        {intl.formatMessage({ id: 'scenario.back' })}
      </button>
      <button
        type="button"
        className="ui-button ui-button--primary"
        aria-disabled={isEnd && handOver === null}
        onClick={goOn}
      >
        {intl.formatMessage({ id: 'scenario.next' })}
      </button>
      <ol className="lesson-card-dots" aria-hidden="true">
        {scenario.steps.map(({ id }, i) => (
          <li key={id} data-here={i === journey.step || undefined} />
        ))}
      </ol>
      {handOver === null ? null : (
        <p className="lesson-over" role="status">
          {isEnd && ended === journey ? intl.formatMessage({ id: `scenario.over.${overOf(journey)}` }) : ''}
        </p>
      )}
    </div>
  );
}

const overOf = ({ phase }: Lesson['journey']) => (phase === 'done' ? 'lesson' : 'step');
