import { fold } from '@dateline/core/base';
import type { Database } from './database.js';

interface Published {
  source?: { name: string; url?: string };
  publisher?: string;
}

/** Who publishes an article: as it says, else the feed that lists it, else the agency it was filed by, else its site. */
export function sourceFor(
  db: Database,
  { source, publisher }: Published,
  feed?: string,
): { id: number; name: string } | undefined {
  const name = source?.name || feed || publisher || '';
  const folded = fold(name);
  if (!folded) return undefined;
  const known = db.get<{ id: number; name: string }>('select id, name from sources where folded = ?', folded);
  if (known) return known;
  const id = db.insert(
    'insert into sources(name, folded, url) values(?, ?, ?)',
    name.trim(),
    folded,
    source?.url ?? null,
  );
  return { id, name: name.trim() };
}
