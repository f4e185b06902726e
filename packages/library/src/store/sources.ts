import type { Article } from '@dateline/core';
import type { Database } from './database.js';
import { fold } from './fold.js';
import { hostOf } from './identity.js';

/** Who publishes an article: as it says, else the feed that lists it, else the agency it was filed by, else its site. */
export function sourceFor(db: Database, article: Article, feed?: string): { id: number; name: string } | undefined {
  const name =
    article.source?.name || feed || article.dateline?.agency || hostOf(article.canonicalUrl ?? article.url) || '';
  const folded = fold(name);
  if (!folded) return undefined;
  const known = db.get<{ id: number; name: string }>('select id, name from sources where folded = ?', folded);
  if (known) return known;
  const id = db.insert(
    'insert into sources(name, folded, url) values(?, ?, ?)',
    name.trim(),
    folded,
    article.source?.url ?? null,
  );
  return { id, name: name.trim() };
}
