// What rules did is kept with the words of the rule as they were then, so that it stays true when the rule is changed or
// removed. Of a story that went because its feed keeps only so many, the names stay as long as the feed lists it.
export const addKeeping = `
create table searches(
  id integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  name text not null collate nocase,
  query text not null,
  unique(person, name)
) strict;

create table rules(
  id integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  name text,
  query text not null,
  act text not null,
  tags text not null default '[]',
  until text,
  enabled integer not null default 1,
  since text not null
) strict;
create index rules_person on rules(person);

create table ruled(
  id integer primary key,
  person integer not null references people(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  rule integer not null,
  name text,
  query text not null,
  act text not null,
  tags text not null,
  at text not null,
  cause text not null,
  undone_by integer
) strict;
create index ruled_article on ruled(article, person);
create index ruled_undone_by on ruled(undone_by) where undone_by is not null;

create table act_tags(
  act integer not null references acts(id) on delete cascade,
  tag text not null collate nocase,
  article integer not null references articles(place) on update cascade on delete cascade,
  had integer not null,
  primary key(act, tag, article)
) strict, without rowid;
create index act_tags_article on act_tags(article);

alter table people add column keep_days integer;
alter table people add column keep_stories integer;
alter table subscriptions add column keep_days integer;
alter table subscriptions add column keep_stories integer;

create table gone(
  id integer primary key,
  feed integer not null references feeds(id) on delete cascade,
  headline text,
  time text not null,
  listed text not null
) strict;
create index gone_feed on gone(feed, listed);
create table gone_names(
  scope text not null,
  value text not null,
  gone integer not null references gone(id) on delete cascade,
  primary key(scope, value, gone)
) strict, without rowid;
create index gone_names_gone on gone_names(gone);

insert or replace into facts(name, value) values('rules', '1');
create trigger rule_made after insert on rules begin update facts set value = value + 1 where name = 'rules'; end;
create trigger rule_changed after update on rules begin update facts set value = value + 1 where name = 'rules'; end;
create trigger rule_gone after delete on rules begin update facts set value = value + 1 where name = 'rules'; end;
`;
