// Names are told apart without regard to the case of ASCII letters, as in a file, whatever the collation of the database.
export const PEOPLE = `
create table people(
  id bigint generated always as identity primary key,
  name text collate "C" not null,
  created text not null,
  -- scrypt, as scrypt$N$r$p$salt$key; null for who comes in by a token or a proxy alone.
  password text,
  keep_days integer, keep_stories integer,
  apart smallint not null default 0,
  read_on_scroll smallint not null default 0,
  speed double precision,
  webhook text
);
create unique index people_name on people(lower(name));
insert into people(name, created) values('', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));

-- Who is signed in. The secret is 32 random bytes, of which the plain SHA-256 is kept.
create table sessions(
  digest bytea primary key,
  person bigint not null references people(id) on delete cascade,
  created timestamptz not null default now(),
  seen timestamptz not null default now(),
  expires timestamptz not null,
  agent text
);
create index sessions_person on sessions(person);
create index sessions_expires on sessions(expires);

create table tokens(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  name text collate "C" not null,
  digest bytea not null unique,
  scopes text not null,
  created text not null,
  last_used text
);
create unique index tokens_name on tokens(person, lower(name));

create table list_choices(
  number bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  list text collate "C" not null,
  unread smallint not null,
  oldest smallint not null,
  unique(person, list)
);
`;
