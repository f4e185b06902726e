import { type Article, articleId, findSelector } from '@dateline/core/base';
import type { ListedFeed } from '@dateline/formats';
import { inSlices } from '../../slices.js';
import { type Alias, aliasesOf, hostOf } from '../../store/aliases.js';
import type { Database } from '../../store/database.js';
import { feedByUrl, isSubscribed } from '../../store/feed-row.js';
import { addFeed } from '../../store/feeds.js';
import { articleAt } from '../../store/get.js';
import { keepHighlight } from '../../store/highlights.js';
import { relist, withFeed } from '../../store/listings.js';
import { ownerOf } from '../../store/people.js';
import { changeTo, type StateRow, setStates, setTags, stateRow } from '../../store/states.js';
import type { Highlight } from '../../types.js';
import type { MovedHighlight, MovedStates } from './moved.js';

/** A story that was put into the library, with what a person did with it elsewhere. */
export interface MovedMarks extends MovedStates {
  place: number;
  /** As its feed gives it. */
  guid?: string;
}

/** Whether a person follows the feed at an address. */
export function isFollowed(db: Database, url: string, person: number): boolean {
  const feed = feedByUrl(db, url, person);
  return feed !== undefined && feed.removed === null && isSubscribed(db, feed.id, person);
}

/** Follows the feeds of a list. @returns how many were new, or would be where nothing is to be stored */
export async function followAll(
  db: Database,
  feeds: readonly ListedFeed[],
  person: number,
  dryRun: boolean,
): Promise<number> {
  if (dryRun) return feeds.filter(({ url }) => !isFollowed(db, url, person)).length;
  let added = 0;
  await inSlices(db, feeds, (feed) => {
    if (addFeed(db, feed, person).added) added++;
  });
  return added;
}

/** Of each story whether it is here for a person, by its id and by the names it goes by. */
export function areHere(
  db: Database,
  stories: readonly { id: string; aliases: readonly Alias[] }[],
  person: number,
): boolean[] {
  const owner = ownerOf(db, person);
  return stories.map(
    ({ id, aliases }) =>
      aliases.some(
        ({ scope, value }) =>
          db.get('select 1 from aliases where scope = ? and value = ? and owner = ?', scope, value, owner ?? 0) !==
          undefined,
      ) || db.get('select 1 from articles where id = ? and owner is ?', id, owner) !== undefined,
  );
}

/** Gives stories the states, tags and highlights that they had elsewhere. What is true of a story here stays true. */
export async function keepMarks(db: Database, marks: readonly MovedMarks[], person: number): Promise<void> {
  const owner = ownerOf(db, person);
  await inSlices(db, marks, (mark) => {
    // Among several people a story stays the importer's own, and no feed lists it.
    if (owner === null && mark.feed) listBy(db, mark, mark.feed, person);
    const row = stateRow(db, mark.place, person);
    if (!row) return;
    setStates(db, [row], changeTo(mark), person);
    setTags(db, row, { tag: mark.tags ?? [] }, person);
    if (mark.highlights?.length) keepHighlights(db, row, mark.highlights, person);
  });
}

/** Has a feed list a story where the person follows it, so that it is known again when the feed is asked. */
function listBy(db: Database, { place, guid }: MovedMarks, address: string, person: number): void {
  const feed = feedByUrl(db, address, person);
  const row = db.get<{ listing: number }>('select listing from articles where place = ?', place);
  if (!feed || !row || !isFollowed(db, address, person)) return;
  relist(db, place, row.listing, withFeed(db, row.listing, feed.id));
  if (guid === undefined) return;
  const site = hostOf(feed.site ?? undefined) ?? hostOf(feed.url);
  const names = aliasesOf({ guid } as Article, { feed: feed.id, ...(site !== undefined && { site }) });
  for (const { scope, value } of names)
    db.run(
      'insert into aliases(scope, value, owner, article) values(?, ?, 0, ?) on conflict do nothing',
      scope,
      value,
      place,
    );
}

function keepHighlights(db: Database, { place, id }: StateRow, highlights: readonly MovedHighlight[], person: number) {
  const hash = db.get<{ hash: string }>('select hash from articles where place = ?', place)!.hash;
  const article = articleAt(db, { place, id }, hash);
  for (const moved of highlights) keepHighlight(db, place, movedHighlight(moved, { id, person, article }), person);
}

/** A highlight that was made elsewhere, of a story that is here. The same passage brought in again is the same highlight. */
export function movedHighlight(
  { exact, prefix = '', suffix = '', note, created }: MovedHighlight,
  { id, person, article }: { id: string; person: number; article: Article | undefined },
): Highlight {
  const selector = { exact, prefix, suffix };
  const span = article && findSelector(article, selector);
  return {
    id: articleId({ scope: `highlight ${person} ${id}`, text: JSON.stringify([exact, note, created]) }),
    article: id,
    selector,
    created: created ?? new Date().toISOString(),
    ...(span && { span }),
    ...(note && { note }),
  };
}
