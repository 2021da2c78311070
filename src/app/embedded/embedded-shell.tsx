import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import { handOver } from '../../embed/hand-over.ts';
import type { Launch } from '../../embed/url-parameters.ts';
import { embedMessages } from '../../i18n/en/embed.ts';
import { ChangeControl } from '../../lesson/change-control.ts';
import { LessonRoomSlot, LessonSlot } from '../../lesson/lesson-slot.tsx';
import { LessonHandOver } from '../../lesson/turning-buttons.tsx';
import { FaultBanner } from '../../panels/fault-banner.tsx';
import { FiguresLine } from '../../panels/figures-panel.tsx';
import { ForkNotice } from '../../panels/fork-notice.tsx';
import { KeyList } from '../../panels/key-list.tsx';
import { PartChoice } from '../../panels/part-choice.tsx';
import { ProblemsNotice } from '../../panels/problems-notice.tsx';
import { Scrubber } from '../../panels/scrubber.tsx';
import { Clock, PlayButton } from '../../panels/transport.tsx';
import { useLesson, useRival } from '../../stores/lab-context.ts';
import { isHiding, type Lesson } from '../../stores/lesson-store.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { ControlAlone } from '../lesson-change.tsx';
import { StageSlot } from '../stage-slot.tsx';
import { FullScreenButton } from './full-screen-button.tsx';
import { OpenWholeLab } from './open-whole-lab.tsx';
import './embedded-shell.css';

const ComparedStages = lazy(() => import('./compared-stages.tsx'));

interface EmbeddedShellProps {
  readonly launch: Launch;
  /** Called when the stage stands. */
  readonly onPageStanding: () => void;
}

/** For a frame in another page: the stage, one line of figures, play and the parts, or a lesson's step. */
export default function EmbeddedShell(props: EmbeddedShellProps) {
  return (
    <MoreMessages messages={embedMessages}>
      <Shell {...props} />
    </MoreMessages>
  );
}

function Shell({ launch, onPageStanding }: EmbeddedShellProps) {
  const intl = useIntl();
  const lesson = useLesson((state) => state.lesson);
  const [isStepOpen, setStepOpen] = useStepOpen(lesson);
  const isCompared = useRival(({ change }) => change !== null);
  const { hasControls, allowsLinks, offersFullScreen } = launch;
  const stage = <StageSlot onStanding={onPageStanding} isEmbedded isShared={lesson !== null} />;
  return (
    // A name, so that it is another landmark than that of the page around.
    <main
      className="app-embed"
      aria-labelledby="embed-title"
      data-step={lesson === null ? undefined : isStepOpen ? 'open' : 'closed'}
    >
      <h1 id="embed-title" className="ui-visually-hidden">
        {intl.formatMessage({ id: 'app.title' })}
      </h1>
      <div className="app-notices">
        <ProblemsNotice />
        <FaultBanner />
        <ForkNotice />
      </div>
      <div className="app-stage">
        {isCompared ? (
          <Suspense
            fallback={
              <div className="app-embed-waiting" data-waiting="code">
                {stage}
              </div>
            }
          >
            <ComparedStages single={stage} onStanding={onPageStanding} />
          </Suspense>
        ) : (
          stage
        )}
      </div>
      {lesson === null ? null : (
        <div className="app-embed-step" id="embed-step">
          <LessonHandOver value={handOver}>
            <ChangeControl value={ControlAlone}>
              <LessonSlot />
            </ChangeControl>
          </LessonHandOver>
        </div>
      )}
      {hasControls ? (
        <div className="app-embed-bar">
          <PlayButton isShort />
          <Scrubber />
          {lesson === null ? (
            <PartChoice isShort />
          ) : (
            <button
              type="button"
              className="ui-button app-embed-step-button"
              aria-expanded={isStepOpen}
              aria-controls="embed-step"
              onClick={() => setStepOpen(!isStepOpen)}
            >
              {intl.formatMessage(
                { id: 'embed.step' },
                { step: lesson.journey.step + 1, steps: lesson.scenario.steps.length },
              )}
            </button>
          )}
          {isCompared ? null : <Figures />}
          <Clock />
          <div className="app-embed-ways">
            {offersFullScreen ? <FullScreenButton /> : null}
            {allowsLinks ? <OpenWholeLab launch={launch} /> : null}
          </div>
        </div>
      ) : null}
      <LessonRoomSlot />
      <KeyList />
    </main>
  );
}

/** Not while they would answer what a lesson asks. */
function Figures() {
  return useLesson(isHiding) ? null : <FiguresLine />;
}

/**
 * Whether a lesson's step covers the stage, where there is room for one of them alone: there to be read and answered, and
 * gone while something plays. What the learner opens or closes stays so until the step waits for something else.
 */
function useStepOpen(lesson: Lesson | null): [boolean, (isOpen: boolean) => void] {
  const [chosen, setChosen] = useState({ at: '', isOpen: true });
  if (lesson === null) return [false, () => {}];
  const { step, phase } = lesson.journey;
  const at = `${step} ${phase}`;
  const isOpen = chosen.at === at ? chosen.isOpen : phase !== 'watch';
  return [isOpen, (next) => setChosen({ at, isOpen: next })];
}
