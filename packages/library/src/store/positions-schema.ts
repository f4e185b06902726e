// How far a person came in a story that they have begun, and how fast they hear: `what` is empty for the text, else the
// address of a recording; `value` is a share of the text, else seconds.
export const addPositions = `
create table positions(
  person integer not null references people(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  what text not null,
  value real not null,
  primary key(person, article, what)
) strict, without rowid;
create index positions_article on positions(article);
alter table people add column speed real;
`;
