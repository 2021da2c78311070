import type { WithTermsProps } from './open-term.ts';

/** For the page that is one file and has no room: its texts are as they are. Terms of its stage lead to its glossary. */
export const WithTerms = ({ texts, children }: WithTermsProps) => children(texts);
