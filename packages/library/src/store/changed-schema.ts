// A story that a person has read and that is told in other words now has a row: the version that was read, and what came
// of comparing it with the present one. A row is pending until the Reading of the present version is made.
export const addChanged = `
create table changed(
  person integer not null references people(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  hash text not null,
  state text not null default 'same',
  pending integer not null default 1,
  primary key(person, article)
) strict, without rowid;
create index changed_article on changed(article);
create index changed_marked on changed(person, article) where state = 'changed';
create index changed_pending on changed(article) where pending = 1;
`;
