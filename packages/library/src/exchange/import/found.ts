import type { Article } from '@dateline/core';
import { isDatelineError } from '@dateline/core/base';
import { articleOfItem, type KeptItem } from '@dateline/formats';
import { EMPTY, type FoundStory, type Left, type MovedStory, TOO_LARGE } from './moved.js';

/** Stories out of what a program kept of them; what has nothing to read or to open is left out. */
export function movedStory({ item, ...states }: FoundStory, left: Left): MovedStory | undefined {
  const article = articleOf(item);
  if (!article) {
    left.add(TOO_LARGE);
    return undefined;
  }
  const { headline, summary, url, body } = article;
  if (headline || summary || url || body.length > 0) return { article, ...states };
  left.add(EMPTY);
  return undefined;
}

/** Undefined for what costs more than a story may; it says nothing of the others. */
function articleOf(item: KeptItem): Article | undefined {
  try {
    return articleOfItem(item);
  } catch (error) {
    if (isDatelineError(error) && error.code === 'too-large') return undefined;
    throw error;
  }
}

/** Reads one entry after the other, each when it is asked for. */
export function* storiesOf(
  entries: Iterable<unknown>,
  left: Left,
  read: (entry: unknown) => FoundStory | undefined,
): Generator<MovedStory> {
  for (const entry of entries) {
    const found = read(entry);
    const story = found && movedStory(found, left);
    if (story) yield story;
  }
}
