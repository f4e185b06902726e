import { type Article, contentHash, DatelineError } from '@dateline/core/base';
import { inSlices } from '../slices.js';
import { addBlock, packArticle } from '../store/blocks.js';
import type { Database } from '../store/database.js';
import { addFeed, editFeed, feedByUrl } from '../store/feeds.js';
import { keepHighlight } from '../store/highlights.js';
import { feedsIn, listingOf, ownOf, relist } from '../store/listings.js';
import { withoutNoise } from '../store/noise.js';
import { prepareStories } from '../store/prepare.js';
import { isStoreProblem } from '../store/problems.js';
import { putPrepared } from '../store/put.js';
import { STATE_COLUMNS, setStates, setTags, stateRow } from '../store/states.js';
import type { FeedSettings, ImportResult, State } from '../types.js';
import { type ExportedArticle, type ExportedFeed, VERSION } from './export-shape.js';
import { isFollowed, ownerOf } from './import/keep.js';
import { countMarks, emptyResult } from './import/result.js';

function inward(db: Database, scope: string): string {
  const url = /^feed (https?:.*)$/.exec(scope)?.[1];
  if (url === undefined) return scope;
  const feed = feedByUrl(db, url);
  return feed ? `feed ${feed.id}` : scope;
}

/** The secrets that an export holds beside the address. */
function settingsOf({ cookie, headers }: ExportedFeed): FeedSettings {
  const named = Object.entries(headers ?? {}).filter(([, value]) => typeof value === 'string');
  return {
    ...(typeof cookie === 'string' && { cookie }),
    ...(named.length > 0 && { headers: Object.fromEntries(named) }),
  };
}

/**
 * Puts an export back in. Stories that are here already keep their text and gain marks and highlights.
 * @param dryRun count what is new, and store nothing
 */
export async function restore(
  db: Database,
  text: string,
  name: string,
  person: number,
  dryRun = false,
): Promise<ImportResult> {
  const value = parse(text, name);
  const { parseArticle } = await import('@dateline/core');
  const result = emptyResult('an export of Dateline');
  const feedIds = dryRun ? new Map<string, number>() : await restoreFeeds(db, value.feeds, person, result);
  if (dryRun) result.feeds = value.feeds.filter(({ url }) => !isFollowed(db, url, person)).length;
  const take = (exported: ExportedArticle) => {
    try {
      const versions = exported.versions.map(({ seen, article }) => ({ seen, article: parseArticle(article) }));
      const fresh = dryRun
        ? knownPlace(db, exported.id, ownerOf(db, person)) === undefined
        : restoreArticle(db, exported, versions, feedIds, person);
      if (fresh) result.articles++;
      else result.skipped++;
      countMarks(result, exported);
    } catch (error) {
      if (!(error instanceof DatelineError) || isStoreProblem(error)) throw error;
      result.skipped++;
      if (result.warnings.length < 20) result.warnings.push(`One story was left out: ${error.message}`);
    }
  };
  if (dryRun) for (const exported of value.articles) take(exported);
  // Oldest first, so that stories of one second keep their order.
  else await inSlices(db, value.articles.toReversed(), take);
  return result;
}

/** Follows the feeds of an export. @returns their numbers here, by their addresses */
async function restoreFeeds(
  db: Database,
  feeds: readonly ExportedFeed[],
  person: number,
  result: ImportResult,
): Promise<Map<string, number>> {
  await inSlices(db, feeds, (feed) => {
    const { row, added } = addFeed(db, { ...feed, ...(!feed.named && { title: '' }) }, person);
    if (added) result.feeds++;
    if (added) editFeed(db, row.id, settingsOf(feed), person);
    if (added && feed.icon) db.run('update feeds set icon = ? where id = ?', feed.icon, row.id);
    if (added && !feed.named && row.last_refresh === null)
      db.run('update feeds set title = ? where id = ?', feed.title, row.id);
  });
  const ids = new Map<string, number>();
  for (const { url } of feeds) {
    const id = feedByUrl(db, url, person)?.id;
    if (id !== undefined) ids.set(url, id);
  }
  return ids;
}

function parse(text: string, name: string): { feeds: ExportedFeed[]; articles: ExportedArticle[] } {
  let value: { version?: unknown; feeds?: unknown; articles?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch (error) {
    throw new DatelineError('broken-export', { name }, { cause: error });
  }
  if (typeof value.version === 'number' && value.version > VERSION) throw new DatelineError('newer-export', { name });
  const feeds = (Array.isArray(value.feeds) ? value.feeds : []).filter(
    (feed: Partial<ExportedFeed> | null) => typeof feed?.url === 'string' && URL.canParse(feed.url),
  ) as ExportedFeed[];
  const articles = (Array.isArray(value.articles) ? value.articles : []).filter(
    (article: Partial<ExportedArticle> | null) => typeof article?.id === 'string' && Array.isArray(article.versions),
  ) as ExportedArticle[];
  return { feeds, articles };
}

type Version = ExportedArticle['versions'][number];

/** The place of a story that is here already. */
const knownPlace = (db: Database, id: string, owner: number | null): number | undefined =>
  db.get<{ place: number }>('select place from articles where id = ? and owner is ?', id, owner)?.place;

/** @returns whether the story is new here */
function restoreArticle(
  db: Database,
  exported: ExportedArticle,
  versions: readonly Version[],
  feedIds: ReadonlyMap<string, number>,
  person: number,
): boolean {
  const owner = ownerOf(db, person);
  const known = knownPlace(db, exported.id, owner);
  const place = known ?? addStory(db, exported, versions, person, owner);
  for (const { scope, value } of exported.aliases ?? [])
    db.run(
      'insert into aliases(scope, value, owner, article) values(?, ?, ?, ?) on conflict do nothing',
      inward(db, scope),
      value,
      owner ?? 0,
      place,
    );
  relistAs(db, place, exported, feedIds, person, owner);
  const row = stateRow(db, place, person)!;
  // What is true of it here stays true.
  const states = STATE_COLUMNS.filter((name) => exported[name] === true).map((name) => [name, true]);
  setStates(db, [row], Object.fromEntries(states) as State, person);
  setTags(db, row, { tag: (exported.tags ?? []).filter((tag) => typeof tag === 'string') }, person);
  for (const highlight of exported.highlights ?? []) keepHighlight(db, place, highlight, person);
  return known === undefined;
}

/** Has the feeds list a story that listed it where it was exported; among several people it stays the importer's own. */
function relistAs(
  db: Database,
  place: number,
  { feeds = [], origin }: ExportedArticle,
  feedIds: ReadonlyMap<string, number>,
  person: number,
  owner: number | null,
): void {
  if (owner !== null) return;
  const { listing } = db.get<{ listing: number }>('select listing from articles where place = ?', place)!;
  const listers = feeds.map((url) => feedIds.get(url)).filter((id) => id !== undefined);
  const before = feedsIn(db, listing).filter(
    (feed) => feed !== ownOf(person) || origin !== 'feed' || listers.length === 0,
  );
  relist(db, place, listing, listingOf(db, [...before, ...listers]));
}

function addStory(
  db: Database,
  exported: ExportedArticle,
  versions: readonly Version[],
  person: number,
  owner: number | null,
): number {
  const present = versions.at(-1);
  if (!present) throw new DatelineError('not-an-article', `The story ${exported.id} has no text.`);
  const prepared = prepareStories([{ ...present.article, id: exported.id }]);
  const [stored] = putPrepared(db, prepared, { seen: exported.firstSeen, person, owner });
  const { place, outcome } = stored!;
  if (outcome !== 'added') return place;
  for (const { seen, article } of versions) keepVersion(db, place, article, seen);
  db.run('update articles set origin = ? where place = ?', exported.origin === 'feed' ? 'feed' : 'own', place);
  return place;
}

/** Keeps an earlier version, or when one that is here was seen. */
function keepVersion(db: Database, place: number, article: Article, seen: string): void {
  const hash = contentHash(withoutNoise(article));
  if (db.run('update versions set seen = ? where article = ? and hash = ?', seen, place, hash) > 0) return;
  const block = addBlock(db, packArticle(article), 1);
  db.run('insert into versions(article, hash, seen, block, line) values(?, ?, ?, ?, 0)', place, hash, seen, block);
}
