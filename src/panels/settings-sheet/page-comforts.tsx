import { useIntl } from 'react-intl';
import { useAppearance, useKeys } from '../../stores/lab-context.ts';

/** What concerns the page and not the model. */
export function PageComforts() {
  const intl = useIntl();
  const hasLetterKeys = useKeys((state) => state.hasLetterKeys);
  const setLetterKeys = useKeys((state) => state.setLetterKeys);
  const colorProfile = useAppearance((state) => state.colorProfile);
  const setColorProfile = useAppearance((state) => state.setColorProfile);
  const motion = useAppearance((state) => state.motion);
  const setMotion = useAppearance((state) => state.setMotion);
  return (
    <section aria-labelledby="panel-settings-page">
      <h3 id="panel-settings-page">{intl.formatMessage({ id: 'sheet.group.page' })}</h3>
      <Check
        label={intl.formatMessage({ id: 'page.projector' })}
        isOn={colorProfile === 'projector'}
        onChange={(isOn) => setColorProfile(isOn ? 'projector' : 'default')}
      />
      <Check
        label={intl.formatMessage({ id: 'page.reducedMotion' })}
        isOn={motion === 'reduced'}
        onChange={(isOn) => setMotion(isOn ? 'reduced' : 'auto')}
      />
      <Check
        label={intl.formatMessage({ id: 'page.letterKeys' })}
        isOn={hasLetterKeys}
        onChange={setLetterKeys}
      />
    </section>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="panel-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
