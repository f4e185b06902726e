// An article has two rows: its name, which never moves and which all else refers to, and what lists show of it, in the partition
// of the month it stands in. An id is unique among the names, which a partitioned table could not promise.
export const ARTICLES = `
create table sources(
  id bigint generated always as identity primary key,
  name text not null, folded text collate "C" not null unique, url text
);

create table names(
  -- The number of the article: higher for what came later. Elsewhere it is called article, or place as in a file.
  article bigint generated always as identity primary key,
  id text collate "C" not null unique,
  -- Seconds since 1970: where the row in articles stands.
  at bigint not null
);

create table articles(
  at bigint not null,
  article bigint not null,
  id text collate "C" not null,
  hash text collate "C" not null,
  source bigint,
  time text not null,
  first_seen text not null,
  kicker text, headline text, cased text, deck text, excerpt text, byline text,
  language text, direction text not null, image text, minutes integer,
  length integer not null,
  origin text not null,
  listing bigint not null,
  owner bigint,
  -- 1 while its Reading is to be made; who makes it takes it by a lease.
  due smallint not null default 1,
  lease timestamptz,
  -- Seconds since 1970.
  arrived bigint not null,
  renewed bigint,
  -- Lists look through articles by time, and most of them leave out what is seen by others.
  primary key(at, article) include (listing)
) partition by range(at);
create index articles_listing on articles(listing, at, article);
create index articles_source on articles(source, at, article);
create index articles_due on articles(at, article) where due = 1;
create index articles_renewed on articles(renewed) where renewed is not null;

-- The number of the first article that came at or after a second: numbers rise with the order in which articles came.
create function number_at(second bigint) returns bigint language plpgsql stable as $$
declare
  low bigint := 1;
  high bigint := coalesce((select max(article) from names), 0) + 1;
  middle bigint;
  near record;
begin
  while low < high loop
    middle := (low + high) / 2;
    select n.article, a.arrived into near from names n join articles a on a.at = n.at and a.article = n.article
      where n.article >= middle order by n.article limit 1;
    if near.article is null or near.arrived >= second then high := middle; else low := near.article + 1; end if;
  end loop;
  return low;
end $$;

-- Texts, packed together as they came (zstd). A block goes when no version is in it.
create table blocks(id bigint generated always as identity primary key, data bytea not null);
alter table blocks alter column data set storage external;
create table versions(
  article bigint not null references names(article) on delete cascade,
  hash text collate "C" not null,
  seen text not null,
  block bigint not null, line integer not null,
  primary key(article, hash)
);
create index versions_block on versions(block);
-- Feeds that give guids and addresses anew each time are known by the text.
create index versions_text on versions(left(hash, 12));

create table aliases(
  scope text collate "C" not null, value text collate "C" not null,
  -- The person whose alone the article is; 0 for what is shared.
  owner bigint not null default 0,
  article bigint not null references names(article) on delete cascade,
  primary key(scope, value, owner)
);
create index aliases_article on aliases(article);

-- What a feed said last, where that differs from the article.
create table told(
  feed bigint not null references feeds(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  hash text collate "C" not null,
  primary key(feed, article)
);
create index told_article on told(article);

-- Shared feeds that list an article of one person's alone. It stands in none of their lists, as others would see it there; an
-- export names them.
create table listed_apart(
  article bigint not null references names(article) on delete cascade,
  feed bigint not null references feeds(id) on delete cascade,
  primary key(article, feed)
);
create index listed_apart_feed on listed_apart(feed);

-- What nobody keeps any longer, as long as its feed lists it.
create table gone(
  id bigint generated always as identity primary key,
  feed bigint not null references feeds(id) on delete cascade,
  headline text, time text not null, listed text not null
);
create index gone_feed on gone(feed, listed);
create table gone_names(
  scope text collate "C" not null, value text collate "C" not null,
  gone bigint not null references gone(id) on delete cascade,
  primary key(scope, value, gone)
);
create index gone_names_gone on gone_names(gone);

-- Counts are sums: who adds or takes away inserts a row, so that nobody waits for another one, and the rows are folded together
-- now and then (fold_counts). The same is counted by listing alone, which answers how many there are; by spans of 30 days
-- (at / 2592000), which say where the next ones of a list are to be looked for; and by day, for what is told of days.
create table listing_counts(listing bigint not null, n bigint not null);
create index listing_counts_listing on listing_counts(listing) include (n);
create table span_counts(listing bigint not null, span integer not null, n bigint not null);
create index span_counts_listing on span_counts(listing, span) include (n);
create table day_counts(day integer not null, listing bigint not null, n bigint not null);
create index day_counts_day on day_counts(day, listing) include (n);
-- Articles without a Reading.
create table due_counts(listing bigint not null, n bigint not null);
create index due_counts_listing on due_counts(listing) include (n);
create table person_counts(
  person bigint not null references people(id) on delete cascade,
  listing bigint not null, done bigint not null, hidden bigint not null
);
create index person_counts_listing on person_counts(person, listing) include (done, hidden);
create table person_spans(
  person bigint not null references people(id) on delete cascade,
  listing bigint not null, span integer not null, done bigint not null, hidden bigint not null
);
create index person_spans_listing on person_spans(person, listing, span) include (done, hidden);

-- Whoever changes rows, what is due is counted with them.
create function due_added() returns trigger language plpgsql as $$
begin
  insert into due_counts select listing, count(*) from after_it where due = 1 group by listing;
  return null;
end $$;
create function due_removed() returns trigger language plpgsql as $$
begin
  insert into due_counts select listing, -count(*) from before_it where due = 1 group by listing;
  return null;
end $$;
create function due_changed() returns trigger language plpgsql as $$
begin
  insert into due_counts select listing, sum(n) from (
      select listing, 1 as n from after_it where due = 1 union all select listing, -1 from before_it where due = 1) d
    group by listing having sum(n) <> 0;
  return null;
end $$;
create trigger articles_due_added after insert on articles referencing new table as after_it
  for each statement execute function due_added();
create trigger articles_due_removed after delete on articles referencing old table as before_it
  for each statement execute function due_removed();
create trigger articles_due_changed after update on articles referencing old table as before_it new table as after_it
  for each statement execute function due_changed();
create function fold_counts() returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(1145131604, 3) then return; end if;
  with old as (delete from listing_counts where listing in
      (select listing from listing_counts group by listing having count(*) > 1) returning *)
    insert into listing_counts select listing, sum(n) from old group by listing having sum(n) <> 0;
  with old as (delete from due_counts where listing in
      (select listing from due_counts group by listing having count(*) > 1) returning *)
    insert into due_counts select listing, sum(n) from old group by listing having sum(n) <> 0;
  with old as (delete from span_counts where (listing, span) in
      (select listing, span from span_counts group by listing, span having count(*) > 1) returning *)
    insert into span_counts select listing, span, sum(n) from old group by listing, span having sum(n) <> 0;
  with old as (delete from day_counts where (day, listing) in
      (select day, listing from day_counts group by day, listing having count(*) > 1) returning *)
    insert into day_counts select day, listing, sum(n) from old group by day, listing having sum(n) <> 0;
  with old as (delete from person_counts where (person, listing) in
      (select person, listing from person_counts group by person, listing having count(*) > 1) returning *)
    insert into person_counts select person, listing, sum(done), sum(hidden) from old group by person, listing
    having sum(done) <> 0 or sum(hidden) <> 0;
  with old as (delete from person_spans where (person, listing, span) in
      (select person, listing, span from person_spans group by person, listing, span having count(*) > 1) returning *)
    insert into person_spans select person, listing, span, sum(done), sum(hidden) from old group by person, listing, span
    having sum(done) <> 0 or sum(hidden) <> 0;
end $$;
`;
