import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLesson } from '../stores/lab-context.ts';
import { isHiding } from '../stores/lesson-store.ts';

/** Results that would give the answer away stay hidden until the learner has committed to one, or skipped on purpose. */
export function HiddenResults({ children }: { readonly children: ReactNode }) {
  const intl = useIntl();
  const areHidden = useLesson(isHiding);
  if (!areHidden) return children;
  return (
    <section className="ui-card lesson-hidden">
      <p>{intl.formatMessage({ id: 'lesson.hidden' })}</p>
    </section>
  );
}
