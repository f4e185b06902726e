// Searches, rules and what they did, addresses that hear of changes.
export const KEEPING = `
create table searches(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  name text collate "C" not null, query text not null
);
create unique index searches_name on searches(person, lower(name));

create table rules(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  name text, query text not null, act text not null, tags text not null default '[]',
  until text, enabled smallint not null default 1, since text not null
);
create index rules_person on rules(person);
-- Raised with each change of a rule: a process that knows the number knows the rules. Sequences make nobody wait; one that is
-- rolled back is only read once more.
create sequence rules_version;
create function rule_changed() returns trigger language plpgsql as $$
begin
  perform nextval('rules_version');
  return null;
end $$;
create trigger rules_changed after insert or update or delete on rules for each statement execute function rule_changed();

create table ruled(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  article bigint not null references names(article) on delete cascade,
  rule bigint not null, name text, query text not null, act text not null, tags text not null,
  at text not null, cause text not null, undone_by bigint
);
create index ruled_article on ruled(article, person);
create index ruled_undone_by on ruled(undone_by) where undone_by is not null;

create table hooks(
  id bigint generated always as identity primary key,
  person bigint not null references people(id) on delete cascade,
  address text not null, secret text not null, kinds text not null, query text, created text not null,
  seen bigint not null, upto bigint,
  -- Milliseconds since 1970.
  lease bigint not null default 0, next_at bigint not null default 0,
  failures integer not null default 0, failing_since bigint, problem text, ended text
);
create index hooks_person on hooks(person);
`;
