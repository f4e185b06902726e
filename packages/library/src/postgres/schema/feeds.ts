// A listing is a set of feeds that list the same articles, and is what visibility and counts are kept by: -N in it is what
// person N added. Sets are made when they are first needed and never change, so that no two writers wait for one.
export const FEEDS = `
create table feeds(
  id bigint generated always as identity primary key,
  url text not null,
  address text collate "C" not null,
  title text not null,
  -- The person whose feed it is alone; null for one that is shared by its address.
  owner bigint references people(id) on delete cascade,
  site text, icon text,
  "user" text, password text, headers text, cookie text, agent text,
  interval integer, full_text smallint not null default 0,
  ttl integer, expires text, skip_hours text, skip_days text,
  etag text, modified text, digest text,
  last_refresh text,
  -- ISO 8601 as text, which sorts as time does.
  next_refresh text collate "C",
  -- By the clock of the server, which is the same for all machines.
  lease timestamptz, asker text,
  failures integer not null default 0,
  code text, problem text, warning text, warning_codes text,
  newest text, rate double precision,
  ended smallint not null default 0,
  removed text
);
create unique index feeds_shared on feeds(address) where owner is null and removed is null;
create unique index feeds_owned on feeds(address, owner) where owner is not null and removed is null;
create index feeds_address on feeds(address);
create index feeds_due on feeds(next_refresh nulls first, id) where ended = 0 and removed is null;

create table subscriptions(
  person bigint not null references people(id) on delete cascade,
  feed bigint not null references feeds(id) on delete cascade,
  title text, folder text collate "C",
  keep_days integer, keep_stories integer,
  paused smallint not null default 0,
  primary key(person, feed)
);
create index subscriptions_feed on subscriptions(feed);

create table folders(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  name text collate "C" not null,
  made smallint not null default 0
);
create unique index folders_name on folders(person, lower(name));
create function folder_used() returns trigger language plpgsql as $$
begin
  insert into folders(person, name) values(new.person, new.folder) on conflict do nothing;
  return null;
end $$;
create trigger folders_followed after insert on subscriptions for each row when (new.folder is not null)
  execute function folder_used();
create trigger folders_moved after update of folder on subscriptions for each row when (new.folder is not null)
  execute function folder_used();

create table listings(id bigint generated always as identity primary key, feeds text collate "C" not null unique);
create table listing_feeds(
  feed bigint not null, listing bigint not null references listings(id) on delete cascade,
  primary key(feed, listing)
);
create index listing_feeds_listing on listing_feeds(listing);
-- What person $1 sees. Inlined where it stands, so that plans know what it gives.
create function seen_by(person bigint) returns setof bigint language sql stable as $$
  select lf.listing from listing_feeds lf join subscriptions su on su.feed = lf.feed where su.person = $1
  union select lf.listing from listing_feeds lf where lf.feed = -$1
$$;
`;
