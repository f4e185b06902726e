import { aliasKey } from './aliases.js';
import type { Database } from './database.js';
import type { PreparedStory } from './prepare.js';

/**
 * Tells in three statements which stories of a block may be in the library already: those with an alias or an id that is
 * there, or a text that their feed has told. What it does not have is new for sure.
 */
export class MaybeKnown {
  private readonly aliases: Set<string>;
  private readonly hashes: Set<string>;
  private readonly ids: Set<string>;

  constructor(db: Database, stories: readonly PreparedStory[], feed?: number) {
    const found = (sql: string, values: readonly unknown[], ...more: number[]) =>
      new Set(db.all<{ value: string }>(sql, JSON.stringify(values), ...more).map(({ value }) => value));
    this.aliases = found(
      `select n.scope || ' ' || n.value as value from json_each(?) j
       cross join aliases n on n.scope = j.value ->> 0 and n.value = j.value ->> 1`,
      stories.flatMap(({ aliases }) => aliases.map(({ scope, value }) => [scope, value])),
    );
    this.hashes = found(
      `select a.hash as value from json_each(?) j cross join listing_feeds l on l.feed = ?
       cross join articles a on a.listing = l.listing and substr(a.hash, 1, 12) = substr(j.value, 1, 12)`,
      feed === undefined ? [] : stories.map(({ hash }) => hash),
      feed ?? 0,
    );
    this.ids = found(
      'select a.id as value from json_each(?) j cross join articles a on a.id = j.value',
      stories.map(({ id }) => id),
    );
  }

  has({ aliases, hash, id }: PreparedStory): boolean {
    return this.ids.has(id) || this.hashes.has(hash) || aliases.some((alias) => this.aliases.has(aliasKey(alias)));
  }

  hasId({ id }: PreparedStory): boolean {
    return this.ids.has(id);
  }

  /** Notes a story that is about to be written. */
  add({ aliases, hash, id }: PreparedStory): void {
    this.ids.add(id);
    this.hashes.add(hash);
    for (const alias of aliases) this.aliases.add(aliasKey(alias));
  }
}
