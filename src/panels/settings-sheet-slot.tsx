import { lazy, Suspense } from 'react';
import { useView } from '../stores/lab-context.ts';

const SettingsSheet = lazy(() => import('./settings-sheet/settings-sheet.tsx'));

/** Where the sheet with all settings stands while it is open; its code and words arrive with the first opening. */
export function SettingsSheetSlot() {
  const isOpen = useView((state) => state.isSettingsOpen);
  return isOpen ? (
    <Suspense fallback={null}>
      <SettingsSheet />
    </Suspense>
  ) : null;
}
