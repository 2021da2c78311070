/** A window as far as a search through its parents may look. */
export interface Frame {
  readonly parent: Frame | null;
  readonly opener?: Frame | null;
}

/** Deeper than any course system nests its frames. */
const MOST_LEVELS = 20;

/**
 * The object of that name that a course system offers in one of the windows around this one, or in those around the window
 * that opened it. A window of another origin refuses to be looked into: the search goes on above it.
 */
export function findApi<Api extends object>(start: Frame, name: string): Api | null {
  return searchUp<Api>(start, name) ?? searchUp<Api>(openerOf(start), name);
}

function searchUp<Api extends object>(start: Frame | null, name: string): Api | null {
  let frame = start;
  for (let level = 0; frame !== null && level < MOST_LEVELS; level++) {
    const found = property(frame, name);
    if (typeof found === 'object' && found !== null) return found as Api;
    const { parent }: Frame = frame;
    if (parent === frame) return null;
    frame = parent;
  }
  return null;
}

function openerOf(start: Frame): Frame | null {
  for (let frame = start, level = 0; level < MOST_LEVELS; level++) {
    const opener = property(frame, 'opener');
    if (typeof opener === 'object' && opener !== null) return opener as Frame;
    if (frame.parent === null || frame.parent === frame) return null;
    frame = frame.parent;
  }
  return null;
}

function property(frame: Frame, name: string): unknown {
  try {
    return (frame as unknown as Record<string, unknown>)[name];
  } catch {
    // A SecurityError: a window of another origin. It is no course system that we could speak to.
    return undefined;
  }
}
