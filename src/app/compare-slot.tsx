import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { HiddenResults } from '../lesson/hidden-results.tsx';
import { SettingsSheetSlot } from '../panels/settings-sheet-slot.tsx';
import { Transport } from '../panels/transport.tsx';
import { usualRivalPath } from '../pattern/comparison.ts';
import { useLab, useLessonHold, useRival, useView } from '../stores/lab-context.ts';
import { FollowBarSlot, useIsFollowBarApart } from './follow-bar-slot.tsx';
import { StageSlot } from './stage-slot.tsx';

const CompareView = lazy(() => import('../compare/compare-view.tsx'));

/** Shows a second run beside this one: on the other kind of path, until somebody chooses. */
export function CompareButton() {
  const intl = useIntl();
  const { controller, settings } = useLab();
  const isCompared = useRival(({ change }) => change !== null);
  const isLab = useView(({ page }) => page === 'lab');
  const isFree = useLessonHold() === null;
  const setPage = useView((state) => state.setPage);
  const begin = () => controller.compareWith({ path: usualRivalPath(settings.getState().settings) });
  const toggle = () => {
    // From a page that is read, the button leads to the comparison, and does not end one that waits there.
    if (!isLab) setPage('lab');
    if (!isFree) return;
    if (!isCompared) begin();
    else if (isLab) controller.compareWith(null);
  };
  return (
    <button
      type="button"
      className="ui-button"
      aria-pressed={isCompared && isLab}
      aria-disabled={isLab && !isFree}
      onClick={toggle}
    >
      {intl.formatMessage({ id: 'app.compare' })}
    </button>
  );
}

/** Where two runs stand side by side; its code and words arrive with the first comparison. */
export function CompareSlot({ onStageStanding }: { readonly onStageStanding: () => void }) {
  const intl = useIntl();
  const isBarApart = useIsFollowBarApart();
  return (
    <Suspense fallback={<p data-waiting="code">{intl.formatMessage({ id: 'app.loading' })}</p>}>
      <CompareView
        stage={<StageSlot onStanding={onStageStanding} hasFollowBar={!isBarApart} />}
        followBar={<FollowBarSlot />}
        transport={<Transport />}
        settingsSheet={<SettingsSheetSlot />}
        results={(results) => <HiddenResults>{results}</HiddenResults>}
      />
    </Suspense>
  );
}
