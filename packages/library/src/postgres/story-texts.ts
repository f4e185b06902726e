import type { Article } from '@dateline/core';
import type { StoryText } from '../store/story-texts.js';
import { unpackReading } from '../store/unpack-reading.js';
import { areMany } from './people.js';
import type { Query } from './sql.js';
import { columns } from './values.js';
import type { Verbs } from './verbs.js';
import { versionsOf } from './versions.js';

interface Row {
  article: number;
  id: string;
  hash: string;
  data: Buffer | null;
}

const FOUND = `names n join articles a on a.at = n.at and a.article = n.article
  left join readings r on r.article = a.article and r.hash = a.hash where n.id = any($1::text[])`;

async function textsOf(query: Query, ids: readonly string[]): Promise<Map<string, StoryText>> {
  const rows = await query.all<Row>(`select a.article, a.id, a.hash, r.data from ${FOUND}`, ids);
  const texts = new Map<number, Article>();
  await versionsOf(query, rows, (text, { article }) => texts.set(article, text));
  return new Map(
    rows.flatMap(({ article, id, data }): [string, StoryText][] => {
      const text = texts.get(article);
      return text ? [[id, { article: { ...text, id }, ...(data && { reading: unpackReading(data) }) }]] : [];
    }),
  );
}

export const texts: Verbs<'storyTexts' | 'storyMarks' | 'areHere' | 'pruneOutbox' | 'mendSearch'> = {
  storyTexts: (sql, ids) => sql.snapshot((tx) => textsOf(tx, ids)),

  async storyMarks(sql, ids) {
    const rows = await sql.all<{ id: string; mark: string }>(
      `select a.id, a.id || ' ' || a.hash || ' ' || coalesce(r.engine, '') as mark from ${FOUND}`,
      ids,
    );
    return new Map(rows.map(({ id, mark }) => [id, mark]));
  },

  async areHere(sql, person, stories) {
    const owner = (await areMany(sql)) ? person : 0;
    const names = stories.flatMap(({ aliases }, story) => aliases.map((alias) => ({ ...alias, story })));
    const rows = await sql.all<{ story: number }>(
      `select w.story from unnest($1::text[], $2::text[], $3::int[]) w(scope, value, story)
         join aliases n on n.scope = w.scope and n.value = w.value and n.owner = $5
       union select w.turn - 1 from unnest($4::text[]) with ordinality w(id, turn)
         join names n on n.id = w.id join articles a on a.at = n.at and a.article = n.article
         where coalesce(a.owner, 0) = $5`,
      ...columns(
        names,
        ({ scope }) => scope,
        ({ value }) => value,
        ({ story }) => story,
      ),
      stories.map(({ id }) => id),
      owner,
    );
    const here = new Set(rows.map(({ story }) => story));
    return stories.map((_, story) => here.has(story));
  },

  // Entries go with the transaction that indexes what they name.
  async pruneOutbox() {},

  // What is searched is repaired with the database that it is in.
  async mendSearch() {
    return false;
  },
};
