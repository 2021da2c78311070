import { defineConfig } from 'vite';
import { policyOfTheBuiltPage } from './scripts/build/content-security-policy.mjs';
import { examplePages } from './scripts/build/example-pages.mjs';
import { thirdPartyLicences } from './scripts/build/licences/third-party-licences.mjs';
import { pagePlugins } from './scripts/build/page-build.mjs';
import { siteAddress } from './scripts/build/site-address.mjs';

export default defineConfig({
  // Relative addresses, so that the built page works in any folder of any server, and from an archive.
  base: './',
  // Two pages; any other address is an error and is answered as one.
  appType: 'mpa',
  plugins: [...pagePlugins(), policyOfTheBuiltPage(), examplePages(), siteAddress(), thirdPartyLicences()],
  worker: {
    // A page opened from a file can start an inlined classic worker; the `es` format hangs there without a word.
    format: 'iife',
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      input: ['index.html', 'gallery.html'],
      checks: { pluginTimings: false },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
