import type { DocumentStory, SaidStatement } from '@dateline/core/library';
import { storyMessages } from '../messages/en/story.js';

/** Names of outlets that a line has room for. */
const NAMED = 2;

/** Who else reports a statement: `also in Courier, Post and 3 more`; undefined where nobody does. */
export function outletsSentence({
  article,
  repeats,
  outlets,
}: Pick<SaidStatement, 'article' | 'repeats' | 'outlets'>): string | undefined {
  if (repeats.length === 0) return undefined;
  const others = [...new Set(repeats.flatMap(({ source }) => (source && source !== article.source ? [source] : [])))];
  if (others.length === 0) return storyMessages.alsoInStories(repeats.length);
  const named = others.slice(0, NAMED).join(', ');
  // Those that no outlet is known of are counted, too.
  const more = outlets - 1 - Math.min(NAMED, others.length);
  return storyMessages.alsoIn(named, more);
}

/** Who else has the text of a story that leans on a document. */
export function sameTextSentence({ article, copies = [] }: DocumentStory): string | undefined {
  const others = new Set(copies.map(({ source, article: id }) => source ?? id));
  if (article.source !== undefined) others.delete(article.source);
  return outletsSentence({ article, repeats: copies, outlets: 1 + others.size });
}
