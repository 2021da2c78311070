import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ChoiceQuestion } from '../scenarios/scenario.ts';
import { useLesson } from '../stores/lab-context.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { handFocusHome } from '../ui/focus-home.ts';

/** The learner says what happened, before anybody explains it. */
export function Observation({ question }: { readonly question: ChoiceQuestion }) {
  const intl = useIntl();
  const send = useLesson((state) => state.send);
  const [option, setOption] = useState('');
  return (
    <div className="lesson-question" ref={handFocusHome}>
      <p className="ui-card-subtitle">{intl.formatMessage({ id: 'scenario.observe' })}</p>
      <ChoiceGroup
        layout="list"
        legend={question.prompt}
        choices={question.options.map(({ id, text }) => ({ value: id, label: text }))}
        value={option}
        onChange={setOption}
      />
      <button
        type="button"
        className="ui-button ui-button--primary"
        aria-disabled={option === ''}
        onClick={() => option !== '' && send({ kind: 'observed', option })}
      >
        {intl.formatMessage({ id: 'scenario.observed' })}
      </button>
    </div>
  );
}
