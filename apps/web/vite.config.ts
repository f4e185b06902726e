import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { installable } from './installable.js';
import { packed } from './packed.js';
import { preloadFonts } from './preload-fonts.js';
import { recordThirdParty } from './record-third-party.js';

/** Where `dateline serve` runs while `vite` serves the sources. */
const server = process.env.DATELINE_SERVER ?? 'http://127.0.0.1:7070';

/** Modules that answer a person or follow the library; no view needs them to be shown. */
const acting =
  /reader\/dist\/.*(?:commands\/(?!chord\.)|controllers\/(?!navigate|find\.|pick|go-to)|infiniteQuery|data\/(?:actions|beside|feed-|cached|import-|list-moves|loaded|mark|refresh|view-q|watch)|view\/rows|article\/(?!passage|position|when|pointers|segments)|story\/|diary\/day-|(?:\/|use-)empty|\/en\/(?:days|empty|feeds|found|help|notices|questions|recordings|refusals|settings|story|touch|voices|well-known)\.)/;

/** Modules that views need which a page may begin with. */
const first =
  /query-core|react-query|wouter|\/core\/dist\/|\/reader\/dist\/|web\/src\/(?:app\/(?:base-path|in-browser|language|look|navigation|places|routes|scroll|settings|title)|edition\/column-count|parts\/(?!empty|found)|overlays\/menu-commands)/;

/** What draws the text of a story, here and there; a list has none. */
const text = /web\/src\/article\/(?:run|captions)/;

/** What only signing in says: it goes with the form. */
const signingIn = /\/en\/sign-in\./;

const file = (module: string) => fileURLToPath(import.meta.resolve(module));

/**
 * In a browser the reader runs on Preact, which is a tenth of React and draws the first view sooner. What draws pages in a
 * server stays on React: parts of a page never come there, and Preact does not draw a page without them.
 */
const preact = [
  { find: /^react(?:-dom)?$/, replacement: file('preact/compat') },
  { find: /^react\/jsx(?:-dev)?-runtime$/, replacement: file('preact/jsx-runtime') },
  { find: 'react-dom/client', replacement: file('preact/compat/client') },
];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), recordThirdParty(), ...(isSsrBuild ? [] : [preloadFonts(), installable(), packed()])],
  resolve: {
    alias: [
      // The router brings this for a React that had no such hook yet.
      { find: 'use-sync-external-store/shim/index.js', replacement: isSsrBuild ? 'react' : file('preact/compat') },
      ...(isSsrBuild ? [] : preact),
    ],
  },
  // A build does not know below which path it is served: its files name each other by where they lie.
  base: './',
  server: { proxy: { '/api': server } },
  worker: { format: 'es', plugins: () => [recordThirdParty()] },
  // What draws pages in a server needs nothing installed beside it.
  ssr: { noExternal: true },
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': '"production"' } }),
  build: {
    target: 'es2023',
    manifest: isSsrBuild ? false : 'server/manifest.json',
    ...(isSsrBuild && { outDir: 'dist/server', emptyOutDir: false, copyPublicDir: false }),
    // Fonts stay files: the Content-Security-Policy allows nothing inside a style sheet.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The page that the server writes names what the first script needs itself.
      resolveDependencies: (_, needed, { hostId, hostType }) =>
        hostType === 'js' && /\/index-[^/]*$/.test(hostId) ? [] : needed,
    },
    rolldownOptions: isSsrBuild
      ? { output: { entryFileNames: 'render.mjs', codeSplitting: false } }
      : {
          input: ['index.html', 'sign-in.html'],
          output: {
            codeSplitting: {
              // Left to itself, the build makes a file of every few modules that the same views share, and each file has to be
              // asked for. What the views need that a page may begin with is one file, what only acts is another.
              groups: [
                { name: 'load', test: /vite\/preload-helper/ },
                { name: 'preact', test: /node_modules\/preact\// },
                {
                  name: 'shared',
                  minShareCount: 2,
                  test: (id) => first.test(id) && !acting.test(id) && !signingIn.test(id),
                },
                { name: 'text', minShareCount: 2, test: text },
                { name: 'acting', minShareCount: 2, test: acting, includeDependenciesRecursively: false },
              ],
            },
          },
        },
  },
}));
