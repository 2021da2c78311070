import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { handoutMessages } from '../../i18n/en/handout.ts';
import { scenarioMessages } from '../../i18n/en/scenarios.ts';
import { formatClock } from '../../i18n/format-quantity.ts';
import { formatMeasure } from '../../lesson/format-measure.ts';
import { measured } from '../../scenarios/measures.ts';
import type { ChoiceQuestion, Question, Scenario, Step } from '../../scenarios/scenario.ts';
import { Stage } from '../../stage/stage.tsx';
import { createFrameFeed } from '../../stores/frame-feed.ts';
import { useLesson, useSettings } from '../../stores/lab-context.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { spawnEngine } from '../../worker/spawn.ts';
import { type StepSight, sightOfStep } from './step-sights.ts';
import './handout.css';

const messages = { ...handoutMessages, ...scenarioMessages };

interface HandoutProps {
  /** The worksheet keeps the answers to itself. */
  readonly kind: 'handout' | 'worksheet';
}

/** The lesson that is open, as sheets of paper: its texts and questions, and the stage where each step stops. */
export default function HandoutPage({ kind }: HandoutProps) {
  const scenario = useLesson(({ lesson }) => lesson?.scenario ?? null);
  return (
    <MoreMessages messages={messages}>
      {scenario === null ? <NoLesson /> : <Sheets scenario={scenario} kind={kind} />}
    </MoreMessages>
  );
}

function NoLesson() {
  const intl = useIntl();
  return <p>{intl.formatMessage({ id: 'handout.none' })}</p>;
}

function Sheets({ scenario, kind }: HandoutProps & { readonly scenario: Scenario }) {
  const intl = useIntl();
  const seed = useSettings(({ settings }) => settings.seed);
  const sights = useSights(scenario, seed);
  return (
    <article
      className="handout"
      lang={scenario.language}
      data-waiting={sights.length < scenario.steps.length || undefined}
    >
      <h1>
        {scenario.title}
        <span className="ui-card-subtitle">{` · ${intl.formatMessage({ id: `handout.${kind}` })}`}</span>
      </h1>
      <p>{scenario.summary}</p>
      <button type="button" className="ui-button handout-print" onClick={() => window.print()}>
        {intl.formatMessage({ id: 'handout.print' })}
      </button>
      {scenario.steps.map((step, index) => (
        <StepSheet key={step.id} step={step} index={index} kind={kind} sight={sights[index] ?? null} />
      ))}
      <footer className="ui-card-subtitle">
        {intl.formatMessage({ id: 'handout.of' }, { seed: String(seed) })}
      </footer>
    </article>
  );
}

/** Each step's run where it stops, one after the other on an engine of their own. */
function useSights(scenario: Scenario, seed: number): readonly StepSight[] {
  const [sights, setSights] = useState<readonly StepSight[]>([]);
  useEffect(() => {
    const client = spawnEngine();
    let isHere = true;
    setSights([]);
    void (async () => {
      for (let index = 0; isHere && index < scenario.steps.length; index++) {
        const sight = await sightOfStep(client, scenario, index, seed).catch(() => null);
        if (sight === null || !isHere) return;
        setSights((before) => [...before, sight]);
      }
    })();
    return () => {
      isHere = false;
      client.close();
    };
  }, [scenario, seed]);
  return sights;
}

interface StepSheetProps extends HandoutProps {
  readonly step: Step;
  readonly index: number;
  readonly sight: StepSight | null;
}

function StepSheet({ step, index, kind, sight }: StepSheetProps) {
  const intl = useIntl();
  const isTold = kind === 'handout';
  return (
    <section className="handout-step">
      <h2>{intl.formatMessage({ id: 'handout.step' }, { step: index + 1, title: step.title })}</h2>
      {step.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {step.prediction === undefined ? null : (
        <Asked
          title={intl.formatMessage({ id: 'handout.before' })}
          question={step.prediction}
          isTold={isTold}
          sight={sight}
        />
      )}
      {/* Where the picture would answer what is asked, the worksheet has none. */}
      {sight === null || (!isTold && step.prediction !== undefined) ? null : (
        <Picture sight={sight} index={index} />
      )}
      {step.observation === undefined ? null : (
        <Asked
          title={intl.formatMessage({ id: 'handout.after' })}
          question={step.observation}
          isTold={isTold}
          sight={sight}
        />
      )}
      {isTold ? <h3>{intl.formatMessage({ id: 'handout.why' })}</h3> : <Lines />}
      {isTold ? step.why.map((paragraph) => <p key={paragraph}>{paragraph}</p>) : null}
      {step.change === undefined ? null : (
        <>
          <h3>{intl.formatMessage({ id: 'handout.turn' })}</h3>
          <p>{step.change.prompt}</p>
        </>
      )}
    </section>
  );
}

function Picture({
  sight: { frame, lab, settings },
  index,
}: {
  readonly sight: StepSight;
  readonly index: number;
}) {
  const intl = useIntl();
  const feed = useMemo(() => {
    const still = createFrameFeed();
    still.push(frame);
    return still;
  }, [frame]);
  return (
    <figure className="handout-picture">
      <div className="app-stage">
        <Stage
          lab={lab}
          settings={settings}
          feed={feed}
          slowdown={1}
          motion="reduced"
          layout="wide"
          isPlaying={false}
        />
      </div>
      <figcaption className="ui-card-subtitle">
        {intl.formatMessage(
          { id: 'handout.picture' },
          { step: index + 1, at: formatClock(intl, frame.time) },
        )}
      </figcaption>
    </figure>
  );
}

interface AskedProps {
  readonly title: string;
  readonly question: Question;
  readonly isTold: boolean;
  readonly sight: StepSight | null;
}

function Asked({ title, question, isTold, sight }: AskedProps) {
  const intl = useIntl();
  const value =
    isTold && question.kind === 'estimate' && sight !== null
      ? measured(question.measure, { run: sight })
      : Number.NaN;
  return (
    <div className="handout-asked">
      <h3>{title}</h3>
      <p>{question.prompt}</p>
      {question.kind === 'choice' ? <Options question={question} isTold={isTold} /> : null}
      {question.kind === 'estimate' ? <p>{intl.formatMessage({ id: 'handout.estimate' })}</p> : null}
      {question.kind === 'sketch' ? <div className="handout-sketch" /> : null}
      {question.kind === 'estimate' && Number.isFinite(value) ? (
        <p>
          {intl.formatMessage(
            { id: 'handout.outcome' },
            { value: formatMeasure(intl, question.measure, value) },
          )}
        </p>
      ) : null}
    </div>
  );
}

function Options({
  question: { options, correct },
  isTold,
}: {
  readonly question: ChoiceQuestion;
  readonly isTold: boolean;
}) {
  const intl = useIntl();
  return (
    <ul className="handout-options">
      {options.map(({ id, text }) => (
        <li key={id}>
          {isTold && id === correct ? (
            <strong>{intl.formatMessage({ id: 'handout.right' }, { option: text })}</strong>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}

/** Room to write. */
function Lines() {
  return (
    <div className="handout-lines" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
