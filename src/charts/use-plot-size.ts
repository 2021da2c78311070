import { type RefObject, useLayoutEffect, useState } from 'react';
import type { PlotSize } from './chart-geometry.ts';

/** The size of an element in pixels, as it is and whenever it changes; null before the first layout. */
export function usePlotSize(element: RefObject<HTMLElement | null>): PlotSize | null {
  const [size, setSize] = useState<PlotSize | null>(null);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = observed;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize((before) =>
        before?.width === width && before.height === height && before.rem === rem
          ? before
          : { width, height, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
