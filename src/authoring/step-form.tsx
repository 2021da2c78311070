import { useIntl } from 'react-intl';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import type { DraftEdit } from '../scenarios/draft.ts';
import { HIGHLIGHT_PLACES, type HighlightId, SCENARIO_LIMITS, type Scenario } from '../scenarios/scenario.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChoiceFields, emptyChoice } from './choice-fields.tsx';
import { useDraft } from './draft-of.ts';
import { FaultsAt } from './faults.tsx';
import { PredictionFields } from './question-fields.tsx';
import { RunFields } from './run-fields.tsx';
import { SelectField } from './select-field.tsx';
import { ParagraphsField, TextField } from './text-field.tsx';

type StepChange = Extract<DraftEdit, { kind: 'wrote' }>['change'];

/** All that a step says, plays, asks and explains. */
export function StepForm({ scenario, index }: { readonly scenario: Scenario; readonly index: number }) {
  const intl = useIntl();
  const edit = useDraft((state) => state.edit);
  const step = scenario.steps[index];
  if (step === undefined) return null;
  const path = `steps[${index}]`;
  const put = (change: StepChange, isTyped = false) => edit({ kind: 'wrote', step: index, change, isTyped });
  const type = (change: StepChange) => put(change, true);
  const orNothing = (text: string) => (text === '' ? undefined : text);
  const name = (field: 'title' | 'text' | 'advanced' | 'why' | 'advancedWhy' | 'hint' | 'notes') =>
    intl.formatMessage({ id: `author.field.${field}` });
  return (
    <div className="author-form">
      <TextField
        label={name('title')}
        value={step.title}
        path={`${path}.title`}
        onChange={(title) => type({ title })}
      />
      <ParagraphsField
        label={name('text')}
        value={step.text}
        path={`${path}.text`}
        onChange={(text) => type({ text: text.length === 0 ? [''] : text })}
      />
      <RunFields scenario={scenario} index={index} onChange={put} />
      <Highlights chosen={step.highlight ?? []} path={`${path}.highlight`} onChange={put} />
      <section className="author-group">
        <PredictionFields
          question={step.prediction}
          path={`${path}.prediction`}
          onChange={(prediction, isTyped) => put({ prediction }, isTyped)}
        />
        <TextField
          label={name('hint')}
          value={step.hint ?? ''}
          path={`${path}.hint`}
          onChange={(hint) => type({ hint: orNothing(hint) })}
        />
      </section>
      <section className="author-group">
        <SelectField
          label={intl.formatMessage({ id: 'author.observation' })}
          value={step.observation === undefined ? 'none' : 'choice'}
          choices={(['none', 'choice'] as const).map((kind) => [
            kind,
            intl.formatMessage({ id: `author.question.${kind}` }),
          ])}
          onChange={(kind) => put({ observation: kind === 'none' ? undefined : emptyChoice() })}
        />
        {step.observation === undefined ? null : (
          <ChoiceFields
            question={step.observation}
            path={`${path}.observation`}
            onChange={(observation, isTyped) => put({ observation }, isTyped)}
          />
        )}
      </section>
      <ParagraphsField
        label={name('why')}
        value={step.why}
        path={`${path}.why`}
        onChange={(why) => type({ why })}
      />
      <section className="author-group">
        <ChangeFields
          change={step.change}
          path={`${path}.change`}
          onChange={(change, isTyped) => put({ change }, isTyped)}
        />
      </section>
      <ParagraphsField
        label={name('advanced')}
        value={step.advanced ?? []}
        path={`${path}.advanced`}
        onChange={(advanced) => type({ advanced: advanced.length === 0 ? undefined : advanced })}
      />
      <ParagraphsField
        label={name('advancedWhy')}
        value={step.advancedWhy ?? []}
        path={`${path}.advancedWhy`}
        onChange={(more) => type({ advancedWhy: more.length === 0 ? undefined : more })}
      />
      <TextField
        label={name('notes')}
        value={step.notes ?? ''}
        path={`${path}.notes`}
        isLong
        onChange={(notes) => type({ notes: orNothing(notes) })}
      />
      <p className="ui-card-subtitle">
        {intl.formatMessage({ id: 'author.claims' }, { count: step.claims?.length ?? 0 })}
      </p>
      <FaultsAt path={`${path}.claims`} isDeep />
    </div>
  );
}

interface HighlightsProps {
  readonly chosen: readonly HighlightId[];
  readonly path: string;
  readonly onChange: (change: StepChange) => void;
}

function Highlights({ chosen, path, onChange }: HighlightsProps) {
  const intl = useIntl();
  const toggle = (id: HighlightId) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    if (next.length <= SCENARIO_LIMITS.highlights)
      onChange({ highlight: next.length === 0 ? undefined : next });
  };
  const places = [
    ...COMPONENT_IDS.map((id) => [id, intl.formatMessage({ id: `stage.component.${id}` })] as const),
    ...HIGHLIGHT_PLACES.map((id) => [id, intl.formatMessage({ id: `author.highlight.${id}` })] as const),
  ];
  return (
    <fieldset className="author-group author-checks">
      <legend>{intl.formatMessage({ id: 'author.highlight' })}</legend>
      {places.map(([id, placeName]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            aria-disabled={!chosen.includes(id) && chosen.length >= SCENARIO_LIMITS.highlights}
            onChange={() => toggle(id)}
          />
          {placeName}
        </label>
      ))}
      <FaultsAt path={path} isDeep />
    </fieldset>
  );
}
