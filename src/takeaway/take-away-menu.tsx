import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { settingMessages } from '../i18n/en/settings.ts';
import { takeAwayMessages } from '../i18n/en/takeaway.ts';
import type { Exhibit } from '../stores/exhibits-store.ts';
import { useLab, useLesson } from '../stores/lab-context.ts';
import { isHiding } from '../stores/lesson-store.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { MoreMessages } from '../ui/more-messages.tsx';
import { CopyLink } from './copy-link.tsx';
import { LinkAsCode } from './link-as-code.tsx';
import { isPublic } from './public-address.ts';
import { type ExhibitFormat, inPageOrder, nameOf, takeExhibit } from './take-exhibit.ts';
import { type RunFormat, type Taking, takeRun } from './take-run.ts';
import './take-away.css';

/** A caption may name any setting. */
const messages = { ...takeAwayMessages, ...settingMessages };

interface TakeAwayMenuProps {
  readonly onClose: () => void;
}

/** All that can be taken away, in a box beside the stage that blocks nothing. */
export default function TakeAwayMenu(props: TakeAwayMenuProps) {
  return (
    <MoreMessages messages={messages}>
      <Menu {...props} />
    </MoreMessages>
  );
}

function Menu({ onClose }: TakeAwayMenuProps) {
  const intl = useIntl();
  const lab = useLab();
  const exhibits = inPageOrder(useStore(lab.exhibits, (state) => state.exhibits));
  const areHidden = useLesson(isHiding);
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  const [words, setWords] = useState('');
  const [taking, setTaking] = useState<Taking | null>(null);

  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    // What is being made is nobody's any more when the menu goes.
    return () => taking?.stop();
  }, [taking]);

  const say = async (made: Promise<string>) => {
    try {
      setWords(intl.formatMessage({ id: 'takeaway.saved' }, { file: await made }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setWords(reason === 'cancelled' ? '' : intl.formatMessage({ id: 'takeaway.failed' }, { reason }));
    }
  };
  const takeFigure = (exhibit: Exhibit, what: string, format: ExhibitFormat) =>
    void say(takeExhibit(intl, lab, exhibit, what, format));
  const take = (format: RunFormat) => {
    const begun = takeRun(lab, format);
    setTaking(begun);
    setWords(intl.formatMessage({ id: 'takeaway.busy' }, { file: begun.name }));
    void say(begun.done.then(() => begun.name)).then(() => setTaking(null));
  };

  return (
    <section
      ref={box}
      id="take-away"
      className="ui-card takeaway"
      aria-labelledby={titleId}
      data-not-in-picture
    >
      <div className="takeaway-head">
        <h2 className="ui-card-title" id={titleId}>
          {intl.formatMessage({ id: 'takeaway.title' })}
        </h2>
        <button
          type="button"
          className="ui-button ui-button--icon"
          aria-label={intl.formatMessage({ id: 'takeaway.close' })}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      <Group title={intl.formatMessage({ id: 'takeaway.link.title' })}>
        <CopyLink onSaid={setWords} />
        <LinkAsCode />
      </Group>
      {isPublic(window.location.href) ? (
        <Group title={intl.formatMessage({ id: 'takeaway.embed.title' })}>
          <p className="ui-card-subtitle">{intl.formatMessage({ id: 'takeaway.embed.text' })}</p>
          <button
            type="button"
            className="ui-button"
            onClick={() => {
              onClose();
              lab.view.getState().setPage('embed');
            }}
          >
            {intl.formatMessage({ id: 'takeaway.embed.make' })}
          </button>
        </Group>
      ) : null}
      <Group title={intl.formatMessage({ id: 'takeaway.pictures.title' })}>
        {areHidden ? (
          <Hidden />
        ) : (
          <>
            <p className="ui-card-subtitle">{intl.formatMessage({ id: 'takeaway.pictures.text' })}</p>
            <ul className="takeaway-figures">
              {exhibits.map((exhibit) => (
                <FigureRow key={exhibit.id} exhibit={exhibit} onTake={takeFigure} />
              ))}
            </ul>
          </>
        )}
      </Group>
      <Group title={intl.formatMessage({ id: 'takeaway.run.title' })}>
        {areHidden ? (
          <Hidden />
        ) : (
          <>
            <p className="ui-card-subtitle">{intl.formatMessage({ id: 'takeaway.run.text' })}</p>
            <div className="takeaway-buttons">
              {(['result', 'trace'] as const).map((format) => (
                <button
                  key={format}
                  type="button"
                  className="ui-button"
                  aria-disabled={taking !== null}
                  onClick={() => (taking === null ? take(format) : undefined)}
                >
                  {intl.formatMessage({ id: `takeaway.run.${format}` })}
                </button>
              ))}
              {taking === null ? null : (
                <button type="button" className="ui-button" onClick={taking.stop}>
                  {intl.formatMessage({ id: 'takeaway.stop' })}
                </button>
              )}
            </div>
          </>
        )}
      </Group>
      <Group title={intl.formatMessage({ id: 'takeaway.print' })}>
        <p className="ui-card-subtitle">{intl.formatMessage({ id: 'takeaway.print.text' })}</p>
        <button type="button" className="ui-button" onClick={() => window.print()}>
          {intl.formatMessage({ id: 'takeaway.print' })}
        </button>
      </Group>
      <p role="status" className="takeaway-status">
        {words}
      </p>
    </section>
  );
}

/** What a lesson's step asks would be answered by it. */
function Hidden() {
  const intl = useIntl();
  return <p>{intl.formatMessage({ id: 'lesson.hidden' })}</p>;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="takeaway-group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

interface FigureRowProps {
  readonly exhibit: Exhibit;
  readonly onTake: (exhibit: Exhibit, what: string, format: ExhibitFormat) => void;
}

function FigureRow({ exhibit, onTake }: FigureRowProps) {
  const intl = useIntl();
  const what = exhibit.id === 'stage' ? intl.formatMessage({ id: 'takeaway.stage' }) : nameOf(exhibit);
  const formats: readonly ExhibitFormat[] = exhibit.table === null ? ['svg', 'png'] : ['svg', 'png', 'csv'];
  return (
    <li>
      <span>{what}</span>
      <span className="takeaway-buttons">
        {formats.map((format) => {
          const name = intl.formatMessage({ id: `takeaway.format.${format}` });
          return (
            <button
              key={format}
              type="button"
              className="ui-button takeaway-format"
              aria-label={intl.formatMessage({ id: 'takeaway.save' }, { what, format: name })}
              onClick={() => onTake(exhibit, what, format)}
            >
              {name}
            </button>
          );
        })}
      </span>
    </li>
  );
}
