import react from '@vitejs/plugin-react';
import { compiledMessages } from './compiled-messages.mjs';
import { onlyUsedShapes } from './only-used-shapes.mjs';
import { preactForReact } from './preact-for-react.mjs';
import { wholeEngine } from './whole-engine.mjs';
import { withoutMeanings } from './without-meanings.mjs';

/**
 * What the site and the one file have in common.
 *
 * @param {readonly import('vite').Plugin[]} ofEngine What goes over the engine that the page holds as a whole.
 */
export const pagePlugins = (ofEngine = []) => [
  react(),
  preactForReact(),
  compiledMessages(),
  onlyUsedShapes(),
  withoutMeanings(),
  wholeEngine(ofEngine),
];
