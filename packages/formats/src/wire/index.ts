import type { ReadContext } from '../format.js';
import { checkSize } from '../limits.js';
import type { Source } from '../source.js';
import type { ReadResult } from '../types.js';
import { composeArticle } from './compose.js';

/**
 * Reads agency copy as plain text: kicker, headline, deck, bylines, version note and embargo above the dateline, the
 * body in paragraphs, lists and tables, credits and rights below it.
 * @throws DatelineError `too-large`, or `empty` where there is no text but marks
 */
export function readWire(source: Source, context: ReadContext): ReadResult {
  const { text, warnings } = source.text('text');
  checkSize(text.length, context.limits.copy);
  const { article, warnings: more } = composeArticle(text, context);
  return { format: 'wire', articles: [article], warnings: [...warnings, ...more] };
}
