import type { Lab } from '../stores/lab-context.ts';

const BEFORE_TERM = '#term-';

/** Opens the glossary's term that an address of the pattern's page ends in. */
export function openLinkedTerm({ view }: Pick<Lab, 'view'>, fragment: string): void {
  const { page, openTerm } = view.getState();
  if (page === 'pattern' && fragment.startsWith(BEFORE_TERM)) openTerm(fragment.slice(BEFORE_TERM.length));
}

/** What stands behind the `#` while a term is shown. */
export function fragmentOfTerm({ view }: Pick<Lab, 'view'>): string {
  const { page, term } = view.getState();
  return page === 'pattern' && term !== null ? BEFORE_TERM + encodeURIComponent(term) : '';
}
