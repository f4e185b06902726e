import type { Database } from './database.js';

/** Below every place. */
export const LOWEST = -(2 ** 53) + 1;
/** Articles of a chunk when it is made; it is split when there are twice as many. */
export const CHUNK = 128;

// What a person did is kept where a person did something, and counted by listing: the set of feeds that list an article.
// So a new article writes nothing for any person, whoever follows its feed.
const tables = `
create table people(id integer primary key, name text not null unique collate nocase, created text not null) strict;
insert into people values(1, '', strftime('%Y-%m-%dT%H:%M:%fZ'));

create table subscriptions(
  person integer not null references people(id) on delete cascade,
  feed integer not null references feeds(id) on delete cascade,
  title text, folder text,
  primary key(person, feed)
) strict, without rowid;
create index subscriptions_feed on subscriptions(feed);
insert into subscriptions select 1, id, case when named then title end, folder from feeds;

create table listings(id integer primary key, feeds text not null unique, n integer not null default 0) strict;
insert into listings(id, feeds) values(0, '*');
create table listing_feeds(feed integer not null, listing integer not null, primary key(feed, listing)) strict, without rowid;
create index listing_feeds_listing on listing_feeds(listing);

create table states(
  person integer not null references people(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  read integer not null default 0,
  saved integer not null default 0,
  later integer not null default 0,
  hidden integer not null default 0,
  primary key(person, article)
) strict, without rowid;
create index states_article on states(article);
create index states_saved on states(person, article) where saved = 1;
create index states_later on states(person, article) where later = 1;
create index states_hidden on states(person, article) where hidden = 1;
insert into states(person, article, read, saved) select 1, place, read, saved from articles where read = 1 or saved = 1;

create table tags(
  person integer not null references people(id) on delete cascade,
  tag text not null collate nocase,
  article integer not null references articles(place) on update cascade on delete cascade,
  primary key(person, tag, article)
) strict, without rowid;
create index tags_article on tags(article);

create table chunks(
  listing integer not null, first integer not null, last integer not null, n integer not null,
  primary key(listing, first)
) strict, without rowid;
create table tallies(
  person integer not null, listing integer not null, first integer not null, done integer not null,
  primary key(person, listing, first)
) strict, without rowid;
create table listing_tallies(
  person integer not null, listing integer not null, done integer not null, hidden integer not null,
  primary key(person, listing)
) strict, without rowid;

create table told(
  feed integer not null references feeds(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  hash text not null,
  primary key(feed, article)
) strict, without rowid;
create index told_article on told(article);

create table acts(
  id integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  at text not null,
  kind text not null,
  count integer not null default 0,
  data text not null
) strict;
create table act_states(
  act integer not null references acts(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  states integer not null,
  primary key(act, article)
) strict, without rowid;
create index act_states_article on act_states(article);

create table outbox(number integer primary key autoincrement, place integer not null, spoken integer not null default 0) strict;
`;

// Made anew, because two people may have a feed of one address each with credentials of their own.
const feeds = `
create table new_feeds(
  id integer primary key autoincrement,
  url text not null,
  address text not null,
  title text not null,
  owner integer references people(id) on delete cascade,
  site text, icon text,
  user text, password text, headers text, cookie text, agent text,
  interval integer, full_text integer not null default 0,
  ttl integer, expires text, skip_hours text, skip_days text,
  etag text, modified text, digest text,
  last_refresh text, next_refresh text, lease text, asker text,
  failures integer not null default 0,
  code text, problem text, warning text,
  newest text, rate real,
  ended integer not null default 0,
  removed text
) strict;
insert into new_feeds(id, url, address, title, site, icon, ttl, etag, modified, digest, last_refresh, next_refresh, failures, problem, ended)
  select id, url, address, title, site, icon, ttl, etag, modified, digest, last_refresh, next_refresh, failures, problem, ended from feeds;
drop table feeds;
alter table new_feeds rename to feeds;
create index feeds_address on feeds(address);
create index feeds_due on feeds(next_refresh) where ended = 0;
`;

const listings = `
create temp table listed_by(article integer primary key, feeds text);
insert into listed_by
  select place,
    case when origin <> 'feed' or feeds is null then '-1' || coalesce(',' || feeds, '') else feeds end
  from (select a.place, a.origin,
      (select group_concat(feed, ',') from (select feed from listed where article = a.place order by feed)) as feeds
    from articles a);
insert into listings(feeds, n) select feeds, count(*) from listed_by group by feeds;
alter table articles add column listing integer not null default 0;
alter table articles add column owner integer references people(id) on delete cascade;
update articles set listing = (select l.id from listed_by b join listings l on l.feeds = b.feeds where b.article = place);
drop table listed_by;
insert into listings(feeds) select id from feeds where true on conflict do nothing;
insert into listing_feeds(feed, listing)
  select f.value, l.id from listings l, json_each('[' || l.feeds || ']') f where l.id > 0;
insert into told select l.feed, l.article, l.hash from listed l join articles a on a.place = l.article where l.hash <> a.hash;
create index articles_listing on articles(listing, place);
create index articles_hash on articles(hash);
create table owned_aliases(
  scope text not null,
  value text not null,
  owner integer not null default 0,
  article integer not null references articles(place) on update cascade on delete cascade,
  primary key(scope, value, owner)
) strict, without rowid;
insert into owned_aliases(scope, value, article) select scope, value, article from aliases;
drop table aliases;
alter table owned_aliases rename to aliases;
create index aliases_article on aliases(article);
update listings set n = (select count(*) from articles) where id = 0;
`;

/** The chunks and what is done of them, of one listing or, without `where`, of all of the listings there are. */
const counts = `
create temp table chunked as
  select listing, place, (row_number() over (partition by listing order by place) - 1) / ${CHUNK} as chunk from
    (select listing, place from articles union all select 0, place from articles);
create index temp.chunked_place on chunked(place);
insert into chunks select listing, case when chunk = 0 then ${LOWEST} else min(place) end, max(place), count(*)
  from chunked group by listing, chunk;
insert into tallies select 1, listing, first, count(*) from (
  select c.listing, (select max(first) from chunks k where k.listing = c.listing and k.first <= c.place) as first
  from chunked c join states s on s.article = c.place and s.read = 1) group by listing, first;
insert into listing_tallies select 1, listing, sum(done), 0 from tallies group by listing;
drop table chunked;
`;

const rest = `
drop table listed;
alter table articles drop column read;
alter table articles drop column saved;
alter table highlights add column person integer not null default 1 references people(id) on delete cascade;
alter table voices add column owner integer references people(id) on delete cascade;
alter table changes add column person integer;
alter table changes add column listing integer;
create table kept_counters(one integer primary key check (one = 1), due integer not null) strict;
insert into kept_counters select 1, due from counters;
drop table counters;
alter table kept_counters rename to counters;
drop table words;
drop table spoken;
insert or replace into facts(name, value) values('visibility', '1');
create trigger subscribed after insert on subscriptions begin update facts set value = value + 1 where name = 'visibility'; end;
create trigger unsubscribed after delete on subscriptions begin update facts set value = value + 1 where name = 'visibility'; end;
create trigger listing_made after insert on listings begin update facts set value = value + 1 where name = 'visibility'; end;
create trigger listing_gone after delete on listings begin update facts set value = value + 1 where name = 'visibility'; end;
`;

/** People, what each of them did, and feeds that are leased, due and warned of. The words go into a file of their own. */
export function addPeople(db: Database): void {
  const triggers =
    'articles_added articles_gone articles_read articles_kept articles_due listed_added listed_gone'.split(' ');
  for (const name of triggers) db.exec(`drop trigger if exists ${name}`);
  for (const name of ['articles_unread', 'articles_saved']) db.exec(`drop index if exists ${name}`);
  for (const sql of [tables, feeds, listings, counts, rest]) db.exec(sql);
}
