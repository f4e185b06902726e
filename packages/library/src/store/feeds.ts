import { DatelineError, normalizeAddress, withoutSecrets } from '@dateline/core/base';
import type { FeedSettings, FeedState } from '../types.js';
import { log } from './changes.js';
import type { Database } from './database.js';
import { listingOf } from './listings.js';
import { countPeople, FIRST } from './people.js';
import { checkedBound } from './retention-bounds.js';

/** Everything that is kept of a feed, whoever follows it. */
export interface FeedRow {
  id: number;
  url: string;
  /** As the feed says, or its address until it does. */
  title: string;
  site: string | null;
  icon: string | null;
  ttl: number | null;
  etag: string | null;
  modified: string | null;
  digest: string | null;
  last_refresh: string | null;
  next_refresh: string | null;
  failures: number;
  problem: string | null;
  ended: number;
  /** The person whose feed it is alone; null for one that is shared by its address. */
  owner: number | null;
  user: string | null;
  password: string | null;
  /** A JSON object of strings. */
  headers: string | null;
  cookie: string | null;
  /** User-Agent. */
  agent: string | null;
  /** Minutes that a person chose between two questions. */
  interval: number | null;
  full_text: number;
  /** ISO 8601: until when one process alone asks it. */
  lease: string | null;
  /** ISO 8601: how long the last answer stays fresh. */
  expires: string | null;
  /** JSON lists of hours (0 to 23, GMT) and English days in which the feed is not to be asked. */
  skip_hours: string | null;
  skip_days: string | null;
  /** The code of `problem`. */
  code: string | null;
  /** A sentence: what the last document that was read warned of. */
  warning: string | null;
  warning_codes: string | null;
  /** ISO 8601: when the feed last had something new. */
  newest: string | null;
  /** Stories a day. */
  rate: number | null;
  /** ISO 8601: since when nobody follows it. Its stories go some time later. */
  removed: string | null;
}

/** What is shown of a feed. A thousand feeds are listed at once, so nothing else is read. */
const SHOWN = [
  ...([
    'id',
    'url',
    'title',
    'site',
    'icon',
    'last_refresh',
    'next_refresh',
    'ended',
    'problem',
    'code',
    'failures',
  ] as const),
  ...([
    'warning',
    'warning_codes',
    'newest',
    'interval',
    'full_text',
    'user',
    'password',
    'headers',
    'cookie',
  ] as const),
];

/** A feed as one person follows it. */
interface Followed extends Pick<FeedRow, (typeof SHOWN)[number]> {
  given: string | null;
  folder: string | null;
  keep_days: number | null;
  keep_stories: number | null;
  paused: number;
}

/** What is counted of a feed for a person: all, read or hidden, and hidden. */
interface Counts {
  total: number;
  done: number;
  hidden: number;
}

function toFeedState(row: Followed, { total, done, hidden }: Counts = { total: 0, done: 0, hidden: 0 }): FeedState {
  const state: FeedState = {
    id: row.id,
    url: withoutSecrets(row.url),
    title: row.given ?? row.title,
    unread: total - done,
    total: total - hidden,
  };
  if (row.site !== null) state.site = row.site;
  if (row.folder !== null) state.folder = row.folder;
  if (row.icon !== null) state.icon = row.icon;
  if (row.last_refresh !== null) state.lastRefresh = row.last_refresh;
  if (row.next_refresh !== null && row.ended === 0) state.nextRefresh = row.next_refresh;
  if (row.problem !== null) state.problem = withoutSecrets(row.problem);
  if (row.code !== null) state.code = row.code;
  if (row.failures > 0) state.failures = row.failures;
  if (row.warning !== null) state.warning = row.warning;
  if (row.warning_codes !== null) state.warningCodes = row.warning_codes.split(' ');
  if (row.newest !== null) state.newest = row.newest;
  if (row.interval !== null) state.interval = row.interval;
  if (row.full_text === 1) state.fullText = true;
  if (row.paused === 1) state.paused = true;
  if (isSecret(row)) state.credentials = true;
  if (row.keep_days !== null) state.keepDays = row.keep_days;
  if (row.keep_stories !== null) state.keepStories = row.keep_stories;
  return state;
}

const isSecret = (row: Pick<FeedRow, 'user' | 'password' | 'headers' | 'cookie' | 'url'>) =>
  (row.user ?? row.password ?? row.headers ?? row.cookie) !== null || hasSecret(row.url);

/** Whether an address carries a user or a password, which stand before an @. */
function hasSecret(url: string): boolean {
  return url.includes('@') && URL.canParse(url) && (new URL(url).username !== '' || new URL(url).password !== '');
}

/** The address of a feed for an export; with its secrets, the user and the password it is asked with stand in it. */
export function exportedUrl({ url, user, password }: FeedRow, secrets: boolean): string {
  if (!secrets) return withoutSecrets(url);
  if (user === null && password === null) return url;
  const whole = new URL(url);
  whole.username = user ?? '';
  whole.password = password ?? '';
  return whole.href;
}

const FOLLOWED = `select ${SHOWN.map((name) => `f.${name}`).join(', ')}, su.title as given, su.folder,
  su.keep_days, su.keep_stories, su.paused
  from subscriptions su join feeds f on f.id = su.feed where su.person = ?`;

/** Counts of feeds that a person follows, from those of the listings they are in. */
function countsOf(db: Database, person: number, feed?: number): Map<number, Counts> {
  const rows = db.all<Counts & { feed: number }>(
    `select s.feed, sum(l.n) as total, coalesce(sum(t.done), 0) as done, coalesce(sum(t.hidden), 0) as hidden
     from subscriptions s join listing_feeds lf on lf.feed = s.feed join listings l on l.id = lf.listing
     left join listing_tallies t on t.person = s.person and t.listing = l.id
     where s.person = ? ${feed === undefined ? '' : 'and s.feed = ?'} group by s.feed`,
    person,
    ...(feed === undefined ? [] : [feed]),
  );
  return new Map(rows.map((row) => [row.feed, row]));
}

/** By folder, those without one last, then by title. */
export function listFeeds(db: Database, person = FIRST): FeedState[] {
  return db.snapshot(() => {
    const counts = countsOf(db, person);
    return db
      .all<Followed>(
        `${FOLLOWED} order by su.folder is null, su.folder collate nocase, coalesce(su.title, f.title) collate nocase, f.id`,
        person,
      )
      .map((row) => toFeedState(row, counts.get(row.id)));
  });
}

export function feedState(db: Database, id: number, person = FIRST): FeedState {
  return db.snapshot(() => {
    const row = db.get<Followed>(`${FOLLOWED} and su.feed = ?`, person, id);
    if (!row) throw unknownFeed(id);
    return toFeedState(row, countsOf(db, person, id).get(id));
  });
}

/** What a feed goes by for a person who follows it. */
export function titleOf(db: Database, id: number, person = FIRST): string | undefined {
  return db.get<{ title: string }>(
    'select coalesce(su.title, f.title) as title from feeds f join subscriptions su on su.feed = f.id where f.id = ? and su.person = ?',
    id,
    person,
  )?.title;
}

/** When its newest stories were published: milliseconds since 1970, the newest first. */
export function latestOf(db: Database, id: number): number[] {
  return db
    .all<{ time: string }>(
      `select a.time from listing_feeds l join articles a on a.listing = l.listing where l.feed = ?
       order by a.place desc limit 20`,
      id,
    )
    .map(({ time }) => Date.parse(time));
}

export const unknownFeed = (id: number) => new DatelineError('unknown-feed', { id });

/** A feed that somebody follows; undefined where there is none. */
export function findFeed(db: Database, id: number): FeedRow | undefined {
  return db.get<FeedRow>('select * from feeds where id = ? and removed is null', id);
}

/** @throws DatelineError `unknown-feed` */
export function feedRow(db: Database, id: number): FeedRow {
  const row = findFeed(db, id);
  if (!row) throw unknownFeed(id);
  return row;
}

/** The feed at an address that a person may follow, in whichever form it is written; the very same form first. */
export function feedByUrl(db: Database, url: string, person = FIRST): FeedRow | undefined {
  return db.get<FeedRow>(
    `select * from feeds where address = ? and (owner is null or owner = ?)
     order by removed is not null, owner is null, url = ? desc, id limit 1`,
    normalizeAddress(url),
    person,
    url,
  );
}

export function isSubscribed(db: Database, feed: number, person = FIRST): boolean {
  return db.get('select 1 from subscriptions where person = ? and feed = ?', person, feed) !== undefined;
}

export function moveFeed(db: Database, id: number, url: string): void {
  db.run('update feeds set url = ?, address = ? where id = ?', url, normalizeAddress(url), id);
}

export interface NewFeed {
  url: string;
  /** As a person names it, or a list of feeds. */
  title?: string;
  folder?: string;
  site?: string;
}

/** What a feed goes by until it says its title: its address without what all addresses have. */
const bareAddress = (url: string) =>
  withoutSecrets(url)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');

/** Has a person follow a feed. @returns its row, and whether the person did not follow it before */
export function addFeed(
  db: Database,
  { url, title, folder, site }: NewFeed,
  person = FIRST,
): { row: FeedRow; added: boolean } {
  return db.transaction(() => {
    const known = feedByUrl(db, url, person);
    const id = known?.id ?? insertFeed(db, url, site, hasSecret(url) && countPeople(db) > 1 ? person : null);
    if (known?.removed) db.run('update feeds set removed = null, next_refresh = null where id = ?', id);
    const added = db.run(
      'insert into subscriptions(person, feed, title, folder) values(?, ?, ?, ?) on conflict do nothing',
      person,
      id,
      title || null,
      folder || null,
    );
    if (added > 0) log(db, 'feed', String(id), { person });
    return { row: feedRow(db, id), added: added > 0 };
  });
}

function insertFeed(db: Database, url: string, site: string | undefined, owner: number | null): number {
  const id = db.insert(
    'insert into feeds(url, address, title, site, owner) values(?, ?, ?, ?, ?)',
    url,
    normalizeAddress(url),
    bareAddress(url),
    site ?? null,
    owner,
  );
  listingOf(db, [id]);
  return id;
}

/** An empty title gives the feed its own back, an empty folder takes it out of its folder. */
export function editFeed(
  db: Database,
  id: number,
  { title, folder, keepDays, keepStories, paused, ...settings }: { title?: string; folder?: string } & FeedSettings,
  person = FIRST,
): FeedState {
  return db.transaction(() => {
    if (!isSubscribed(db, id, person)) throw unknownFeed(id);
    const feed = isSetting(settings) ? change(db, id, settings, person) : id;
    if (title !== undefined)
      db.run('update subscriptions set title = ? where person = ? and feed = ?', title.trim() || null, person, feed);
    if (folder !== undefined)
      db.run('update subscriptions set folder = ? where person = ? and feed = ?', folder.trim() || null, person, feed);
    const bounds = { days: checkedBound(keepDays, 'days'), stories: checkedBound(keepStories, 'stories') };
    for (const [what, bound] of Object.entries(bounds))
      if (bound !== undefined)
        db.run(`update subscriptions set keep_${what} = ? where person = ? and feed = ?`, bound, person, feed);
    if (paused !== undefined)
      db.run('update subscriptions set paused = ? where person = ? and feed = ?', Number(paused), person, feed);
    log(db, 'feed', String(feed), { person });
    return feedState(db, feed, person);
  });
}

const isSetting = (settings: FeedSettings) => Object.values(settings).some((value) => value !== undefined);

/** Sets how a feed is asked. With credentials it is that person's alone: others keep the shared one. */
function change(db: Database, id: number, settings: FeedSettings, person: number): number {
  const row = feedRow(db, id);
  const others = db.get('select 1 from subscriptions where feed = ? and person <> ?', id, person) !== undefined;
  const feed = others && row.owner === null ? privateCopy(db, row, person) : id;
  const secret = settings.user || settings.password || settings.headers || settings.cookie;
  if (secret && countPeople(db) > 1) db.run('update feeds set owner = ? where id = ?', person, feed);
  const set = (column: string, value: string | number | null | undefined) => {
    if (value !== undefined) db.run(`update feeds set ${column} = ? where id = ?`, value, feed);
  };
  for (const name of ['user', 'password', 'cookie', 'agent'] as const)
    set(name, settings[name] === undefined ? undefined : settings[name] || null);
  if (settings.headers)
    set('headers', Object.keys(settings.headers).length > 0 ? JSON.stringify(settings.headers) : null);
  set('interval', settings.interval === undefined ? undefined : settings.interval || null);
  if (settings.fullText !== undefined) set('full_text', Number(settings.fullText));
  // What is asked in another way is asked anew.
  db.run(
    'update feeds set digest = null, etag = null, modified = null, next_refresh = null, ended = 0 where id = ?',
    feed,
  );
  return feed;
}

function privateCopy(db: Database, row: FeedRow, person: number): number {
  const id = insertFeed(db, row.url, row.site ?? undefined, person);
  db.run('update feeds set title = ?, icon = ? where id = ?', row.title, row.icon, id);
  db.run('update subscriptions set feed = ? where person = ? and feed = ?', id, person, row.id);
  db.run("update facts set value = value + 1 where name = 'visibility'");
  return id;
}
