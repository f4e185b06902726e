import { readEdition } from '../starter-edition.js';
import { FIRST } from '../store/people.js';
import { prepareStories } from '../store/prepare.js';
import type { Store } from '../store/store.js';
import type { Sql } from './sql.js';

/** Reads the wire files of a folder into a library that is new and empty. One process does it, once: what a person removes stays away. */
export async function loadEdition(sql: Sql, store: Store, folder: string): Promise<void> {
  if (await sql.get("select 1 from facts where name = 'edition'")) return;
  const articles = await readEdition(folder);
  if (articles.length === 0) return;
  const taken = await sql.run(
    "insert into facts(name, value) select 'edition', $1 where not exists (select from names) on conflict do nothing",
    new Date().toISOString(),
  );
  if (taken > 0) await store.putStories({ ...prepareStories(articles), person: FIRST });
}
