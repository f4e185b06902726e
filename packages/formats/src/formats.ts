import { detectArticleJson, readArticleJson } from './article-json/index.js';
import { detectFeed } from './feed/detect.js';
import { readFeed } from './feed/index.js';
import type { Format } from './format.js';
import { detectOpml, refuseOpml } from './opml/index.js';
import { detectPage } from './page/detect.js';
import { readPage } from './page/index.js';
import { detectWire } from './wire/detect.js';
import { readWire } from './wire/index.js';

/** Every format that is detected; where two are equally sure the first one reads. */
export const formats: readonly Format[] = [
  { name: 'opml', kind: 'list', syntaxes: ['xml'], detect: detectOpml, read: refuseOpml },
  { name: 'feed', kind: 'feed', syntaxes: ['xml', 'json', 'text'], detect: detectFeed, read: readFeed },
  { name: 'page', kind: 'story', syntaxes: ['text'], detect: detectPage, read: readPage },
  { name: 'article-json', kind: 'story', syntaxes: ['json'], detect: detectArticleJson, read: readArticleJson },
  { name: 'wire', kind: 'story', syntaxes: ['text'], detect: detectWire, read: readWire },
];
