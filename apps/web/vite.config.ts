import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `dateline serve` runs while `vite` serves the sources. */
const server = process.env.DATELINE_SERVER ?? 'http://127.0.0.1:7070';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': server } },
  // Fonts stay files: the Content-Security-Policy allows nothing inside a style sheet.
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
