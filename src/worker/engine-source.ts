/** The worker's whole script as text. The bundler puts it here (`scripts/build/engine-source.mjs`). */
export const engineSource: string = '';
