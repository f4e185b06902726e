// Secrets by which devices and programs come in where the library is served. A secret is 32 random bytes, so its plain SHA-256
// tells nothing of it.
export const addTokens = `
create table tokens(
  id integer primary key autoincrement,
  person integer not null references people(id) on delete cascade,
  name text not null collate nocase,
  digest blob not null unique,
  scopes text not null,
  created text not null,
  last_used text,
  unique(person, name)
) strict;
`;
