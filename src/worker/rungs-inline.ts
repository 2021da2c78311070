import type { Foothold, Rung } from './ladder.ts';
import { fromSource } from './rungs-from-source.ts';

/** For the page that is one file: there is no other file to start a worker from. */
export const RUNGS: readonly Rung[] = fromSource;

export const FOOTHOLD: Foothold = { rung: 0 };
