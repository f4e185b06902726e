import { normalizeAddress } from '@dateline/core/base';
import { addBlocks } from './blocks-schema.js';
import { addChanged } from './changed-schema.js';
import type { Database } from './database.js';
import { addDone } from './done-schema.js';
import { addHooks } from './hooks-schema.js';
import { addIdentities } from './identities-schema.js';
import { addKeeping } from './keeping-schema.js';
import { addKeptIndex, addKeptUnread } from './kept-unread-schema.js';
import { addListedApart } from './listed-apart-schema.js';
import { addNumbers } from './numbers-schema.js';
import { addPeople } from './people-schema.js';
import { addPositions } from './positions-schema.js';
import { addCased, addWarningCodes } from './shown-schema.js';
import { addStoryTables } from './stories-schema.js';
import { addTokens } from './tokens-schema.js';
import { addTriage } from './triage-schema.js';
import { addWebhook } from './webhook-schema.js';

// The tables. An article's rowid is its place in the order of time (see place.ts): the newest are read without an index,
// and the full-text index, which shares the rowid, gives its hits in the same order without sorting them.
const first = `
create table facts(name text primary key, value text not null) strict, without rowid;

create table sources(
  id integer primary key,
  name text not null,
  folded text not null unique,
  url text
) strict;

create table articles(
  place integer primary key,
  id text not null unique,
  hash text not null,
  source integer references sources(id),
  time text not null,
  first_seen text not null,
  kicker text, headline text, deck text, excerpt text, byline text,
  language text,
  direction text not null,
  image text,
  minutes integer,
  length integer not null,
  origin text not null,
  read integer not null default 0,
  saved integer not null default 0,
  due integer not null default 1
) strict;
create index articles_unread on articles(place) where read = 0;
create index articles_saved on articles(place) where saved = 1;
create index articles_due on articles(place) where due = 1;
create index articles_source on articles(source, place);

create table versions(
  article integer not null references articles(place) on update cascade on delete cascade,
  hash text not null,
  seen text not null,
  data blob not null,
  unique(article, hash)
) strict;

create table aliases(
  scope text not null,
  value text not null,
  article integer not null references articles(place) on update cascade on delete cascade,
  primary key(scope, value)
) strict, without rowid;
create index aliases_article on aliases(article);

create table feeds(
  id integer primary key autoincrement,
  url text not null unique,
  title text not null,
  named integer not null default 0,
  site text, folder text, icon text,
  ttl integer, etag text, modified text, digest text,
  last_refresh text, next_refresh text,
  failures integer not null default 0,
  problem text,
  ended integer not null default 0,
  unread integer not null default 0,
  total integer not null default 0
) strict;

create table listed(
  feed integer not null references feeds(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  hash text not null,
  primary key(feed, article)
) strict, without rowid;
create index listed_article on listed(article);

create table readings(
  article integer primary key references articles(place) on update cascade on delete cascade,
  engine text not null,
  hash text not null,
  data blob not null
) strict;

create table voices(
  number integer primary key,
  id text not null unique,
  kind text not null,
  name text not null,
  folded text not null,
  role text, organisation text,
  statements integer not null default 0,
  articles integer not null default 0,
  latest integer not null default 0
) strict;
create index voices_folded on voices(folded);
create index voices_latest on voices(latest, number) where articles > 0;

create table said(
  voice integer not null references voices(number) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  local text not null,
  statements integer not null,
  primary key(voice, article, local)
) strict, without rowid;
create index said_article on said(article);

create table highlights(
  id text primary key,
  article integer not null references articles(place) on update cascade on delete cascade,
  span text,
  hint text not null,
  exact text not null, prefix text not null, suffix text not null,
  note text,
  created text not null
) strict, without rowid;
create index highlights_article on highlights(article);

create table changes(number integer primary key autoincrement, kind text not null, id text not null) strict;

create table counters(
  one integer primary key check (one = 1),
  articles integer not null, unread integer not null, saved integer not null, due integer not null
) strict;
insert into counters values(1, 0, 0, 0, 0);

create trigger articles_added after insert on articles begin
  update counters set articles = articles + 1, unread = unread + (new.read = 0), saved = saved + new.saved,
    due = due + new.due;
end;
create trigger articles_gone after delete on articles begin
  update counters set articles = articles - 1, unread = unread - (old.read = 0), saved = saved - old.saved,
    due = due - old.due;
end;
create trigger articles_read after update of read on articles when new.read <> old.read begin
  update counters set unread = unread + old.read - new.read;
  update feeds set unread = unread + old.read - new.read
    where id in (select feed from listed where article = new.place);
end;
create trigger articles_kept after update of saved on articles when new.saved <> old.saved begin
  update counters set saved = saved + new.saved - old.saved;
end;
create trigger articles_due after update of due on articles when new.due <> old.due begin
  update counters set due = due + new.due - old.due;
end;
create trigger listed_added after insert on listed begin
  update feeds set total = total + 1,
    unread = unread + coalesce((select read = 0 from articles where place = new.article), 0)
    where id = new.feed;
end;
create trigger listed_gone before delete on listed begin
  update feeds set total = total - 1,
    unread = unread - coalesce((select read = 0 from articles where place = old.article), 0)
    where id = old.feed;
end;

create virtual table words using fts5(
  headline, deck, body, byline, source, section, topic, language, site,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2'
);
create virtual table spoken using fts5(
  voice, place, document,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
`;

/** A list of a thousand feeds is taken in by looking each address up, so it stands there in one form. */
function second(db: Database): void {
  db.exec("alter table feeds add column address text not null default ''");
  for (const { id, url } of db.all<{ id: number; url: string }>('select id, url from feeds'))
    db.run('update feeds set address = ? where id = ?', normalizeAddress(url), id);
  db.exec('create index feeds_address on feeds(address)');
}

// The texts of a feed lie beside each other in this index, so a feed is stored with a page written for many stories, not one
// for each. A summary that repeats the body is packed as `true` from here on; what is packed stays as it is.
const textsOfFeeds = `
drop index articles_text;
create index articles_text on articles(listing, substr(hash, 1, 12));
`;

/** What takes a library from one version to the next: SQL, or work on its connection. */
export type Step = string | ((db: Database) => void);

/** Step N takes a library of user_version N to N + 1. */
export const steps: readonly Step[] = [
  first,
  second,
  addPeople,
  addBlocks,
  textsOfFeeds,
  addKeeping,
  addChanged,
  addStoryTables,
  addIdentities,
  addTriage,
  addKeptUnread,
  addPositions,
  addWebhook,
  addKeptIndex,
  addCased,
  addWarningCodes,
  addNumbers,
  addTokens,
  addDone,
  addHooks,
  addListedApart,
];
