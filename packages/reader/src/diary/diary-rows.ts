import type { ArticleSummary, DiaryEntry } from '@dateline/core/library';
import { eventPosition } from '../article/pointers.js';
import type { ViewOf } from '../view/view.js';

/** What can be selected in a diary: an event, another story that tells it, one that tells what came of it. */
export interface DiaryRow {
  id: string;
  kind: 'event' | 'told' | 'came';
  entry: DiaryEntry;
  article: ArticleSummary;
  /** What it leads to. */
  view: ViewOf<'article'>;
}

/** The rows of a diary, those of an event beneath it. */
export const diaryRows = (entries: readonly DiaryEntry[]): DiaryRow[] =>
  entries.flatMap((entry) => {
    const { id, article, event, stories, came = [] } = entry;
    const story = (kind: DiaryRow['kind']) => (row: ArticleSummary) => ({
      id: `${id} ${row.id}`,
      kind,
      entry,
      article: row,
      view: { name: 'article' as const, id: row.id },
    });
    const at = eventPosition(event);
    return [
      { id, kind: 'event' as const, entry, article, view: { name: 'article' as const, id: article.id, at } },
      ...stories.filter((row) => row.id !== article.id).map(story('told')),
      ...came.map(story('came')),
    ];
  });
