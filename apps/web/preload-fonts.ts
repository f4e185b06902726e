import type { Plugin } from 'vite';

/** What the first lines of nearly every page are set in. */
const FIRST = /^assets\/(?:(?:newsreader-(?:display|text)|inter)-latin-normal|newsreader-text-latin-italic)-.*\.woff2$/;

/**
 * Has a page ask for its letters at once instead of after its style sheet. Letters that are late for the first frame are
 * left out of the page (`font-display: optional`); with this they come in time, even where the browser has none of them yet.
 */
export function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => FIRST.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
