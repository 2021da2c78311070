export type StateArray = Float64Array | Float32Array | Uint32Array | Int32Array | Uint8Array;

/** A part's mutable state as copies of its arrays. */
export type SavedState = readonly StateArray[];

/** A part of a run that can be saved and put back. */
export interface Stateful {
  save(): SavedState;
  load(saved: SavedState): void;
}

export function copyArrays(arrays: readonly StateArray[]): SavedState {
  return arrays.map((array) => array.slice());
}

/** Puts saved copies back into arrays of the same lengths. */
export function restoreArrays(arrays: readonly StateArray[], saved: SavedState): void {
  if (arrays.length !== saved.length)
    throw new Error(`saved ${saved.length} arrays, expected ${arrays.length}`);
  for (const [i, array] of arrays.entries()) {
    const copy = saved[i];
    if (copy.length !== array.length)
      throw new Error(`saved array ${i} holds ${copy.length}, expected ${array.length}`);
    array.set(copy);
  }
}
