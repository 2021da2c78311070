import { useEffect, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { follow, inPhase, type Journey, progressOf } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { useLab, useLesson, useView } from '../stores/lab-context.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { Papers } from './papers.tsx';
import { PapersOfOwn } from './papers-of-own.tsx';
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
  const underWay = useLesson(({ lesson }) => lesson?.scenario ?? null);
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
  const review = useLesson((state) => state.review);
  const start = (scenario: Scenario, journey?: Journey) => {
    open(scenario, journey);
    onClose();
  };
  const look = (scenario: Scenario, finished: Journey) => {
    review(scenario, atSummary(scenario, finished));
    onClose();
  };
  return (
    <section className="lesson-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{intl.formatMessage({ id: 'lessons.title' })}</h2>
      {underWay === null || scenarios.length === 0 || scenarios.includes(underWay) ? null : (
        <div className="lesson-list-buttons" lang={underWay.language}>
          <h3>{underWay.title}</h3>
          <PapersOfOwn scenario={underWay} />
        </div>
      )}
      <ul>
        {scenarios.map((scenario) => (
          <li key={scenario.id} lang={scenario.language}>
            <Entry
              scenario={scenario}
              kept={progress.recall(scenario)}
              finished={progress.recallFinished(scenario)}
              onStart={start}
              onReview={look}
            />
          </li>
        ))}
      </ul>
      <ScenarioFile onRead={(scenario) => start(scenario, progress.recall(scenario) ?? undefined)} />
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

/** The last step's end, where every prediction stands beside its outcome. */
function atSummary(scenario: Scenario, finished: Journey): Journey {
  const last = follow(scenario, finished, { kind: 'went-to', step: scenario.steps.length - 1 });
  return inPhase(scenario, last, 'done');
}

interface EntryProps {
  readonly scenario: Scenario;
  readonly kept: Journey | null;
  /** The last one that came to its end. */
  readonly finished: Journey | null;
  readonly onStart: (scenario: Scenario, journey?: Journey) => void;
  readonly onReview: (scenario: Scenario, finished: Journey) => void;
}

function Entry({ scenario, kept, finished, onStart, onReview }: EntryProps) {
  const intl = useIntl();
  const { title, summary, minutes, steps } = scenario;
  const isUnderWay = kept !== null && !progressOf(scenario, kept).isComplete;
  const isBegun = isUnderWay || finished !== null;
  const begin = intl.formatMessage({ id: isBegun ? 'lessons.again' : 'lessons.start' });
  return (
    <>
      <h3>{title}</h3>
      <p>{summary}</p>
      <p className="ui-card-subtitle">
        {intl.formatMessage({ id: 'lessons.minutes' }, { minutes, steps: steps.length })}
        {finished !== null ? ` · ${intl.formatMessage({ id: 'lessons.done' })}` : null}
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
        {finished === null ? null : (
          <button
            type="button"
            className={isUnderWay ? 'ui-button' : 'ui-button ui-button--primary'}
            aria-label={`${intl.formatMessage({ id: 'lessons.review' })}: ${title}`}
            onClick={() => onReview(scenario, finished)}
          >
            {intl.formatMessage({ id: 'lessons.review' })}
          </button>
        )}
        <button
          type="button"
          className={isBegun ? 'ui-button' : 'ui-button ui-button--primary'}
          aria-label={`${begin}: ${title}`}
          onClick={() => onStart(scenario)}
        >
          {begin}
        </button>
        <Papers query={`scenario=${scenario.id}&`} title={title} />
      </div>
    </>
  );
}
