import { lazy } from 'react';
import { useIntl } from 'react-intl';
import { PopoverButton } from '../ui/popover-button.tsx';

const LessonList = lazy(() => import('./lesson-list.tsx').then((module) => ({ default: module.LessonList })));

/** Opens the lessons to choose from; their list arrives with the first opening. */
export function LessonsButton() {
  const intl = useIntl();
  return (
    <PopoverButton name={intl.formatMessage({ id: 'lesson.lessons' })}>
      {(close) => <LessonList onClose={close} />}
    </PopoverButton>
  );
}
