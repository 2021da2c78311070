import { listen } from './listen.ts';

/**
 * The engine as one function that needs nothing around it, so that its text is a worker's script and calling it starts an
 * engine in the page: one copy serves both. The bundler puts the whole engine in its place
 * (`scripts/build/whole-engine.mjs`); without a bundler, as in tests, it can be called alone.
 */
export function wholeEngine(): { readonly listen: typeof listen } {
  return { listen };
}
