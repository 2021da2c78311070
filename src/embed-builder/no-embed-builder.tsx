import { useEffect } from 'react';
import { useView } from '../stores/lab-context.ts';

/** In the builder's place in the page that is one file, whose address nobody can embed: back to the lab. */
export function EmbedBuilder() {
  const setPage = useView((state) => state.setPage);
  useEffect(() => setPage('lab'), [setPage]);
  return null;
}
