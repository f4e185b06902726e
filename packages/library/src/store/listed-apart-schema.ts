// Shared feeds that list an article of one person's alone. It stands in none of their lists, as others would see it there; an
// export names them, so that it stands there again where one person has a library alone.
export const addListedApart = `
create table listed_apart(
  article integer not null references articles(place) on update cascade on delete cascade,
  feed integer not null references feeds(id) on delete cascade,
  primary key(article, feed)
) strict, without rowid;
create index listed_apart_feed on listed_apart(feed);
`;
