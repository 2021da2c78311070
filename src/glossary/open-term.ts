import { createContext, type ReactNode } from 'react';

/** Shows a term of the glossary, by its name in the catalogue. Null where there is no glossary to go to. */
export const OpenTerm = createContext<((term: string) => void) | null>(null);

export interface WithTermsProps {
  /** What is read as one text: a term is a link where it is first mentioned, and nowhere else. */
  readonly texts: readonly string[];
  /** Puts the texts in their places. */
  readonly children: (linked: readonly ReactNode[]) => ReactNode;
}
