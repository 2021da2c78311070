/** What the built site may load, and from where: nothing of it is from another place than the site. */
export const SITE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Only the built page carries the policy: Vite's development server needs inline scripts.
 *
 * @returns {import('vite').Plugin}
 */
export function policyOfTheBuiltPage() {
  return {
    name: 'policy-of-the-built-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: SITE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
