import { DatelineError } from '@dateline/core/base';
import { log } from './changes.js';
import type { Database } from './database.js';
import { findArticle } from './get.js';
import { feedsIn, listingOf, ownOf, relist } from './listings.js';
import { FIRST } from './people.js';
import { removeArticle } from './remove.js';

/**
 * Takes an article that a person put here out again. What else lists it keeps it.
 * @throws DatelineError `unknown-article`, `ambiguous-id`, `not-put-here`
 */
export function removeOwn(db: Database, wanted: string, person = FIRST): void {
  db.transaction(() => {
    const { place, id, listing } = findArticle(db, wanted, person);
    const isOwn = db.get("select 1 from articles where place = ? and origin <> 'feed'", place) !== undefined;
    const feeds = feedsIn(db, listing);
    if (!isOwn || !feeds.includes(ownOf(person))) throw new DatelineError('not-put-here', { id });
    const others = feeds.filter((feed) => feed !== ownOf(person));
    if (others.length === 0) return removeArticle(db, place, id, listing);
    if (others.every((feed) => feed > 0)) db.run("update articles set origin = 'feed' where place = ?", place);
    relist(db, place, listing, listingOf(db, others));
    log(db, 'article', id, { listing });
  });
}
