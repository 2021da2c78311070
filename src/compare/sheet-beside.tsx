import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Lab, LabContext, useLab } from '../stores/lab-context.ts';
import { createViewStore } from '../stores/view-store.ts';

export type Side = 'run' | 'rival';

/** Which side's settings are unfolded, if any, and whose were last: the sheet gives the focus back to that side's button. */
export interface Sheet {
  readonly open: Side | null;
  readonly last: Side;
  readonly toggle: (side: Side) => void;
  readonly close: () => void;
}

export function useSheet(): Sheet {
  const [{ open, last }, set] = useState<{ readonly open: Side | null; readonly last: Side }>({
    open: null,
    last: 'run',
  });
  return {
    open,
    last,
    toggle: (side) => set((before) => ({ open: before.open === side ? null : side, last: side })),
    close: () => set((before) => ({ ...before, open: null })),
  };
}

interface SheetBesideProps {
  readonly sheet: Sheet;
  readonly rivalLab: Lab;
  readonly children: ReactNode;
}

/** The sheet with all settings, of the side that asked for it. */
export function SheetBeside({ sheet, rivalLab, children }: SheetBesideProps) {
  const lab = useLab();
  const { open, close } = sheet;
  const view = useMemo(
    () => createViewStore({ ...lab.view.getState(), isSettingsOpen: open !== null }),
    [lab, open],
  );
  useEffect(
    () =>
      view.subscribe(({ isSettingsOpen, level }) => {
        if (level !== lab.view.getState().level) lab.view.getState().setLevel(level);
        if (!isSettingsOpen) close();
      }),
    [view, lab, close],
  );
  if (open === null) return null;
  return (
    <LabContext key={open} value={{ ...(open === 'run' ? lab : rivalLab), view }}>
      {children}
    </LabContext>
  );
}
