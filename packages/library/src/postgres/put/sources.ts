import type { Query } from '../sql.js';
import { columns } from '../values.js';
import type { Entry } from './entry.js';

/** Gives articles the numbers of who publishes them; who is named for the first time is entered. */
export async function keepSources(tx: Query, entries: readonly Entry[]): Promise<void> {
  const written = entries.filter(({ source }) => source !== undefined);
  const sources = [...new Map(written.map(({ source }) => [source!.folded, source!])).values()].sort((a, b) =>
    a.folded < b.folded ? -1 : 1,
  );
  if (sources.length === 0) return;
  const find = () =>
    tx.all<{ id: number; folded: string }>(
      'select id, folded from sources where folded = any($1::text[])',
      sources.map(({ folded }) => folded),
    );
  let rows = await find();
  if (rows.length < sources.length) {
    await tx.run(
      'insert into sources(name, folded, url) select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing',
      ...columns(
        sources,
        ({ name }) => name,
        ({ folded }) => folded,
        ({ url }) => url ?? null,
      ),
    );
    rows = await find();
  }
  const numbers = new Map(rows.map(({ id, folded }) => [folded, id]));
  for (const { row, source } of written) row.source = numbers.get(source!.folded)!;
}
