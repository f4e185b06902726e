// Programs that keep a copy of a library name articles by whole numbers, in the order in which they came: a place moves with
// the date of its article. When an article came, when its text changed and when a person last did something with it is kept in
// seconds since 1970. Folders have numbers from the first feed in them on.
export const addNumbers = `
alter table articles add column number integer;
alter table articles add column arrived integer;
alter table articles add column renewed integer;
create temp table numbered as
  select place, row_number() over (order by first_seen, place) as number,
    max(coalesce(unixepoch(first_seen), 0)) over (order by first_seen, place) as arrived from articles;
create unique index temp.numbered_place on numbered(place);
update articles set (number, arrived) = (select number, arrived from numbered n where n.place = articles.place);
create unique index articles_number on articles(number);
create index articles_renewed on articles(renewed) where renewed is not null;
alter table counters add column numbers integer not null default 0;
alter table counters add column arrived integer not null default 0;
update counters set numbers = coalesce((select max(number) from numbered), 0),
  arrived = coalesce((select max(arrived) from numbered), 0);
drop table numbered;

alter table states add column changed integer;
create index states_changed on states(person, changed) where changed is not null;

create table folders(
  id integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  name text not null collate nocase,
  made integer not null default 0,
  unique(person, name)
) strict;
insert or ignore into folders(person, name) select person, folder from subscriptions where folder is not null order by person, folder;
create trigger folders_followed after insert on subscriptions when new.folder is not null begin
  insert or ignore into folders(person, name) values(new.person, new.folder);
end;
create trigger folders_moved after update of folder on subscriptions when new.folder is not null begin
  insert or ignore into folders(person, name) values(new.person, new.folder);
end;
`;
