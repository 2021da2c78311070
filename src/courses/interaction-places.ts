/**
 * Index of each answer in a course system's list of interactions: in the order in which they were given, since a list may
 * have no gaps, and the same for an answer that grows later.
 *
 * @param known Ids that the list holds from sessions before, in its order.
 */
export function interactionPlaces(known: readonly string[] = []): (id: string) => number {
  const places = new Map(known.map((id, index) => [id, index]));
  return (id) => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
}
