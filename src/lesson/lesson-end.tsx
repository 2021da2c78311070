import { useIntl } from 'react-intl';
import { progressOf } from '../scenarios/journey.ts';
import { useLesson } from '../stores/lab-context.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import { saveFile } from '../ui/save-file.ts';
import { answersOf } from './answers.ts';
import { answersCsv } from './answers-csv.ts';

/** At the end of the last step: that it is complete, and every prediction beside its outcome. */
export function LessonEnd({ lesson }: { readonly lesson: Lesson }) {
  const intl = useIntl();
  const open = useLesson((state) => state.open);
  const { scenario, journey } = lesson;
  const isAtEnd = journey.step === scenario.steps.length - 1 && journey.phase === 'done';
  if (!isAtEnd) return null;
  const answers = answersOf(intl, scenario, journey);
  const predictions = answers.filter(({ asked }) => asked === 'before');
  return (
    <section className="lesson-card-box" aria-label={intl.formatMessage({ id: 'scenario.summary' })}>
      {progressOf(scenario, journey).isComplete ? (
        <p role="status">
          <strong>{intl.formatMessage({ id: 'scenario.complete' })}</strong>
        </p>
      ) : null}
      <h3>{intl.formatMessage({ id: 'scenario.summary' })}</h3>
      {predictions.length === 0 ? (
        <p>{intl.formatMessage({ id: 'scenario.summary.none' })}</p>
      ) : (
        <table className="lesson-summary">
          <thead>
            <tr>
              {(['step', 'guess', 'outcome'] as const).map((column) => (
                <th key={column} scope="col">
                  {intl.formatMessage({ id: `scenario.summary.${column}` })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {predictions.map(({ step, title, guess, outcome }) => (
              <tr key={step}>
                <th scope="row">{title}</th>
                <td>{guess}</td>
                <td>{outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answers.length === 0 ? null : (
        <button
          type="button"
          className="ui-button"
          onClick={() => saveFile(`${scenario.id}.csv`, answersCsv(answers), 'text/csv')}
        >
          {intl.formatMessage({ id: 'scenario.summary.save' })}
        </button>
      )}
      <button type="button" className="ui-button" onClick={() => open(scenario)}>
        {intl.formatMessage({ id: 'scenario.restart' })}
      </button>
    </section>
  );
}
