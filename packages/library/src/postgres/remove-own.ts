import { DatelineError } from '@dateline/core/base';
import { log } from './changes.js';
import { findOne } from './find.js';
import { feedsOf } from './listings.js';
import { relist } from './relist.js';
import { removeArticles, type Standing } from './remove-articles.js';
import type { Tx } from './sql.js';
import { holdPerson } from './states.js';
import type { Verbs } from './verbs.js';

/**
 * Takes an article that a person put here out again. What else lists it keeps it.
 * @throws DatelineError `unknown-article`, `ambiguous-id`, `not-put-here`
 */
async function removeOwn(tx: Tx, person: number, wanted: string): Promise<void> {
  await holdPerson(tx, person);
  const { article, id } = await findOne(tx, wanted, person);
  await tx.all('select 1 from names where article = $1 for update', article);
  const row = await tx.get<Standing & { origin: string; feeds: string }>(
    `select a.at, a.article, a.id, a.listing, a.origin, l.feeds from names n
     join articles a on a.at = n.at and a.article = n.article join listings l on l.id = a.listing where n.article = $1`,
    article,
  );
  // Somebody else may have taken it out by now.
  if (!row) throw new DatelineError('unknown-article', { id });
  const feeds = feedsOf(row.feeds);
  if (row.origin === 'feed' || !feeds.includes(-person)) throw new DatelineError('not-put-here', { id });
  const others = feeds.filter((feed) => feed !== -person);
  if (others.length === 0) return removeArticles(tx, [row]);
  const { at, listing } = row;
  if (others.every((feed) => feed > 0))
    await tx.run("update articles set origin = 'feed' where at = $1 and article = $2", at, article);
  await relist(tx, [{ article, at, from: listing, feeds: others }]);
  await log(tx, { kind: 'article', id, listing });
}

export const removing: Verbs<'removeArticle'> = {
  removeArticle: (sql, person, id) => sql.transaction((tx) => removeOwn(tx, person, id)),
};
