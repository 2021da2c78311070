import type { fuzzPage as fuzzAnyPage } from './fuzz-page.ts';

/** For the page that is one file, which carries no test modes: nobody presses anything. */
export const fuzzPage: typeof fuzzAnyPage = () => undefined;
