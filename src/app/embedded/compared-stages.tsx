import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { differsIn } from '../../compare/differs-in.ts';
import { namesOf } from '../../compare/names.ts';
import { useRivalLab } from '../../compare/rival-lab.ts';
import { compareMessages } from '../../i18n/en/compare.ts';
import { settingMessages } from '../../i18n/en/settings.ts';
import { DeliveredFigure, FiguresLine } from '../../panels/figures-panel.tsx';
import { isDirectPath, type LabSettings } from '../../pattern/settings.ts';
import { LabContext, useLab, useLesson, useRun } from '../../stores/lab-context.ts';
import { isHiding } from '../../stores/lesson-store.ts';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { StageSlot } from '../stage-slot.tsx';
import { type Arrangement, arrange } from './arrange.ts';
import './compared-stages.css';

const MESSAGES = { ...compareMessages, ...settingMessages };

interface ComparedStagesProps {
  readonly onStanding: () => void;
  /** The stage as it is where nothing is compared. */
  readonly single: ReactNode;
}

/** Two runs in a frame: two stages, or, where they would be too small, one and what both deliver in a line. */
export default function ComparedStages(props: ComparedStagesProps) {
  return (
    <MoreMessages messages={MESSAGES}>
      <Compared {...props} />
    </MoreMessages>
  );
}

function Compared({ onStanding, single }: ComparedStagesProps) {
  const intl = useIntl();
  const rivalLab = useRivalLab();
  const run = useRun((state) => state.run);
  const rival = useStore(useLab().rival.run, (state) => state.run);
  const [place, arrangement] = useArrangement();
  const isHidden = useLesson(isHiding);
  if (run === null || rival === null) {
    return (
      <div className="app-embed-waiting" data-waiting="runs">
        {single}
      </div>
    );
  }
  const sides = { run: run.settings, rival: rival.settings };
  const names = namesOf(intl, sides);
  const difference = sides.run.path === sides.rival.path ? differsIn(intl, sides) : null;
  return (
    <div ref={place} className="embed-compared" data-arrangement={arrangement?.kind ?? 'line'}>
      {arrangement === null ? (
        <>
          <dl className="embed-compared-line" aria-label={intl.formatMessage({ id: 'compare.delivered' })}>
            <DeliveredFigure label={names.run} isHidden={isHidden} />
            <LabContext value={rivalLab}>
              <DeliveredFigure label={names.rival} isHidden={isHidden} />
            </LabContext>
          </dl>
          <div className="embed-compared-stage">{single}</div>
        </>
      ) : (
        <>
          <Side
            title={intl.formatMessage({ id: 'compare.run' }, { path: names.run })}
            {...{ name: names.run, settings: sides.run, layout: arrangement.layout, isHidden, onStanding }}
          />
          <LabContext value={rivalLab}>
            <Side
              title={difference ?? intl.formatMessage({ id: 'compare.rival' }, { path: names.rival })}
              {...{
                name: names.rival,
                settings: sides.rival,
                layout: arrangement.layout,
                isHidden,
                onStanding,
              }}
            />
          </LabContext>
        </>
      )}
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly title: string;
  readonly settings: LabSettings;
  readonly layout: Arrangement['layout'];
  readonly isHidden: boolean;
  readonly onStanding: () => void;
}

function Side({ name, title, settings, layout, isHidden, onStanding }: SideProps) {
  return (
    <section
      className={`embed-compared-side embed-compared-side--${isDirectPath(settings.path) ? 'direct' : 'virtual'}`}
      aria-label={title}
    >
      <header>
        <h2 title={title}>{name}</h2>
        {isHidden ? null : <FiguresLine />}
      </header>
      <div className="embed-compared-stage">
        <StageSlot onStanding={onStanding} layout={layout} />
      </div>
    </section>
  );
}

/** Measured, not asked of the frame: a lesson's step may stand beside the stages. */
function useArrangement() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  const last = useRef('');
  useLayoutEffect(() => {
    if (element === null) return;
    const measure = () => {
      const next = arrange(element.clientWidth, element.clientHeight);
      const text = JSON.stringify(next);
      if (text === last.current) return;
      last.current = text;
      setArrangement(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, arrangement] as const;
}
