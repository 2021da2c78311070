import { useContext, useId } from 'react';
import { useIntl } from 'react-intl';
import { WithTerms } from '../glossary/with-terms.tsx';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { isMismatch, isOutcomeShown, recordOf, stepOf } from '../scenarios/journey.ts';
import type { Change, Step } from '../scenarios/scenario.ts';
import { useLesson, usePlayback, useRival, useView } from '../stores/lab-context.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import { whyOf, wordsOf } from '../stores/words-of.ts';
import { FOCUS_KEPT, handFocusHome } from '../ui/focus-home.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { ChangeControl } from './change-control.ts';
import { LessonEnd } from './lesson-end.tsx';
import { Observation } from './observation.tsx';
import { Outcome } from './outcome.tsx';
import { Prediction } from './prediction.tsx';
import { LessonHandOver, TurningButtons } from './turning-buttons.tsx';
import './lesson-card.css';

/** The step of the lesson under way, in the place of the free lab's own step. */
export function LessonCard({ lesson }: { readonly lesson: Lesson }) {
  return (
    <MoreMessages messages={scenarioMessages}>
      <Card lesson={lesson} />
    </MoreMessages>
  );
}

function Card({ lesson }: { readonly lesson: Lesson }) {
  const intl = useIntl();
  const titleId = useId();
  const close = useLesson((state) => state.close);
  const { scenario, journey } = lesson;
  const step = stepOf(scenario, journey);
  return (
    <section
      ref={handFocusHome}
      className="ui-card lesson-card"
      {...FOCUS_KEPT}
      aria-labelledby={titleId}
      lang={scenario.language}
      data-phase={journey.phase}
    >
      <header className="lesson-card-head">
        <p className="ui-card-subtitle">
          {intl.formatMessage(
            { id: 'scenario.step' },
            { step: journey.step + 1, steps: scenario.steps.length },
          )}
          {' · '}
          {scenario.title}
        </p>
        <button type="button" className="lesson-card-close" onClick={close}>
          {intl.formatMessage({ id: 'scenario.close' })}
        </button>
      </header>
      <div className="lesson-card-body" key={step.id} ref={handFocusHome}>
        <div className="lesson-card-text" data-in-print>
          <h2 id={titleId} tabIndex={-1}>
            {step.title}
          </h2>
          <Text step={step} />
        </div>
        <Phase lesson={lesson} step={step} />
      </div>
      <TurningButtons lesson={lesson} />
    </section>
  );
}

function Text({ step }: { readonly step: Step }) {
  const level = useView((state) => state.level);
  return <Paragraphs texts={wordsOf(step, level)} />;
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return (
    <WithTerms texts={texts}>
      {(linked) => linked.map((paragraph, index) => <p key={texts[index]}>{paragraph}</p>)}
    </WithTerms>
  );
}

/** What the step waits for now, under what it has already come to. */
function Phase({ lesson, step }: { readonly lesson: Lesson; readonly step: Step }) {
  const { scenario, journey } = lesson;
  const { phase } = journey;
  const isExplained = phase === 'explain' || phase === 'change' || phase === 'done';
  return (
    <>
      {phase === 'predict' && step.prediction !== undefined ? (
        <Prediction question={step.prediction} hint={step.hint} />
      ) : null}
      {phase === 'watch' ? <Watching /> : null}
      {/* Here before there is anything in it, so that the outcome is heard when it comes. */}
      <div role="status" className="lesson-card-told">
        {isOutcomeShown(scenario, journey) && phase !== 'watch' ? (
          <Outcome step={step} record={recordOf(journey, step)} />
        ) : null}
      </div>
      {phase === 'observe' && step.observation !== undefined ? (
        <Observation question={step.observation} />
      ) : null}
      {isExplained && isMismatch(scenario, journey) ? <Mismatch /> : null}
      {isExplained ? <Why step={step} /> : null}
      {isExplained && step.change !== undefined ? (
        <Turn change={step.change} isDone={recordOf(journey, step).isChanged} />
      ) : null}
      <LessonEnd lesson={lesson} />
    </>
  );
}

function Watching() {
  const intl = useIntl();
  const isPlaying = usePlayback((state) => state.isPlaying);
  return (
    <p className="lesson-card-quiet" role="status">
      {intl.formatMessage({ id: isPlaying ? 'scenario.watching' : 'scenario.paused' })}
    </p>
  );
}

function Mismatch() {
  const intl = useIntl();
  const send = useLesson((state) => state.send);
  return (
    <div className="lesson-card-box" role="status" ref={handFocusHome}>
      <p>{intl.formatMessage({ id: 'scenario.mismatch' })}</p>
      <button type="button" className="ui-button" onClick={() => send({ kind: 'replayed' })}>
        {intl.formatMessage({ id: 'scenario.again' })}
      </button>
    </div>
  );
}

/** Every step has a why: the author's, and the run's own figures, where there is room for them: not beside a comparison, nor in an embed. */
function Why({ step }: { readonly step: Step }) {
  const intl = useIntl();
  const level = useView((state) => state.level);
  const why = whyOf(step, level);
  const setPanel = useView((state) => state.setPanel);
  const isCompared = useRival(({ change }) => change !== null);
  const isEmbedded = useContext(LessonHandOver) !== null;
  const hasFigures = !isCompared && !isEmbedded;
  if (why.length === 0 && !hasFigures) return null;
  return (
    <div className="lesson-card-why">
      <h3>{intl.formatMessage({ id: 'scenario.why' })}</h3>
      <Paragraphs texts={why} />
      {!hasFigures ? null : (
        <button type="button" className="lesson-card-link" onClick={() => setPanel('why')}>
          {intl.formatMessage({ id: 'scenario.why.figures' })}
        </button>
      )}
    </div>
  );
}

function Turn({
  change: { prompt, setting },
  isDone,
}: {
  readonly change: Change;
  readonly isDone: boolean;
}) {
  const intl = useIntl();
  const Control = useContext(ChangeControl);
  return (
    <div className="lesson-card-box">
      <h3>{intl.formatMessage({ id: 'scenario.change' })}</h3>
      <p>{prompt}</p>
      {Control === null ? null : <Control setting={setting} />}
      {isDone ? <p role="status">{intl.formatMessage({ id: 'scenario.changed' })}</p> : null}
    </div>
  );
}
