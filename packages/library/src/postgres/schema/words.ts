// What searches ask, and what is read out of stories. All of it can be made again from the texts; the outbox says of what it has
// to be made, and whoever makes it takes rows of it by a lease (for update skip locked).
export const WORDS = `
create table outbox(
  number bigint generated always as identity primary key,
  article bigint not null,
  -- 1 where only the Reading is another one.
  spoken smallint not null default 0,
  lease timestamptz, worker text
);
create index outbox_free on outbox(lease nulls first, number);

-- The words of an article as one vector of tokens of Dateline's own (see postgres/README.md), in the partition of its month.
create table words(
  at bigint not null, article bigint not null,
  tokens tsvector not null,
  primary key(at, article)
) partition by range(at);
create index words_tokens on words using gin(tokens);

-- Each statement by itself, so that no phrase goes on into the next and who says it is asked of the same one; same is 1 for one
-- that repeats another. Number 0 holds what is asked of the article as a whole: places, documents, quantities.
create table spoken(
  at bigint not null, article bigint not null, number integer not null,
  tokens tsvector not null, same smallint not null default 0,
  primary key(at, article, number)
) partition by range(at);
create index spoken_tokens on spoken using gin(tokens);

create table readings(
  article bigint primary key references names(article) on delete cascade,
  engine text not null, hash text collate "C" not null, data bytea not null
);
alter table readings alter column data set storage external;

create table voices(
  number bigint generated always as identity primary key,
  id text collate "C" not null unique,
  kind text not null, name text not null, folded text collate "C" not null,
  role text, organisation text, country text,
  owner bigint references people(id) on delete cascade,
  -- What stories say of it together (JSON), and how old its id is.
  evidence text, since bigint not null default 0,
  -- Where the newest article stands in which it speaks, for all people together; 0 where none does.
  latest bigint not null default 0
);
create index voices_latest on voices(latest, number) where latest > 0;
create table said(
  voice bigint not null references voices(number) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  local text collate "C" not null, statements integer not null,
  at bigint not null,
  primary key(voice, article, local)
);
create index said_article on said(article);
create index said_latest on said(voice, at, article);
create index said_newest on said(at, article, voice);
create table voice_keys(
  key text collate "C" not null, voice bigint not null references voices(number) on delete cascade,
  primary key(key, voice)
);
create index voice_keys_voice on voice_keys(voice);
create table voice_ids(
  id text collate "C" primary key, voice bigint not null references voices(number) on delete cascade
);
create index voice_ids_voice on voice_ids(voice);

create table documents(
  article bigint not null references names(article) on delete cascade,
  at bigint not null,
  key text collate "C" not null, kind text not null, name text not null, issuer text, number text, date text,
  primary key(article, key)
);
create index documents_key on documents(key, at, article);

-- The days that stories tell of, by their numbers (see diary/day-key.ts).
create table event_days(
  day integer not null, article bigint not null references names(article) on delete cascade,
  primary key(day, article)
);
create index event_days_article on event_days(article, day);
create table coming(
  day integer not null, article bigint not null references names(article) on delete cascade,
  number integer not null, deadline smallint not null, data text not null,
  primary key(day, article, number)
);
create index coming_article on coming(article);
`;
