import { join } from 'node:path';
import { injectManifest } from '@serwist/build';
import { defineConfig, type Plugin } from 'vite';
import { packInto } from './packed.js';
import { recordThirdParty } from './record-third-party.js';

const out = 'dist';
const worker = join(out, 'sw.js');

/** What the reader is made of, and the letters of Latin scripts; others are kept by the browser's own cache. */
const SHELL = [
  'index.html',
  'favicon.svg',
  'manifest.webmanifest',
  'icons/icon-192.png',
  'assets/*.{js,css}',
  'assets/*-latin-{normal,italic}-*.woff2',
];

/** Writes into the worker which files of the build it keeps, and by which content each is known. */
function listFiles(): Plugin {
  return {
    name: 'list-files',
    async closeBundle() {
      const { warnings } = await injectManifest({
        swSrc: worker,
        swDest: worker,
        globDirectory: out,
        globPatterns: SHELL,
        dontCacheBustURLsMatching: /^assets\//,
      });
      if (warnings.length > 0) throw new Error(warnings.join('\n'));
      packInto(worker);
    },
  };
}

/** The service worker: one script, since a worker cannot load another one later. */
export default defineConfig({
  plugins: [recordThirdParty(), listFiles()],
  publicDir: false,
  build: {
    target: 'es2023',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/offline/worker/sw.ts',
      output: { entryFileNames: 'sw.js', format: 'iife', codeSplitting: false },
    },
  },
});
