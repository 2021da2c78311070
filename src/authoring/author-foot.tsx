import { useState } from 'react';
import { useIntl } from 'react-intl';
import { PapersOfOwn } from '../lesson/papers-of-own.tsx';
import { unfinishedFile } from '../scenario-file/draft-file.ts';
import type { ScenarioFault } from '../scenario-file/read-scenario.ts';
import { fragmentOf, SAFE_LINK_CHARACTERS } from '../scenario-file/scenario-link.ts';
import { beginJourney, follow } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { useLesson } from '../stores/lab-context.ts';
import { useCopying } from '../ui/copying.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useDraft } from './draft-of.ts';

const JSON_FILE = 'application/json';

interface AuthorFootProps {
  /** Null while there are faults. */
  readonly scenario: Scenario | null;
  readonly faults: readonly ScenarioFault[];
}

/** What can be done with a lesson: tried, saved, sent. Where something is missing, the way there. */
export function AuthorFoot({ scenario, faults }: AuthorFootProps) {
  const intl = useIntl();
  const draft = useDraft((state) => state.draft.scenario);
  const step = useDraft((state) => state.step);
  const openStep = useDraft((state) => state.openStep);
  const showFaults = useDraft((state) => state.showFaults);
  const areFaultsShown = useDraft((state) => state.areFaultsShown);
  const open = useLesson((state) => state.open);
  const [said, setSaid] = useState('');
  const { copy, byHand } = useCopying(intl.formatMessage({ id: 'author.link.field' }));

  const goToFault = () => {
    showFaults();
    const at = /^steps\[(\d+)\]/.exec(faults[0]?.path ?? '');
    openStep(at === null ? null : Number(at[1]));
    // The forms show their faults with the next rendering.
    requestAnimationFrame(() => {
      const fault = document.querySelector('.author-card [data-fault]');
      fault?.scrollIntoView({ block: 'center' });
      fault?.parentElement?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    });
  };
  /** With a whole scenario `act` acts; otherwise the author is led to what is missing. */
  const withWhole = (act: (whole: Scenario) => void) => () =>
    scenario === null ? goToFault() : act(scenario);
  const copyLink = async (whole: Scenario) => {
    const address = new URL(window.location.href);
    address.search = '';
    address.hash = await fragmentOf(whole);
    const characters = address.href.length;
    const copied = characters > SAFE_LINK_CHARACTERS ? 'author.link.long' : 'author.link.copied';
    const isCopied = await copy(address.href);
    setSaid(intl.formatMessage({ id: isCopied ? copied : 'author.link.refused' }, { characters }));
  };
  /** What is unfinished is saved too, under a name and with a mark that say so: nothing written depends on this device. */
  const save = () => {
    const { id } = draft;
    if (scenario !== null) saveFile(`${id}.json`, `${JSON.stringify(scenario, null, 2)}\n`, JSON_FILE);
    else saveFile(`${id}.unfinished.json`, unfinishedFile(draft), JSON_FILE);
    setSaid(scenario === null ? intl.formatMessage({ id: 'author.saved.unfinished' }) : '');
  };
  const tryIt = (whole: Scenario) =>
    open(whole, follow(whole, beginJourney(whole), { kind: 'went-to', step: step ?? 0 }));
  return (
    <footer className="author-foot">
      <p role="status">
        {faults.length === 0
          ? null
          : `${intl.formatMessage({ id: 'author.faults' }, { count: faults.length })} `}
        {said || (faults.length === 0 ? intl.formatMessage({ id: 'author.ready' }) : null)}
      </p>
      <div className="author-buttons">
        {faults.length > 0 && areFaultsShown ? (
          <button type="button" className="ui-button" onClick={goToFault}>
            {intl.formatMessage({ id: 'author.faults.show' })}
          </button>
        ) : null}
        <button type="button" className="ui-button ui-button--primary" onClick={withWhole(tryIt)}>
          {intl.formatMessage({ id: step === null ? 'author.try' : 'author.try.step' })}
        </button>
        <button type="button" className="ui-button" onClick={save}>
          {intl.formatMessage({ id: scenario === null ? 'author.save.unfinished' : 'author.save' })}
        </button>
        <button type="button" className="ui-button" onClick={withWhole((whole) => void copyLink(whole))}>
          {intl.formatMessage({ id: 'author.link' })}
        </button>
        {scenario === null ? null : <PapersOfOwn scenario={scenario} />}
      </div>
      {byHand}
    </footer>
  );
}
