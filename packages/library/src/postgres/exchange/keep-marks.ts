import type { Article } from '@dateline/core';
import { type MovedMarks, movedHighlight } from '../../exchange/import/keep.js';
import { aliasesOf, hostOf } from '../../store/aliases.js';
import { isFollowed } from '../follow-all.js';
import { areMany } from '../people.js';
import { feedsIn, relist } from '../relist.js';
import type { Tx } from '../sql.js';
import { versionsOf } from '../versions.js';
import { feedsAt } from './follow.js';
import { giveMarks, nameArticles } from './marks.js';

/** Gives imported stories the states, tags and highlights they had. */
export async function keepMarks(tx: Tx, marks: readonly MovedMarks[], person: number): Promise<void> {
  // Among several people a story stays the importer's own, and no feed lists it.
  if (!(await areMany(tx))) await listBy(tx, marks, person);
  const texts = await textsOf(tx, marks);
  await giveMarks(
    tx,
    marks.map((mark) => {
      const { place: article, tags = [], highlights = [] } = mark;
      const known = texts.get(article);
      return {
        article,
        states: mark,
        tags,
        highlights: known ? highlights.map((moved) => movedHighlight(moved, { ...known, person })) : [],
      };
    }),
    person,
  );
}

/** Has feeds list stories where the person follows them, so that they are known again when the feeds are asked. */
async function listBy(tx: Tx, marks: readonly MovedMarks[], person: number): Promise<void> {
  const urls = marks.flatMap(({ feed }) => feed ?? []);
  if (urls.length === 0) return;
  const known = await feedsAt(tx, urls, person);
  const listed = marks.flatMap((mark) => {
    const feed = mark.feed === undefined ? undefined : known.get(mark.feed);
    return isFollowed(feed) ? [{ ...mark, lister: feed }] : [];
  });
  const rows = await tx.all<{ article: number; at: number; listing: number }>(
    `select n.article, n.at, a.listing from (
       select article, at from names where article = any($1::bigint[]) order by article for no key update) n
     join articles a on a.at = n.at and a.article = n.article`,
    listed.map(({ place }) => place),
  );
  const feeds = await feedsIn(
    tx,
    rows.map(({ listing }) => listing),
  );
  await relist(
    tx,
    rows.map(({ article, at, listing }) => ({
      article,
      at,
      from: listing,
      feeds: [
        ...(feeds.get(listing) ?? []),
        ...listed.filter(({ place }) => place === article).map(({ lister }) => lister.id),
      ],
    })),
  );
  await nameArticles(
    tx,
    listed.flatMap(({ place: article, guid, lister }) => {
      if (guid === undefined) return [];
      const site = hostOf(lister.site ?? undefined) ?? hostOf(lister.url);
      const names = aliasesOf({ guid } as Article, { feed: lister.id, ...(site !== undefined && { site }) });
      return names.map((name) => ({ ...name, article }));
    }),
  );
}

/** The texts of stories in which something was highlighted elsewhere. */
async function textsOf(tx: Tx, marks: readonly MovedMarks[]): Promise<Map<number, { id: string; article: Article }>> {
  const articles = marks.filter(({ highlights }) => highlights?.length).map(({ place }) => place);
  if (articles.length === 0) return new Map();
  const rows = await tx.all<{ article: number; id: string; hash: string }>(
    `select a.article, a.id, a.hash from names n join articles a on a.at = n.at and a.article = n.article
     where n.article = any($1::bigint[])`,
    articles,
  );
  const ids = new Map(rows.map(({ article, id }) => [article, id]));
  const texts = new Map<number, { id: string; article: Article }>();
  await versionsOf(tx, rows, (text, { article }) => {
    texts.set(article, { id: ids.get(article)!, article: text });
  });
  return texts;
}
