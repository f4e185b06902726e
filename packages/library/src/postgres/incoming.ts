// What is asked before stories are put.
import type { Follower, JudgingRule } from '../rules/rule-book.js';
import { goneOf, noteListed } from './gone.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';

export const incoming: Verbs<'known' | 'unsettled' | 'feedRules'> = {
  async known(sql, stories) {
    const names = stories.flatMap((aliases, story) => aliases.map((alias) => ({ ...alias, story })));
    const rows = await sql.all<{ story: number }>(
      `select distinct w.story from unnest($1::text[], $2::text[], $3::int[]) w(scope, value, story)
       where exists (select from aliases n where n.scope = w.scope and n.value = w.value)
         or exists (select from gone_names n where n.scope = w.scope and n.value = w.value)`,
      ...columns(
        names,
        ({ scope }) => scope,
        ({ value }) => value,
        ({ story }) => story,
      ),
    );
    const here = new Set(rows.map(({ story }) => story));
    return stories.map((_, story) => here.has(story));
  },

  async unsettled(sql, feed, stories) {
    // What went because nobody keeps it any longer does not come back while the feed lists it.
    const gone = await goneOf(sql, feed, stories);
    await noteListed(sql, feed, [...gone.values()]);
    const names = stories.flatMap(({ aliases, hash }, story) => aliases.map((alias) => ({ ...alias, story, hash })));
    const rows = await sql.all<{ story: number; settled: boolean }>(
      `select distinct on (w.story) w.story, coalesce(t.hash, a.hash) = w.hash and l.feed is not null as settled
       from unnest($2::text[], $3::text[], $4::int[], $5::text[]) with ordinality w(scope, value, story, hash, turn)
       join aliases n on n.scope = w.scope and n.value = w.value
         and n.owner = coalesce((select owner from feeds where id = $1), 0)
       join names m on m.article = n.article
       join articles a on a.at = m.at and a.article = m.article
       left join listing_feeds l on l.listing = a.listing and l.feed = $1
       left join told t on t.feed = $1 and t.article = a.article
       order by w.story, w.turn`,
      feed,
      ...columns(
        names,
        ({ scope }) => scope,
        ({ value }) => value,
        ({ story }) => story,
        ({ hash }) => hash,
      ),
    );
    const settled = new Set(rows.filter((row) => row.settled).map(({ story }) => story));
    return [...stories.keys()].filter((story) => !settled.has(story) && !gone.has(story));
  },

  async feedRules(sql, feed, known) {
    const row = await sql.get<{ version: string }>(
      "select last_value || case when is_called then '' else '-' end as version from rules_version",
    );
    const { version } = row!;
    const rules =
      version === known
        ? undefined
        : await sql.all<JudgingRule>('select id, person, query, until from rules where enabled = 1 order by id');
    const followers = await sql.all<{ person: number; feed: number; title: string; folder: string | null }>(
      `select person, feed, coalesce(title, '') as title, folder from subscriptions where feed = $1`,
      feed,
    );
    return {
      version,
      ...(rules && { rules }),
      followers: followers.map(({ folder, ...row }): Follower => ({ ...row, ...(folder !== null && { folder }) })),
    };
  },
};
