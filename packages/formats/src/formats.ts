import { detectArticleJson, readArticleJson } from './article-json/index.js';
import { detectFeed } from './feed/detect.js';
import { readFeed } from './feed/index.js';
import type { Format } from './format.js';
import { detectPage } from './page/detect.js';
import { readPage } from './page/index.js';
import { detectWire } from './wire/detect.js';
import { readWire } from './wire/index.js';

/** Every format that can be read; where two are equally sure the first one reads. */
export const formats: readonly Format[] = [
  { name: 'feed', detect: detectFeed, read: readFeed },
  { name: 'page', detect: detectPage, read: readPage },
  { name: 'article-json', detect: detectArticleJson, read: readArticleJson },
  { name: 'wire', detect: detectWire, read: readWire },
];
