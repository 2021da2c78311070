import { normalizePath } from 'vite';

const LESSON = /\/src\/scenarios\/built-in\/[^/]+\.json$/;

/**
 * Leaves out of the built-in lessons what only their test reads: the claims. An author who copies a lesson out of the one
 * file begins without them; the repository and the site have them.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutClaims() {
  return {
    name: 'without-claims',
    enforce: 'pre',
    transform(source, module) {
      if (!LESSON.test(normalizePath(module))) return undefined;
      const scenario = JSON.parse(source, (key, value) => (key === 'claims' ? undefined : value));
      return { code: JSON.stringify(scenario), map: null };
    },
  };
}
