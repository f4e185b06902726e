// What people did with articles. A person's row is there where the person did something; a new article writes none.
export const STATES = `
create table states(
  person bigint not null references people(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  -- That of the article, so that what is saved is listed by an index alone.
  at bigint not null,
  read smallint not null default 0,
  saved smallint not null default 0,
  later smallint not null default 0,
  hidden smallint not null default 0,
  kept smallint not null default 0,
  -- Seconds since 1970.
  changed bigint,
  primary key(person, article)
);
create index states_article on states(article);
create index states_saved on states(person, at, article) where saved = 1;
create index states_later on states(person, at, article) where later = 1;
create index states_hidden on states(person, at, article) where hidden = 1;
create index states_kept on states(person, at, article) where kept = 1;
create index states_changed on states(person, changed) where changed is not null;

create table tags(
  person bigint not null references people(id) on delete cascade,
  tag text collate "C" not null,
  article bigint not null references names(article) on delete cascade
);
create unique index tags_tag on tags(person, lower(tag), article);
create index tags_article on tags(article);

-- The version that a person had read, where there is another one now; state is same or changed, pending until they are compared.
create table changed(
  person bigint not null references people(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  hash text collate "C" not null,
  state text not null default 'same',
  pending smallint not null default 1,
  primary key(person, article)
);
create index changed_article on changed(article);
create index changed_marked on changed(person, article) where state = 'changed';
create index changed_pending on changed(article) where pending = 1;

create table positions(
  person bigint not null references people(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  what text collate "C" not null,
  value double precision not null,
  primary key(person, article, what)
);
create index positions_article on positions(article);

create table highlights(
  id text collate "C" primary key,
  person bigint not null references people(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  span text, hint text not null,
  exact text not null, prefix text not null, suffix text not null,
  note text, created text collate "C" not null
);
create index highlights_article on highlights(article);
create index highlights_person on highlights(person, article);

create table acts(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  at text not null, kind text not null, count integer not null default 0, data text not null
);
create index acts_person on acts(person, id);
create table act_states(
  act bigint not null references acts(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  states integer not null,
  primary key(act, article)
);
create index act_states_article on act_states(article);
create table act_tags(
  act bigint not null references acts(id) on delete cascade,
  tag text collate "C" not null,
  article bigint not null references names(article) on delete cascade,
  had smallint not null
);
create unique index act_tags_tag on act_tags(act, lower(tag), article);
create index act_tags_article on act_tags(article);

-- What came under a key, and what it gave; and when a person last did a thing to a story (see store/done-schema.ts).
create table done(
  person bigint not null references people(id) on delete cascade,
  key text collate "C" not null, at text collate "C" not null, answer text not null,
  primary key(person, key)
);
create index done_old on done(at);
create table done_at(
  person bigint not null references people(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  what text collate "C" not null, at text collate "C" not null,
  primary key(person, article, what)
);
create index done_at_article on done_at(article);
create index done_at_old on done_at(at);
`;
