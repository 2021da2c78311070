import { defineConfig, type Plugin } from 'vite';
import { thirdPartyLicences } from './scripts/build/licences/third-party-licences.mjs';
import { pagePlugins } from './scripts/build/page-build.mjs';
import { siteAddress } from './scripts/build/site-address.mjs';

const contentSecurityPolicy = [
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

/** Only the built page carries the policy: Vite's development server needs inline scripts. */
function contentSecurityPolicyOfTheBuiltPage(): Plugin {
  return {
    name: 'content-security-policy-of-the-built-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative addresses, so that the built page works in any folder of any server, and from an archive.
  base: './',
  // Two pages; any other address is an error and is answered as one.
  appType: 'mpa',
  plugins: [...pagePlugins(), contentSecurityPolicyOfTheBuiltPage(), siteAddress(), thirdPartyLicences()],
  worker: {
    // A page opened from a file can start an inlined classic worker; the `es` format hangs there without a word.
    format: 'iife',
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      input: ['index.html', 'gallery.html'],
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
