import type { inStringTest as inAnyStringTest } from './string-test.ts';

/** For the page that is one file, which carries no test modes: its words are as they are. The site has both. */
export const inStringTest: typeof inAnyStringTest = (_, messages) => messages;
