import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { authoringMessages } from '../i18n/en/authoring.ts';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { settingMessages } from '../i18n/en/settings.ts';
import { ScenarioFile } from '../lesson/scenario-file.tsx';
import { readForWriting } from '../scenario-file/draft-file.ts';
import { checkScenario } from '../scenario-file/read-scenario.ts';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { useLab, useView } from '../stores/lab-context.ts';
import { handFocusHome } from '../ui/focus-home.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { AuthorFoot } from './author-foot.tsx';
import { DraftContext, draftOf, emptyScenario, useDraft } from './draft-of.ts';
import { FaultsContext } from './faults.tsx';
import { SelectField } from './select-field.tsx';
import { StepList } from './step-list.tsx';
import './author.css';

const words = { ...authoringMessages, ...scenarioMessages, ...settingMessages };

/** Where a lesson is written: its steps are taken from the stage beside it, and tried there. */
export function AuthorCard() {
  const lab = useLab();
  return (
    <MoreMessages messages={words}>
      <DraftContext value={draftOf(lab)}>
        <Card />
      </DraftContext>
    </MoreMessages>
  );
}

function Card() {
  const intl = useIntl();
  const titleId = useId();
  const scenario = useDraft(({ draft }) => draft.scenario);
  const areFaultsShown = useDraft((state) => state.areFaultsShown);
  const setWriting = useView((state) => state.setWriting);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const reading = useMemo(() => checkScenario(scenario), [scenario]);
  const faults = reading.faults ?? [];
  return (
    <FaultsContext value={areFaultsShown ? faults : []}>
      <section className="ui-card author-card" aria-labelledby={titleId} ref={handFocusHome} data-own-keys>
        <header className="author-head">
          <h2 id={titleId} tabIndex={-1} ref={heading}>
            {intl.formatMessage({ id: 'author.title' })}
          </h2>
          <HistoryButtons />
          <button
            type="button"
            className="ui-button"
            title={intl.formatMessage({ id: 'author.close.text' })}
            onClick={() => setWriting(false)}
          >
            {intl.formatMessage({ id: 'author.close' })}
          </button>
        </header>
        <div className="author-body">
          <Beginnings />
          <StepList scenario={scenario} />
        </div>
        <AuthorFoot scenario={reading.faults === undefined ? reading.scenario : null} faults={faults} />
      </section>
    </FaultsContext>
  );
}

function HistoryButtons() {
  const intl = useIntl();
  const canUndo = useDraft(({ draft }) => draft.past.length > 0);
  const canRedo = useDraft(({ draft }) => draft.future.length > 0);
  const undo = useDraft((state) => state.undo);
  const redo = useDraft((state) => state.redo);
  return (
    <>
      <button type="button" className="ui-button" aria-disabled={!canUndo} onClick={undo}>
        {intl.formatMessage({ id: 'author.undo' })}
      </button>
      <button type="button" className="ui-button" aria-disabled={!canRedo} onClick={redo}>
        {intl.formatMessage({ id: 'author.redo' })}
      </button>
    </>
  );
}

/** Another beginning takes the draft's place, and undo brings it back. */
function Beginnings() {
  const intl = useIntl();
  const edit = useDraft((state) => state.edit);
  // A file's faults belong to that file: the next one begins without them.
  const [files, setFiles] = useState(0);
  const begin = (id: string) => {
    const copied = BUILT_IN_SCENARIOS.find((scenario) => scenario.id === id);
    if (id !== 'here')
      edit({
        kind: 'replaced',
        scenario: copied === undefined ? emptyScenario() : { ...copied, id: `${copied.id}-copy` },
      });
  };
  return (
    <details className="author-beginnings">
      <summary>{intl.formatMessage({ id: 'author.begin' })}</summary>
      <SelectField
        label={intl.formatMessage({ id: 'author.begin' })}
        value="here"
        choices={[
          ['here', intl.formatMessage({ id: 'author.begin.here' })],
          ['empty', intl.formatMessage({ id: 'author.begin.empty' })],
          ...BUILT_IN_SCENARIOS.map(
            ({ id, title }) => [id, intl.formatMessage({ id: 'author.begin.copy' }, { title })] as const,
          ),
        ]}
        onChange={begin}
      />
      <ScenarioFile
        key={files}
        readText={readForWriting}
        onRead={(scenario) => {
          setFiles(files + 1);
          edit({ kind: 'replaced', scenario });
        }}
      />
    </details>
  );
}
