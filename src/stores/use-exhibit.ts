import { type RefObject, useContext, useEffect } from 'react';
import type { Exhibit } from './exhibits-store.ts';
import { LabContext } from './lab-context.ts';

/** Lets a figure be taken away as long as it is on the page. Keep `table` stable. Without a lab around it does nothing. */
export function useExhibit(
  id: string,
  figure: RefObject<HTMLElement | null>,
  table: Exhibit['table'] = null,
): void {
  const exhibits = useContext(LabContext)?.exhibits;
  useEffect(
    () => exhibits?.getState().hang({ id, element: () => figure.current, table }),
    [exhibits, id, figure, table],
  );
}
