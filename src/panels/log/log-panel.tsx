import { type ReactNode, useId } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Seconds } from '../../engine/units.ts';
import { eventLogMessages } from '../../i18n/en/event-log.ts';
import { settingMessages } from '../../i18n/en/settings.ts';
import { formatClock } from '../../i18n/format-quantity.ts';
import { settingName, valueInWords } from '../../i18n/setting-words.ts';
import type { SettingsChange } from '../../pattern/lab-plan.ts';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import { useLab, useLesson, usePlan, useTimeline } from '../../stores/lab-context.ts';
import { FOCUS_KEPT, handFocusHome } from '../../ui/focus-home.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import './log-panel.css';

const messages = { ...eventLogMessages, ...settingMessages };

/** What happened, in order: in the run, at simulated instants that can be gone to; and in the lesson under way. */
export default function LogPanel() {
  return (
    <MoreMessages messages={messages}>
      <RunLog />
      <LessonLog />
    </MoreMessages>
  );
}

interface Happening {
  readonly at: Seconds;
  readonly words: string;
}

function RunLog() {
  const intl = useIntl();
  const { controller } = useLab();
  const happenings = useHappenings(intl);
  return (
    <Section title={intl.formatMessage({ id: 'log.run' })} note={intl.formatMessage({ id: 'log.goes' })}>
      {happenings.map(({ at, words }) => (
        <li key={`${at} ${words}`} ref={handFocusHome}>
          <button type="button" className="panel-log-row" onClick={() => controller.seek(at)}>
            <span className="ui-figures">{formatClock(intl, at)}</span>
            <span>{words}</span>
          </button>
        </li>
      ))}
    </Section>
  );
}

function useHappenings(intl: IntlShape): readonly Happening[] {
  const landmarks = useTimeline((state) => state.landmarks);
  const { settings, forks } = usePlan((state) => state.plan);
  const { part, seed } = settings;
  const begins = intl.formatMessage({ id: 'log.begins' }, { part, seed: String(seed) });
  const found = landmarks.flatMap(({ kind, at, component }): Happening[] => {
    if (kind === 'fork' || kind === 'bypass') {
      return forks
        .filter((fork) => fork.at === at)
        .map(({ change }) => ({
          at,
          words: intl.formatMessage({ id: `log.${kind}` }, { change: inWords(intl, change) }),
        }));
    }
    if (component === null) return [];
    const name = intl.formatMessage({ id: `stage.component.${component}` });
    return [{ at, words: intl.formatMessage({ id: `log.${kind}` }, { component: name }) }];
  });
  return [{ at: 0, words: begins }, ...found];
}

function inWords(intl: IntlShape, change: SettingsChange): string {
  const parts = SETTING_IDS.flatMap((id) => {
    const value = change[id];
    if (value === undefined || value === null) return [];
    return intl.formatMessage(
      { id: 'log.change' },
      { setting: settingName(intl, id), value: valueInWords(intl, id, value, settingField(id)) },
    );
  });
  return intl.formatList(parts, { type: 'unit' });
}

function LessonLog() {
  const intl = useIntl();
  const log = useLesson((state) => state.log);
  const isInLesson = useLesson(({ lesson }) => lesson !== null);
  if (!isInLesson) return null;
  return (
    <Section title={intl.formatMessage({ id: 'log.lesson' })}>
      {log.length === 0 ? <li>{intl.formatMessage({ id: 'log.empty' })}</li> : null}
      {log.map(({ number, step, at, event }) => (
        <li key={number} className="panel-log-row">
          <span className="ui-figures">{formatClock(intl, at)}</span>
          <span>{intl.formatMessage({ id: `log.${event.kind}` }, { step: step + 1 })}</span>
        </li>
      ))}
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section className="panel-log" aria-labelledby={id} {...FOCUS_KEPT}>
      <h3 id={id} className="ui-card-title">
        {title}
      </h3>
      {note === undefined ? null : <p className="ui-card-subtitle">{note}</p>}
      <ol>{children}</ol>
    </section>
  );
}
