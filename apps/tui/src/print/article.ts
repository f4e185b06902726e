import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import type { Io } from '../cli/io.js';
import { drawLine } from '../set/page-line.js';
import { setArticle } from '../set/set-article.js';
import { type Line, run } from '../text/line.js';
import { measure } from './page.js';
import { readingLines } from './voices.js';

/** A whole story for people: its text, then who speaks in it, its days and its documents. */
export function articleLines(article: Article, reading: Reading | undefined, io: Io): Line[] {
  const cells = measure(io);
  return [
    ...setArticle(article, cells).map((line) => drawLine(line)),
    ...(article.url ? [[], [run(article.url, { ink: 'quiet' })]] : []),
    ...(reading ? readingLines(article, reading, cells) : []),
  ];
}
