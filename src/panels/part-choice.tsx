import { useIntl } from 'react-intl';
import { PART_IDS } from '../pattern/settings.ts';
import { useLessonHold, useSettings } from '../stores/lab-context.ts';
import { ChoiceGroup } from '../ui/choice-group.tsx';
import { LockedGroup } from '../ui/locked-group.tsx';

/** The pattern's three parts. */
export function PartChoice({ isShort = false }: { readonly isShort?: boolean }) {
  const intl = useIntl();
  const part = useSettings(({ settings }) => settings.part);
  const setPart = useSettings((state) => state.setPart);
  const hold = useLessonHold();
  return (
    <LockedGroup isLocked={hold !== null}>
      <ChoiceGroup
        layout="row"
        legend={intl.formatMessage({ id: 'part.legend' })}
        value={part}
        onChange={setPart}
        choices={PART_IDS.map((value) => ({
          value,
          label: isShort ? value : intl.formatMessage({ id: 'part.name' }, { part: value }),
        }))}
      />
    </LockedGroup>
  );
}
