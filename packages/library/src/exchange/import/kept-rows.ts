import { type Row, rowsOf } from './csv.js';
import { movedStory } from './found.js';
import { type FoundStory, Left, type Moved, type MovedStory, NO_ADDRESS, storiesAlone } from './moved.js';
import type { ImportSource } from './source.js';
import { webAddress } from './values.js';

/** What is kept of a row and its address. */
type ReadRow = (row: Row, url: string) => FoundStory;

/** What a person kept, an address a row; a row without one is left out. */
export function keptRows(source: ImportSource, storyOf: ReadRow): Moved {
  const left = new Left();
  return storiesAlone(keptStories(source, left, storyOf), left);
}

/** The stories of `keptRows` one by one. */
export async function* keptStories(source: ImportSource, left: Left, storyOf: ReadRow): AsyncGenerator<MovedStory> {
  for await (const row of rowsOf(source, left)) {
    const url = webAddress(row.url);
    const story = url && movedStory(storyOf(row, url), left);
    if (story) yield story;
    else if (!url) left.add(NO_ADDRESS);
  }
}
