import { type EngineScope, listen } from './listen.ts';

/** A worker's global scope: the page's DOM library has other types for these names. */
listen(globalThis as unknown as EngineScope);
