import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { PART_IDS } from '../pattern/settings.ts';
import { stepOf } from '../scenarios/journey.ts';
import type { Step } from '../scenarios/scenario.ts';
import type { Lesson } from '../stores/lesson-store.ts';
import type { Level } from '../stores/view-store.ts';
import { whyOf, wordsOf } from '../stores/words-of.ts';
import { ClassQuestion } from './class-question.tsx';
import type { RoomClock } from './join-audience.ts';
import type { Shown, SpeakerWish } from './speaker-messages.ts';
import { TalkClock } from './talk-clock.tsx';
import './speaker-view.css';

/** `apart`: the audience's window has not answered for some time, or never. */
export type TouchState = 'waiting' | 'together' | 'apart';

interface SpeakerViewProps {
  /** Null before the audience's window has answered. */
  readonly shown: Shown | null;
  readonly touch: TouchState;
  readonly clock: RoomClock;
  readonly say: (wish: SpeakerWish) => void;
}

/** What the speaker sees: notes, the class's question, what comes next, and the clock of the room. */
export function SpeakerView({ shown, touch, clock, say }: SpeakerViewProps) {
  const intl = useIntl();
  const lesson = shown?.lesson ?? null;
  return (
    <main className="present-speaker">
      <header className="present-head">
        <div>
          <h1>{lesson?.scenario.title ?? intl.formatMessage({ id: 'present.title' })}</h1>
          <p className="ui-card-subtitle">{shown === null ? null : <Where shown={shown} />}</p>
        </div>
        <TalkClock clock={clock} minutes={lesson?.scenario.minutes ?? null} />
      </header>
      <p className="present-touch" role="status">
        {touch === 'together' ? null : intl.formatMessage({ id: silence(touch, shown) })}
      </p>
      {shown === null ? null : <Turning shown={shown} say={say} />}
      {shown === null ? null : lesson === null ? (
        <p>{intl.formatMessage({ id: 'present.noLesson' })}</p>
      ) : (
        <Now lesson={lesson} level={shown.level} say={say} />
      )}
      {shown === null ? null : <Pages shown={shown} say={say} />}
    </main>
  );
}

function silence(touch: Exclude<TouchState, 'together'>, shown: Shown | null) {
  if (touch === 'waiting') return 'present.waiting';
  return shown === null ? 'present.unanswered' : 'present.lost';
}

function Where({ shown: { lesson, part } }: { readonly shown: Shown }) {
  const intl = useIntl();
  if (lesson === null) return intl.formatMessage({ id: 'present.part' }, { part });
  const { scenario, journey } = lesson;
  const where = intl.formatMessage(
    { id: 'present.step' },
    { step: journey.step + 1, steps: scenario.steps.length },
  );
  return `${where} · ${intl.formatMessage({ id: `present.phase.${journey.phase}` })}`;
}

function Turning({ shown, say }: { readonly shown: Shown; readonly say: SpeakerViewProps['say'] }) {
  const intl = useIntl();
  const phase = shown.lesson?.journey.phase;
  const isWaiting = phase === 'predict' || phase === 'watch' || phase === 'observe';
  const press = (command: string) => say({ kind: 'key', command });
  return (
    <div className="present-buttons">
      <button type="button" className="ui-button" onClick={() => press('previous')}>
        {intl.formatMessage({ id: 'present.back' })}
      </button>
      <button type="button" className="ui-button ui-button--primary" onClick={() => press('next')}>
        {intl.formatMessage({ id: isWaiting ? `present.on.${phase}` : 'present.on' })}
      </button>
      <button type="button" className="ui-button" onClick={() => press('toggle')}>
        {intl.formatMessage({ id: shown.isPlaying ? 'present.pause' : 'present.play' })}
      </button>
      <button type="button" className="ui-button" aria-pressed={shown.isBlank} onClick={() => press('blank')}>
        {intl.formatMessage({ id: shown.isBlank ? 'present.black.off' : 'present.black' })}
      </button>
    </div>
  );
}

/** The step on the screen, and the one after it. A scenario's texts are in its own language. */
function Now({
  lesson,
  level,
  say,
}: Pick<SpeakerViewProps, 'say'> & { readonly lesson: Lesson; readonly level: Level }) {
  const intl = useIntl();
  const { scenario, journey } = lesson;
  const step = stepOf(scenario, journey);
  const why = whyOf(step, level);
  return (
    <div className="present-now" lang={scenario.language}>
      <section className="ui-card present-notes">
        <h2>{step.title}</h2>
        <h3>{intl.formatMessage({ id: 'present.notes' })}</h3>
        <p>{step.notes ?? intl.formatMessage({ id: 'present.notes.none' })}</p>
        <ClassQuestion lesson={lesson} say={say} />
      </section>
      <Part title={intl.formatMessage({ id: 'present.text' })}>
        <Paragraphs of={wordsOf(step, level)} />
        {why.length === 0 ? null : <h3>{intl.formatMessage({ id: 'present.why' })}</h3>}
        <Paragraphs of={why} />
      </Part>
      <Part title={intl.formatMessage({ id: 'present.next' })}>
        <After step={scenario.steps[journey.step + 1]} level={level} />
      </Part>
    </div>
  );
}

function After({ step, level }: { readonly step: Step | undefined; readonly level: Level }) {
  const intl = useIntl();
  if (step === undefined) return <p>{intl.formatMessage({ id: 'present.next.none' })}</p>;
  return (
    <>
      <h3>{step.title}</h3>
      <Paragraphs of={wordsOf(step, level)} />
      {step.prediction === undefined ? null : <p>{step.prediction.prompt}</p>}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ui-card">
      <h2 className="ui-card-subtitle">{title}</h2>
      {children}
    </section>
  );
}

function Paragraphs({ of }: { readonly of: readonly string[] }) {
  return of.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}

/** Every step, or part, to go to. */
function Pages({ shown: { lesson, part }, say }: Pick<SpeakerViewProps, 'say'> & { readonly shown: Shown }) {
  const intl = useIntl();
  const titles =
    lesson?.scenario.steps.map(({ title }) => title) ??
    PART_IDS.map((each) => intl.formatMessage({ id: 'present.part' }, { part: each }));
  const here = lesson?.journey.step ?? PART_IDS.indexOf(part);
  return (
    <nav aria-label={intl.formatMessage({ id: 'present.steps' })}>
      <ol className="present-pages">
        {titles.map((title, page) => (
          <li key={title}>
            <button
              type="button"
              className="ui-button"
              aria-current={page === here ? 'step' : undefined}
              onClick={() => say({ kind: 'go-to', page })}
            >
              {`${page + 1}. ${title}`}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
