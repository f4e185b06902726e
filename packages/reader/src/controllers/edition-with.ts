import { loadedEdition } from '../data/cache.js';
import { editionRows } from '../edition/edition-rows.js';
import type { View } from '../view/view.js';
import type { ReaderContext } from './controller.js';

/** An edition with the articles of its Stories in order, and which of these an article is of. */
export interface EditionWith {
  view: View;
  ids: string[];
  at: number;
}

const KEY = /^edition(?: (\S+))?$/;

/** The edition that an article was opened from: the one in which its Story is selected. */
export function editionWith({ client, state }: ReaderContext, article: string): EditionWith | undefined {
  for (const [key, selected] of Object.entries(state.get().selected)) {
    const found = KEY.exec(key);
    if (!found) continue;
    const day = found[1];
    const stories = loadedEdition(client, day)?.stories ?? [];
    const row = editionRows(stories).find(({ id }) => id === selected);
    if (!row || (row.story.article.id !== article && !('id' in row.view && row.view.id === article))) continue;
    return {
      view: { name: 'edition', ...(day !== undefined && { day }) },
      ids: stories.map((story) => story.article.id),
      at: stories.indexOf(row.story),
    };
  }
  return undefined;
}
