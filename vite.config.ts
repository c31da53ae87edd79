/** Builds and serves the portal: `index.html` into `dist/`. The weblets have `vite.weblets.config.ts`. */
import { defineConfig, type Plugin } from 'vite';
import { tilesAsFiles } from './scripts/land/map-tiles.mjs';
import { chunkGroups } from './scripts/site/chunk-groups.mjs';
import { portalMeta } from './scripts/site/csp.mjs';
import { leanTemplates } from './scripts/site/lean-templates.mjs';
import { pagePreloads } from './scripts/site/page-preloads.mjs';
import { versionFile } from './scripts/site/version-file.mjs';

/** States the strict policy in the built page; the dev server needs inline styles, so it goes without. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: portalMeta },
      injectTo: 'head-prepend',
    },
  ],
};

/** How long a build took is no fault of it: on a slow machine it would warn of that. */
const quick = { bundlerTimings: false };

export default defineConfig({
  plugins: [contentSecurityPolicy, pagePreloads, leanTemplates, tilesAsFiles, versionFile],
  build: {
    outDir: 'dist',
    target: 'es2022',
    manifest: true,
    license: { fileName: 'third-party-licenses.md' },
    // Data URLs would need wider policies than files of our own.
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the policy forbids.
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: {
      checks: quick,
      output: {
        codeSplitting: {
          groups: chunkGroups(),
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { checks: quick } },
});
