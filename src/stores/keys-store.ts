import { createStore, type StoreApi } from 'zustand/vanilla';

/** Whether keys without a modifier act on the lab (WCAG 2.1.4 asks that they can be switched off), and their list. */
export interface KeysState {
  readonly hasLetterKeys: boolean;
  readonly isListOpen: boolean;
  readonly setLetterKeys: (hasLetterKeys: boolean) => void;
  readonly setListOpen: (isListOpen: boolean) => void;
}

export type KeysStore = StoreApi<KeysState>;

export function createKeysStore(): KeysStore {
  return createStore<KeysState>()((set) => ({
    hasLetterKeys: true,
    isListOpen: false,
    setLetterKeys: (hasLetterKeys) => set({ hasLetterKeys }),
    setListOpen: (isListOpen) => set({ isListOpen }),
  }));
}
