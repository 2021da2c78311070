import { useCallback, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { type Frame, foregroundOf } from '../engine/frame.ts';
import { WithTerms } from '../glossary/with-terms.tsx';
import { formatGbps, formatResponseTime } from '../i18n/format-quantity.ts';
import { isBeyondWire } from '../pattern/lab-network.ts';
import { PART_IDS } from '../pattern/settings.ts';
import { useFrameFact, useOnReadableFrame, useRun, useSettings } from '../stores/lab-context.ts';
import type { Run } from '../stores/run-store.ts';
import { writeText } from '../ui/write-text.ts';
import { isTight, loadOf, storyOf } from './story.ts';
import './step-card.css';

/** The step: what happens and why, what to watch, and the way to the parts before and after it. */
export function StepCard() {
  const intl = useIntl();
  const run = useRun((state) => state.run);
  const part = run?.settings.part ?? null;
  return (
    <section className="ui-card lesson-step" aria-labelledby="lesson-title">
      {run === null || part === null ? null : (
        <div className="lesson-text" data-in-print>
          <p className="ui-card-subtitle">{intl.formatMessage({ id: 'lesson.step' }, { part })}</p>
          <Story run={run} />
          <SoFar />
        </div>
      )}
      <StepButtons />
    </section>
  );
}

export function titleOf(intl: IntlShape, { settings, lab }: Run, isLosing = false): string {
  const id = `lesson.${storyOf(settings, lab.ceilings)}.title` as const;
  return intl.formatMessage({ id }, { grows: growsOf(settings), losing: yesNo(isLosing) });
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

/** Whether the run has lost requests. After a fork what was lost before it is no matter of this story: then, of late. */
function isLosingIn({ plan }: Run, frame: Frame | null): boolean {
  return frame !== null && (plan.forks.length === 0 ? foregroundOf(frame) : frame.recent).dropped > 0;
}

/** Whether the load grows while one looks on, as a message selects it. */
function growsOf({ part }: Run['settings']): 'yes' | 'no' {
  return part === 'A' ? 'no' : 'yes';
}

function Story({ run }: { readonly run: Run }) {
  const intl = useIntl();
  const isLosing = useFrameFact((frame) => isLosingIn(run, frame));
  const { settings, lab } = run;
  const { ceilings } = lab;
  const story = storyOf(settings, ceilings);
  const load = loadOf(settings);
  const values = {
    rate: intl.formatNumber(settings.rate),
    clients: settings.clients,
    think: formatResponseTime(intl, settings.thinkUs / 1e6),
    load: formatGbps(intl, load / 1e9),
    virtualNic: isBeyondWire(ceilings)
      ? intl.formatMessage({ id: 'lesson.beyondWire' })
      : formatGbps(intl, ceilings.virtualNic / 1e9),
    capacity: formatGbps(intl, ceilings.bottleneck.capacity / 1e9),
    share: intl.formatNumber(load / ceilings.wire, { style: 'percent', maximumSignificantDigits: 2 }),
    component: intl.formatMessage({ id: `lesson.component.${ceilings.bottleneck.component}` }),
    wireHolds: yesNo(load <= ceilings.wire),
    losing: yesNo(isLosing),
    tight: yesNo(isTight(settings, ceilings)),
    bursty: yesNo(settings.load === 'bursty'),
    peak: intl.formatNumber(settings.rate * settings.burstiness, { maximumSignificantDigits: 3 }),
    core: settings.hostCores,
    neighbours: settings.neighbours,
    taken: yesNo(ceilings.bottleneck.capacity === 0),
    card: settings.path === 'sr-iov' ? 'function' : 'card',
    grows: growsOf(settings),
  };
  return (
    <>
      <h2 id="lesson-title">{titleOf(intl, run, isLosing)}</h2>
      <WithTerms
        texts={[
          intl.formatMessage({ id: `lesson.${story}.text` }, values),
          intl.formatMessage({ id: `lesson.${story}.watch` }, values),
        ]}
      >
        {([text, watch]) => (
          <>
            <p>{text}</p>
            <p className="lesson-watch">
              <strong>{intl.formatMessage({ id: 'lesson.watch' })}</strong> {watch}
            </p>
          </>
        )}
      </WithTerms>
    </>
  );
}

/** The run's own count, written with every frame. */
function SoFar() {
  const intl = useIntl();
  const text = useRef<HTMLParagraphElement>(null);
  const draw = useCallback(
    (frame: Frame | null) => {
      if (frame === null) return;
      const { offered, dropped } = foregroundOf(frame);
      writeText(text.current, intl.formatMessage({ id: 'lesson.sofar' }, { offered, dropped }));
    },
    [intl],
  );
  useOnReadableFrame(draw);
  return <p className="lesson-sofar" ref={text} />;
}

/** At either end a button stays where it is and takes no effect, so that the focus is not lost with it. */
function StepButtons() {
  const intl = useIntl();
  const part = useSettings(({ settings }) => settings.part);
  const setPart = useSettings((state) => state.setPart);
  const at = PART_IDS.indexOf(part);
  const before = PART_IDS[at - 1];
  const after = PART_IDS[at + 1];
  return (
    <div className="lesson-buttons">
      <button
        type="button"
        className="ui-button"
        aria-disabled={before === undefined}
        onClick={() => before !== undefined && setPart(before)}
      >
        {intl.formatMessage({ id: 'lesson.back' })}
      </button>
      <button
        type="button"
        className="ui-button ui-button--primary"
        aria-disabled={after === undefined}
        onClick={() => after !== undefined && setPart(after)}
      >
        {intl.formatMessage({ id: 'lesson.next' })}
      </button>
    </div>
  );
}
