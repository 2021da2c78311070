import type { WithTermsProps } from './with-terms.tsx';

/** For the page that is one file and has no room: its texts are as they are. Terms of its stage lead to its glossary. */
export const WithTerms = ({ texts, children }: WithTermsProps) => children(texts);
