import { createContext } from 'react';

/** Shows a term of the glossary, by its name in the catalogue. Null where there is no glossary to go to. */
export const OpenTerm = createContext<((term: string) => void) | null>(null);
