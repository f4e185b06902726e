import type { ArticleSummary } from '@dateline/core/library';
import { loadEarlierStories, loadMoreStories, showRow } from './list-moves.js';
import type { Source } from './list-query.js';
import { loadedStories } from './list-window.js';
import { editionQuery } from './queries.js';

/** The list that a story was opened from: the edition of a day, of today where it is empty, or what a query finds. */
export interface OpenedFrom {
  query?: string;
  edition?: string;
}

/** The row of a list after or before one that is loaded. */
async function rowBeside(source: Source, query: string, id: string, direction: 1 | -1) {
  for (;;) {
    const rows = loadedStories(source.client, query);
    const at = rows.findIndex((row) => row.id === id);
    const found = rows[at + direction];
    if (at < 0 || found) return found;
    if (!(await (direction > 0 ? loadMoreStories : loadEarlierStories)(source, query))) return undefined;
  }
}

async function besideInList(source: Source, query: string, id: string, direction: 1 | -1) {
  const standing = await showRow(source, query, id);
  if (!standing) return undefined;
  const { at, listed } = standing;
  const rows = loadedStories(source.client, query);
  // One that the list does not have, as it was read meanwhile, stands between two of its rows.
  const from = rows[listed || direction < 0 ? at : at - 1];
  if (!from) return direction > 0 ? rows[0] : rows.at(-1);
  return rowBeside(source, query, from.id, direction);
}

async function besideInEdition({ library, client }: Source, day: string, id: string, direction: 1 | -1) {
  const { stories } = await client.ensureQueryData(editionQuery(library, day || undefined));
  const at = stories.findIndex(
    ({ article, statements }) => article.id === id || statements.some((statement) => statement.article === id),
  );
  return at < 0 ? undefined : stories[at + direction]?.article;
}

/** The story after or before one in the list it was opened from, wherever in it that is. */
export function storyBeside(
  source: Source,
  { edition, query = '' }: OpenedFrom,
  id: string,
  direction: 1 | -1,
): Promise<ArticleSummary | undefined> {
  return edition === undefined
    ? besideInList(source, query, id, direction)
    : besideInEdition(source, edition, id, direction);
}
