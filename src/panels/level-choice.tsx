import { useIntl } from 'react-intl';
import { useView } from '../stores/lab-context.ts';
import { LEVELS } from '../stores/view-store.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';

/** Plain words, or queueing theory's symbols beside them. */
export function LevelChoice() {
  const intl = useIntl();
  const level = useView((state) => state.level);
  const setLevel = useView((state) => state.setLevel);
  return (
    <div className="panel-level">
      <ChoiceGroup
        layout="row"
        legend={intl.formatMessage({ id: 'level.legend' })}
        value={level}
        onChange={setLevel}
        choices={LEVELS.map((value) => ({ value, label: intl.formatMessage({ id: `level.${value}` }) }))}
      />
    </div>
  );
}
