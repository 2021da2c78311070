import { useEffect, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { BUILT_IN_IDS } from '../scenarios/built-in-ids.ts';
import { type Journey, progressOf } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { useLab, useLesson, useView } from '../stores/lab-context.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { ScenarioFile } from './scenario-file.tsx';
import './lesson-list.css';

interface LessonListProps {
  readonly onClose: () => void;
}

/** The lessons to choose from: the built-in ones, and one from a file. */
export function LessonList({ onClose }: LessonListProps) {
  return (
    <MoreMessages messages={scenarioMessages}>
      <List onClose={onClose} />
    </MoreMessages>
  );
}

function List({ onClose }: LessonListProps) {
  const intl = useIntl();
  const titleId = useId();
  const open = useLesson((state) => state.open);
  const setWriting = useView((state) => state.setWriting);
  const { progress } = useLab();
  const [scenarios, setScenarios] = useState<readonly Scenario[]>([]);
  useEffect(() => {
    let isHere = true;
    void import('../scenarios/built-in.ts').then(({ BUILT_IN_SCENARIOS }) => {
      if (isHere) setScenarios(BUILT_IN_SCENARIOS);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const start = (scenario: Scenario, journey?: Journey) => {
    open(scenario, journey);
    onClose();
  };
  return (
    <section className="lesson-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{intl.formatMessage({ id: 'lessons.title' })}</h2>
      <ul>
        {scenarios.map((scenario) => (
          <li key={scenario.id} lang={scenario.language}>
            <Entry scenario={scenario} kept={progress.recall(scenario)} onStart={start} />
          </li>
        ))}
      </ul>
      <ScenarioFile onRead={start} />
      <div className="lesson-list-buttons">
        <button
          type="button"
          className="ui-button"
          onClick={() => {
            setWriting(true);
            onClose();
          }}
        >
          {intl.formatMessage({ id: 'lessons.write' })}
        </button>
        <p className="ui-card-subtitle">{intl.formatMessage({ id: 'lessons.write.text' })}</p>
      </div>
    </section>
  );
}

interface EntryProps {
  readonly scenario: Scenario;
  readonly kept: Journey | null;
  readonly onStart: (scenario: Scenario, journey?: Journey) => void;
}

function Entry({ scenario, kept, onStart }: EntryProps) {
  const intl = useIntl();
  const { title, summary, minutes, steps } = scenario;
  const isDone = kept !== null && progressOf(scenario, kept).isComplete;
  const isUnderWay = kept !== null && !isDone && (kept.step > 0 || Object.keys(kept.records).length > 0);
  return (
    <>
      <h3>{title}</h3>
      <p>{summary}</p>
      <p className="ui-card-subtitle">
        {intl.formatMessage({ id: 'lessons.minutes' }, { minutes, steps: steps.length })}
        {isDone ? ` · ${intl.formatMessage({ id: 'lessons.done' })}` : null}
      </p>
      <div className="lesson-list-buttons">
        {isUnderWay ? (
          <button
            type="button"
            className="ui-button ui-button--primary"
            onClick={() => onStart(scenario, kept)}
          >
            {intl.formatMessage({ id: 'lessons.resume' }, { step: kept.step + 1 })}
          </button>
        ) : null}
        <button
          type="button"
          className={isUnderWay ? 'ui-button' : 'ui-button ui-button--primary'}
          aria-label={`${intl.formatMessage({ id: 'lessons.start' })}: ${title}`}
          onClick={() => onStart(scenario)}
        >
          {intl.formatMessage({ id: 'lessons.start' })}
        </button>
        {isBuiltIn(scenario.id) ? <Papers id={scenario.id} title={title} /> : null}
      </div>
    </>
  );
}

const isBuiltIn = (id: string) => BUILT_IN_IDS.some((known) => known === id);

/** The lesson on paper, in a window of its own: the run here is not lost. */
function Papers({ id, title }: { readonly id: string; readonly title: string }) {
  const intl = useIntl();
  return (['handout', 'worksheet'] as const).map((paper) => {
    const name = intl.formatMessage({ id: `lessons.${paper}` });
    return (
      <a
        key={paper}
        className="lesson-list-paper"
        href={`?scenario=${id}&view=${paper}&paused=1`}
        target="_blank"
        rel="noreferrer"
        aria-label={`${name}: ${title}`}
      >
        {name}
      </a>
    );
  });
}
