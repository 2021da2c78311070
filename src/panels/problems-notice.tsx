import { type IntlShape, useIntl } from 'react-intl';
import { useProblems } from '../stores/lab-context.ts';
import type { Problem } from '../stores/problems-store.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { refusalOf } from './refusal-words.ts';
import './notices.css';

/** What of the page's address could not be followed, and what holds instead. In nobody's way, and gone when dismissed. */
export function ProblemsNotice() {
  const intl = useIntl();
  const problems = useProblems((state) => state.problems);
  const dismiss = useProblems((state) => state.dismiss);
  if (problems.length === 0) return null;
  const title = titleOf(problems);
  return (
    <section className="panel-notice" aria-labelledby="panel-problems-title" ref={handFocusHome}>
      <div role="status">
        <h2 id="panel-problems-title">{intl.formatMessage({ id: title })}</h2>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.kind} ${problem.name}`}>{sentenceOf(intl, problem)}</li>
          ))}
        </ul>
      </div>
      <button type="button" className="ui-button" onClick={dismiss}>
        {intl.formatMessage({ id: 'problems.dismiss' })}
      </button>
    </section>
  );
}

function titleOf(problems: readonly Problem[]) {
  if (problems.every(({ kind }) => kind === 'not-together')) return 'problems.together';
  return problems.every(({ kind }) => kind === 'course') ? 'problems.course' : 'problems.title';
}

function sentenceOf(intl: IntlShape, problem: Problem): string {
  const { name } = problem;
  switch (problem.kind) {
    case 'unknown-parameter':
      return intl.formatMessage({ id: 'problems.unknown' }, { name });
    case 'repeated-parameter':
      return intl.formatMessage({ id: 'problems.repeated' }, { name, used: problem.used });
    case 'not-a-choice': {
      const choices = intl.formatList(problem.choices, { type: 'disjunction' });
      return intl.formatMessage(
        { id: 'problems.choice' },
        { name, value: problem.value, choices, used: problem.used },
      );
    }
    case 'not-in-range':
      return intl.formatMessage(
        { id: 'problems.range' },
        {
          name,
          value: problem.value,
          min: intl.formatNumber(problem.min),
          max: intl.formatNumber(problem.max),
          kind: problem.isWhole ? 'whole' : 'any',
          used: problem.used ?? 'none',
        },
      );
    case 'not-a-change':
      return intl.formatMessage({ id: 'problems.change' }, { name, value: problem.value });
    case 'not-parameters':
      return intl.formatMessage({ id: 'problems.parameters' }, { name, value: problem.value });
    case 'not-a-lesson': {
      const { faults, more } = problem;
      return intl.formatMessage({ id: 'problems.lesson' }, { faults: faults.join('; '), more });
    }
    case 'course':
      return intl.formatMessage({ id: `problems.course.${problem.name}` });
    case 'not-together':
      return refusalOf(intl, problem.refusal);
    case 'not-a-speed':
      return intl.formatMessage({ id: 'problems.speed' }, { name, value: problem.value, used: problem.used });
  }
}
