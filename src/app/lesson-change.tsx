import { lazy, Suspense } from 'react';
import type { SettingId } from '../pattern/setting-fields.ts';
import { useRival } from '../stores/lab-context.ts';

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

/** For the whole lab: a setting that is not in sight already. A compared run's path is chosen at its own head. */
export function ControlOutOfSight({ setting }: ControlProps) {
  const isCompared = useRival(({ change }) => change !== null);
  const isInSight = setting === 'rate' || setting === 'responseBytes' || (setting === 'path' && !isCompared);
  return isInSight ? null : <ControlAlone setting={setting} />;
}
