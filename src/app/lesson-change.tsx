import { lazy, Suspense } from 'react';
import { LOAD_SETTINGS } from '../panels/load-panel.tsx';
import type { SettingId } from '../pattern/setting-fields.ts';

const SettingAlone = lazy(() => import('../panels/settings-sheet/setting-alone.tsx'));

interface ControlProps {
  readonly setting: SettingId;
}

/** For an embed, which has no other place to change anything. */
export function ControlAlone({ setting }: ControlProps) {
  return (
    <Suspense fallback={null}>
      <SettingAlone id={setting} />
    </Suspense>
  );
}

/** For the whole lab: a setting that is not in sight already, on the load's card or, of two runs, at the head of each. */
export function ControlOutOfSight({ setting }: ControlProps) {
  return LOAD_SETTINGS.includes(setting) ? null : <ControlAlone setting={setting} />;
}
