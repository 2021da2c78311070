/**
 * Test modes for the page's words, named as PhET's simulations name them. `double`: everything twice. `long`: accented, and
 * longer in every word. `rtl`: from right to left, as an Arabic or a Hebrew page would be. `xss`: with markup in every
 * string, which must be shown as the text that it is.
 */
export const STRING_TESTS = ['none', 'double', 'long', 'rtl', 'xss'] as const;
export type StringTest = (typeof STRING_TESTS)[number];
