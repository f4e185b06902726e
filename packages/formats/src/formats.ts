import { detectArticleJson, readArticleJson } from './article-json/index.js';
import { detectFeed } from './feed/detect.js';
import type { Format } from './format.js';
import { detectOpml, refuseOpml } from './opml/index.js';
import { detectPage } from './page/detect.js';
import { detectWire } from './wire/detect.js';

/**
 * Every format that is detected; where two are equally sure the first one reads. What reads feeds, pages and copy is loaded when a
 * document is one: it is most of the package, and most programs import it before they know what they read.
 */
export const formats: readonly Format[] = [
  { name: 'opml', kind: 'list', syntaxes: ['xml'], detect: detectOpml, read: refuseOpml },
  {
    name: 'feed',
    kind: 'feed',
    syntaxes: ['xml', 'json', 'text'],
    detect: detectFeed,
    read: async (source, context) => (await import('./feed/index.js')).readFeed(source, context),
  },
  {
    name: 'page',
    kind: 'story',
    syntaxes: ['text'],
    detect: detectPage,
    read: async (source, context) => (await import('./page/index.js')).readPage(source, context),
  },
  { name: 'article-json', kind: 'story', syntaxes: ['json'], detect: detectArticleJson, read: readArticleJson },
  {
    name: 'wire',
    kind: 'story',
    syntaxes: ['text'],
    detect: detectWire,
    read: async (source, context) => (await import('./wire/index.js')).readWire(source, context),
  },
];
