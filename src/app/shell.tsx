import { useIntl } from 'react-intl';
import { AuthorSlot } from '../authoring/author-slot.tsx';
import { OpenTerm } from '../glossary/open-term.ts';
import { ChangeControl } from '../lesson/change-control.ts';
import { HiddenResults } from '../lesson/hidden-results.tsx';
import { LessonRoomSlot, LessonSlot } from '../lesson/lesson-slot.tsx';
import { LessonsButton } from '../lesson/lessons-button.tsx';
import { FaultBanner } from '../panels/fault-banner.tsx';
import { ForkNotice } from '../panels/fork-notice.tsx';
import { KeyList, KeyListButton } from '../panels/key-list.tsx';
import { LOAD_SETTINGS, LoadPanel, SharedLoadPanel } from '../panels/load-panel.tsx';
import { PartChoice } from '../panels/part-choice.tsx';
import { ProblemsNotice } from '../panels/problems-notice.tsx';
import { SettingsSheetSlot } from '../panels/settings-sheet-slot.tsx';
import { ShownNotice } from '../panels/shown-notice.tsx';
import { SideCard } from '../panels/side-card.tsx';
import { ThemeToggle } from '../panels/theme-toggle.tsx';
import { Transport } from '../panels/transport.tsx';
import { useHighlight, useLesson, useRival, useRun, useView } from '../stores/lab-context.ts';
import { isChangeAsked, settingToChange } from '../stores/lesson-store.ts';
import { PrintSlot } from '../takeaway/print/print-slot.tsx';
import { TakeAwayButton } from '../takeaway/take-away-button.tsx';
import { handFocusHome } from '../ui/focus-home.ts';
import { ChartsSlot } from './charts-slot.tsx';
import { CompareButton, CompareSlot } from './compare-slot.tsx';
import { ControlOutOfSight } from './lesson-change.tsx';
import { UpdateSlot } from './offline/update-slot.tsx';
import { ReadingLinks } from './reading-links.tsx';
import { ReadingSlot } from './reading-slot.tsx';
import { StageSlot } from './stage-slot.tsx';
import './shell.css';

interface ShellProps {
  readonly isDark: boolean;
  /** Called when the stage stands, or the page that is read in its place. */
  readonly onPageStanding: () => void;
}

const notYet = () => {};

/** The whole lab: stage and charts at the left, step, load and figures at the right, one below the other on a phone. */
export function FullShell({ isDark, onPageStanding }: ShellProps) {
  const intl = useIntl();
  const page = useView((state) => state.page);
  const isLab = page === 'lab';
  const isCompared = useRival(({ change }) => change !== null);
  const isWriting = useView((state) => state.isWriting);
  const hasLesson = useLesson(({ lesson }) => lesson !== null);
  const isToChange = useLesson(isChangeAsked);
  const highlight = useHighlightNames();
  const onStageStanding = isLab ? onPageStanding : notYet;
  return (
    <OpenTerm value={useView((state) => state.openTerm)}>
      <header className="app-header">
        <h1>{intl.formatMessage({ id: 'app.title' })}</h1>
        <PartChoice />
        <div className="app-header-end">
          <ReadingLinks />
          <LessonsButton />
          <CompareButton />
          <TakeAwayButton />
          <KeyListButton />
          <ThemeToggle isDark={isDark} />
        </div>
      </header>
      {isLab ? null : <ReadingSlot page={page} onStanding={onPageStanding} />}
      <main className="app-main" hidden={!isLab}>
        <div className="app-notices">
          <ProblemsNotice />
          <FaultBanner />
          <ForkNotice />
          <UpdateSlot />
          <ShownNotice />
        </div>
        {isCompared ? (
          <div className="app-compared" ref={handFocusHome} data-highlight={highlight}>
            <CompareSlot onStageStanding={onStageStanding} />
            {hasLesson || isWriting ? (
              <div className="app-side">
                <AuthorSlot>
                  <Step />
                </AuthorSlot>
                {isToChange ? <SharedLoadPanel /> : null}
              </div>
            ) : null}
          </div>
        ) : (
          <LabGrid onStageStanding={onStageStanding} />
        )}
      </main>
      {/* On paper a lesson is read, not gone through. */}
      {page === 'handout' || page === 'worksheet' ? null : <LessonRoomSlot isGuided />}
      <KeyList />
      <PrintSlot />
    </OpenTerm>
  );
}

/** The free lab's step or a lesson's, which brings the control of what it asks to change where that is not in sight. */
function Step() {
  return (
    <ChangeControl value={ControlOutOfSight}>
      <LessonSlot />
    </ChangeControl>
  );
}

/** One run: stage and charts at the left, step, load and figures at the right. */
function LabGrid({ onStageStanding }: { readonly onStageStanding: () => void }) {
  const run = useRun((state) => state.run);
  const highlight = useHighlightNames();
  return (
    <div className="app-grid" ref={handFocusHome} data-highlight={highlight}>
      <div className="ui-card app-stage-card">
        <div className="app-stage">
          <StageSlot onStanding={onStageStanding} />
        </div>
        <Transport />
      </div>
      <div className="app-side">
        <AuthorSlot>
          <Step />
        </AuthorSlot>
        <LoadPanel />
        <HiddenResults>
          <SideCard />
        </HiddenResults>
      </div>
      <SettingsSheetSlot />
      <div className="app-charts">
        {run === null ? null : (
          <HiddenResults>
            <ChartsSlot run={run} />
          </HiddenResults>
        )}
      </div>
    </div>
  );
}

/** What is to be looked at, as the style sheet reads it; the load's card too, where it is the learner's turn there. */
function useHighlightNames(): string {
  const names = useHighlight();
  const setting = useLesson(settingToChange);
  return [...names, ...(setting !== null && LOAD_SETTINGS.includes(setting) ? ['load'] : [])].join(' ');
}
