import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `dateline serve` runs while `vite` serves the sources. */
const server = process.env.DATELINE_SERVER ?? 'http://127.0.0.1:7070';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server } },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Fonts stay files: the Content-Security-Policy allows nothing inside a style sheet.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left to itself, the build makes a file of every few modules that the same views share. What nearly all views need
          // is one file, which packs better, and so is what the views of texts share.
          groups: [
            { name: 'shared', minShareCount: 9, test: (id) => !/empty|commands.help/.test(id), priority: 2 },
            { name: 'words', minShareCount: 3, test: /article/, priority: 1 },
          ],
        },
      },
    },
  },
});
