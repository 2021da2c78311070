import { useIntl } from 'react-intl';
import { idFromTitle } from '../scenarios/draft.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { NumberField } from '../ui/number-field.tsx';
import { useDraft } from './draft-of.ts';
import { FaultsAt } from './faults.tsx';
import { TextField } from './text-field.tsx';

/** What is told of a lesson to whoever chooses it. */
export function AboutForm({ scenario }: { readonly scenario: Scenario }) {
  const intl = useIntl();
  const edit = useDraft((state) => state.edit);
  const type = (change: Partial<Scenario>) => edit({ kind: 'told', change, isTyped: true });
  return (
    <div className="author-form">
      <TextField
        label={intl.formatMessage({ id: 'author.field.title' })}
        value={scenario.title}
        path="title"
        onChange={(title) => type({ title, id: idFromTitle(title) })}
      />
      <TextField
        label={intl.formatMessage({ id: 'author.field.summary' })}
        value={scenario.summary}
        path="summary"
        isLong
        onChange={(summary) => type({ summary })}
      />
      <div className="author-numbers">
        <NumberField
          label={intl.formatMessage({ id: 'author.field.minutes' })}
          range={{ min: 1, max: 600 }}
          value={scenario.minutes}
          onCommit={(minutes) => edit({ kind: 'told', change: { minutes } })}
        />
        <TextField
          label={intl.formatMessage({ id: 'author.field.language' })}
          value={scenario.language}
          path="language"
          onChange={(language) => type({ language })}
        />
      </div>
      <FaultsAt path="id" />
      <FaultsAt path="settings" isDeep />
    </div>
  );
}
