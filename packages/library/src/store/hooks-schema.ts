// Addresses that hear of changes. `seen` is the number of the last change that one has heard of, `upto` the last one of the message
// that is under way, so that it is the same again after a failure; `lease` is until when a process has it.
export const addHooks = `
create table hooks(
  id integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  address text not null,
  secret text not null,
  kinds text not null,
  query text,
  created text not null,
  seen integer not null,
  upto integer,
  lease integer not null default 0,
  next_at integer not null default 0,
  failures integer not null default 0,
  failing_since integer,
  problem text,
  ended text
) strict;
create index hooks_person on hooks(person);
`;
