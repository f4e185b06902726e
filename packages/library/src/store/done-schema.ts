// What programs sent that keep acts until they reach the library: `done` by the key under which each was sent, with what it
// gave, so that one that comes again is not done again. `done_at` is when a person last did a thing to a story (`what` is a
// state, `tag` and the tag, or `position`): what was done earlier, and is sent later, gives way to it.
export const addDone = `
create table done(
  person integer not null references people(id) on delete cascade,
  key text not null,
  at text not null,
  answer text not null,
  primary key(person, key)
) strict, without rowid;
create index done_old on done(at);
create table done_at(
  person integer not null references people(id) on delete cascade,
  article integer not null references articles(place) on update cascade on delete cascade,
  what text not null,
  at text not null,
  primary key(person, article, what)
) strict, without rowid;
create index done_at_article on done_at(article);
create index done_at_old on done_at(at);
`;
