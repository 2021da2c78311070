/** Sets one element of a course system's record. False where the system refused the value. */
export type SetElement = (element: string, value: string) => boolean;

/** Passes on what is new: a course system may take every call over the network, and some answers are kept for good. */
export function onlyChanges(set: SetElement): SetElement {
  const known = new Map<string, string>();
  return (element, value) => {
    if (known.get(element) === value) return true;
    const isTaken = set(element, value);
    if (isTaken) known.set(element, value);
    return isTaken;
  };
}
