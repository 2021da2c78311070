import react from '@vitejs/plugin-react';
import { compiledMessages } from './compiled-messages.mjs';
import { preactForReact } from './preact-for-react.mjs';
import { wholeEngine } from './whole-engine.mjs';
import { withoutMeanings } from './without-meanings.mjs';

/** What the site and the one file have in common. */
export const pagePlugins = () => [
  react(),
  preactForReact(),
  compiledMessages(),
  withoutMeanings(),
  wholeEngine(),
];

/**
 * d3's packages say that they have side effects where they extend each other: a page that formats a table would carry
 * transitions and colours.
 *
 * @type {NonNullable<import('vite').Rolldown.InputOptions['treeshake']>}
 */
export const treeshake = { moduleSideEffects: [{ test: /node_modules\/d3/, sideEffects: false }] };
