import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { handoutMessages } from '../../i18n/en/handout.ts';
import { scenarioMessages } from '../../i18n/en/scenarios.ts';
import { settingMessages } from '../../i18n/en/settings.ts';
import { formatClock } from '../../i18n/format-quantity.ts';
import type { Scenario, Step } from '../../scenarios/scenario.ts';
import { Stage } from '../../stage/stage.tsx';
import { createFrameFeed } from '../../stores/frame-feed.ts';
import { useLesson, useSettings, useView } from '../../stores/lab-context.ts';
import { whyOf, wordsOf } from '../../stores/words-of.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { spawnEngine } from '../../worker/spawn.ts';
import { Asked } from './asked.tsx';
import { StepFigures } from './step-figures.tsx';
import { type StepSight, type StepSights, sightsOfStep } from './step-sights.ts';
import './handout.css';

const messages = { ...handoutMessages, ...scenarioMessages, ...settingMessages };

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
        <StepSheet key={step.id} step={step} index={index} kind={kind} sights={sights[index] ?? null} />
      ))}
      <footer className="ui-card-subtitle">
        {intl.formatMessage({ id: 'handout.of' }, { seed: String(seed) })}
      </footer>
    </article>
  );
}

/** Each step's run where it stops, one after the other on an engine of their own. */
function useSights(scenario: Scenario, seed: number): readonly StepSights[] {
  const [sights, setSights] = useState<readonly StepSights[]>([]);
  useEffect(() => {
    const client = spawnEngine();
    let isHere = true;
    setSights([]);
    void (async () => {
      for (let index = 0; isHere && index < scenario.steps.length; index++) {
        const next = await sightsOfStep(client, scenario, index, seed).catch(() => null);
        if (next === null || !isHere) return;
        setSights((before) => [...before, next]);
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
  readonly sights: StepSights | null;
}

function StepSheet({ step, index, kind, sights }: StepSheetProps) {
  const intl = useIntl();
  const level = useView((state) => state.level);
  const isTold = kind === 'handout';
  return (
    <section className="handout-step">
      <h2>{intl.formatMessage({ id: 'handout.step' }, { step: index + 1, title: step.title })}</h2>
      {wordsOf(step, level).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {step.prediction === undefined ? null : (
        <Asked
          title={intl.formatMessage({ id: 'handout.before' })}
          question={step.prediction}
          isTold={isTold}
          sights={sights}
        />
      )}
      {/* Where the picture would answer what is asked, the worksheet has none. */}
      {sights === null || (!isTold && step.prediction !== undefined) ? null : (
        <Picture sight={sights.run} index={index} />
      )}
      {sights === null ? null : <StepFigures sights={sights} isTold={isTold} />}
      {step.observation === undefined ? null : (
        <Asked
          title={intl.formatMessage({ id: 'handout.after' })}
          question={step.observation}
          isTold={isTold}
          sights={sights}
        />
      )}
      {isTold ? <h3>{intl.formatMessage({ id: 'handout.why' })}</h3> : <Lines />}
      {isTold ? whyOf(step, level).map((paragraph) => <p key={paragraph}>{paragraph}</p>) : null}
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
