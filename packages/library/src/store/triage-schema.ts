// How a person goes through the news: how each list is shown, by its query, and which feeds are not asked for the time being.
export const addTriage = `
create table list_choices(
  number integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  list text not null,
  unread integer not null,
  oldest integer not null,
  unique(person, list)
) strict;
alter table people add column read_on_scroll integer not null default 0;
alter table subscriptions add column paused integer not null default 0;
`;
