import { setImmediate } from 'node:timers/promises';
import { isDatelineError } from '@dateline/core/base';
import type { Entry, EntryPage, Library, StoryPage } from './types.js';

type Source = Pick<Library, 'get' | 'around' | 'story'>;

/** Entries with all that a reader shows of them; what goes meanwhile is left out. */
export async function opened(library: Source, { items, ...page }: EntryPage): Promise<EntryPage> {
  const stories = new Map<string, StoryPage>();
  /** The id of the Story of each article of which one is known. */
  const storyOf = new Map<string, string>();
  const found: Entry[] = [];
  for (const entry of items) {
    try {
      found.push({ ...entry, opened: await openedEntry(library, entry.id, stories, storyOf) });
    } catch (error) {
      if (!isDatelineError(error) || !['unknown-article', 'unknown-story'].includes(error.code)) throw error;
    }
    // Many are asked for at once: what a person does meanwhile does not wait for them.
    await setImmediate();
  }
  return { ...page, items: found, stories: [...stories.values()] };
}

async function openedEntry(
  library: Source,
  id: string,
  stories: Map<string, StoryPage>,
  storyOf: Map<string, string>,
): Promise<NonNullable<Entry['opened']>> {
  const [stored, around] = [await library.get(id), await library.around(id)];
  const known = storyOf.get(id);
  if (known !== undefined) return { stored, around, story: known };
  const page = await library.story(id);
  stories.set(page.id, page);
  for (const { article } of page.entries) storyOf.set(article.id, page.id);
  return { stored, around, story: page.id };
}
