import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { settingMessages } from '../../i18n/en/settings.ts';
import { settingsSheetMessages } from '../../i18n/en/settings-sheet.ts';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import { useLessonHold, useView } from '../../stores/lab-context.ts';
import { followHere } from '../../ui/follow-here.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { LockedGroup } from '../../ui/locked-group.tsx';
import { MoreMessages } from '../../ui/more-messages.tsx';
import { HistoryButtons } from '../history-buttons.tsx';
import { LevelChoice } from '../level-choice.tsx';
import { PageComforts } from './page-comforts.tsx';
import { ParameterList } from './parameter-list.tsx';
import { PathPresets } from './path-presets.tsx';
import { ResetAll } from './reset-all.tsx';
import { SettingRow } from './setting-row.tsx';
import './settings-sheet.css';

const MESSAGES = { ...settingMessages, ...settingsSheetMessages };

/** Every setting of the model beside the stage, which stays in sight and goes on: a dialog that blocks nothing. */
export default function SettingsSheet() {
  return (
    <MoreMessages messages={MESSAGES}>
      <Sheet />
    </MoreMessages>
  );
}

/** The part is chosen in the page's header, the path by its presets, and the model's parameters stand with their components. */
const ELSEWHERE: readonly string[] = ['part', 'path', 'model'];

const SHOWN = SETTING_IDS.filter((id) => !ELSEWHERE.includes(id));
const GROUPS = [...new Set(SHOWN.map((id) => settingField(id).group))].map(
  (group) => [group, SHOWN.filter((id) => settingField(id).group === group)] as const,
);

function Sheet() {
  const intl = useIntl();
  const setOpen = useView((state) => state.setSettingsOpen);
  const close = useRef<HTMLButtonElement>(null);
  const hold = useLessonHold();
  useFocusWhileOpen(close);
  return (
    <dialog
      open
      id="panel-settings"
      className="ui-card panel-settings"
      aria-labelledby="panel-settings-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <div className="panel-settings-head">
        <h2 className="ui-card-title" id="panel-settings-title">
          {intl.formatMessage({ id: 'sheet.title' })}
        </h2>
        <HistoryButtons />
        <LevelChoice />
        <button
          ref={close}
          type="button"
          className="ui-button ui-button--icon"
          aria-label={intl.formatMessage({ id: 'sheet.close' })}
          onClick={() => setOpen(false)}
        >
          <CloseIcon />
        </button>
        <LockedGroup isLocked={hold !== null}>
          <ResetAll />
        </LockedGroup>
      </div>
      <div className="panel-settings-body">
        <Fixed />
        <LockedGroup
          isLocked={hold !== null}
          why={hold === null ? undefined : intl.formatMessage({ id: 'lesson.held.load' }, { by: hold })}
        >
          <PathPresets />
          {GROUPS.map(([group, ids]) => (
            <section key={group} aria-labelledby={`panel-settings-${group}`}>
              <h3 id={`panel-settings-${group}`}>{intl.formatMessage({ id: `sheet.group.${group}` })}</h3>
              {ids.map((id) => (
                <SettingRow key={id} id={id} />
              ))}
              <ParameterList group={group} />
            </section>
          ))}
        </LockedGroup>
        <PageComforts />
      </div>
    </dialog>
  );
}

/** What the model is made of, and where each of its numbers is from. */
function Fixed() {
  const intl = useIntl();
  const setPage = useView((state) => state.setPage);
  return (
    <p className="panel-settings-fixed">
      {intl.formatMessage(
        { id: 'sheet.fixed' },
        {
          card: (
            <a href="?view=model-card" onClick={followHere(() => setPage('model-card'))}>
              {intl.formatMessage({ id: 'sheet.fixed.card' })}
            </a>
          ),
        },
      )}
    </p>
  );
}

/** Takes the focus when a person opens the sheet, and gives it back to the button that did; an address opens it quietly. */
function useFocusWhileOpen(first: RefObject<HTMLElement | null>): void {
  // At once: the column that the sheet covers is hidden with it, and the page would have the focus while a run plays.
  useLayoutEffect(() => {
    const opener = () => document.querySelector<HTMLElement>('[aria-controls="panel-settings"]');
    if (document.activeElement === opener()) first.current?.focus({ preventScroll: true });
    return () => {
      // After the column behind the sheet is back in sight: what is hidden takes no focus.
      queueMicrotask(() => opener()?.focus());
    };
  }, [first]);
}
