import type { Database } from './database.js';

// A voice is one identity of all stories. `evidence` is what they say of it together (JSON; null where an older version made it,
// until its stories are entered anew), `since` how old its id is, and `voice_ids` the ids of those that were found to be it.
const tables = `
alter table voices add column evidence text;
alter table voices add column country text;
alter table voices add column since integer not null default 0;
update voices set since = number;
create table voice_keys(
  key text not null,
  voice integer not null references voices(number) on delete cascade,
  primary key(key, voice)
) strict, without rowid;
create index voice_keys_voice on voice_keys(voice);
create table voice_ids(
  id text primary key,
  voice integer not null references voices(number) on delete cascade
) strict, without rowid;
create index voice_ids_voice on voice_ids(voice);
drop index voices_folded;
delete from voices where number not in (select voice from said);
create index voices_old on voices(number) where evidence is null;
`;

/** Voices as identities: what they are told apart by, and the ids of those that became one. */
export const addIdentities = (db: Database): void => db.exec(tables);
