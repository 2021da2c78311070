import type { PapersOfOwn as InTheSite } from './papers-of-own.tsx';

/** For the page that is one file, which has no room for them: a lesson's own link, opened in the site, has both papers. */
export const PapersOfOwn: typeof InTheSite = () => null;
