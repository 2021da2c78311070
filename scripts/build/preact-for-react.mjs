/**
 * The page is written for React's interface and carries Preact, which has the same in a tenth of the bytes: see
 * docs/decisions/0006-preact.md. Everything that asks for React gets Preact, the message and state libraries too.
 *
 * @returns {import('vite').Plugin}
 */
export function preactForReact() {
  return {
    name: 'preact-for-react',
    config: () => ({
      resolve: {
        alias: [
          { find: /^react\/(jsx-runtime|jsx-dev-runtime)$/, replacement: 'preact/$1' },
          { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
          { find: /^react-dom\/test-utils$/, replacement: 'preact/test-utils' },
          { find: /^react(-dom)?$/, replacement: 'preact/compat' },
        ],
      },
    }),
  };
}
