import { randomBytes } from 'node:crypto';
import { CANDIDATES, type Identities, type Identity } from '../voices/identify.js';
import type { Database } from './database.js';

const columns = 'v.number, v.kind, v.name, v.owner, v.evidence';

/** The identities of a library in a file. */
export const identitiesIn = (db: Database): Identities => ({
  get: (number) => db.get<Identity>(`select ${columns} from voices v where number = ?`, number),
  sharing: (keys, kind, owner) =>
    db.all<Identity>(
      `select distinct ${columns} from voice_keys k join voices v on v.number = k.voice
       where k.key in (select value from json_each(?)) and v.kind = ? and (v.owner is null or v.owner is ?)
       order by v.latest desc, v.number limit ${CANDIDATES}`,
      JSON.stringify(keys),
      kind,
      owner,
    ),
  make(kind, owner) {
    const number = db.insert(
      "insert into voices(id, kind, name, folded, owner, evidence) values(?, ?, '', '', ?, '')",
      randomBytes(8).toString('hex'),
      kind,
      owner,
    );
    db.run('update voices set since = number where number = ?', number);
    return number;
  },
  show(number, { evidence, name, folded, role, organisation, country }) {
    db.run(
      'update voices set evidence = ?, name = ?, folded = ?, role = ?, organisation = ?, country = ? where number = ?',
      evidence,
      name,
      folded,
      role,
      organisation,
      country,
      number,
    );
  },
  addKeys(number, keys) {
    for (const key of keys) db.run('insert or ignore into voice_keys(key, voice) values(?, ?)', key, number);
  },
  unite(into, from) {
    db.run('update or ignore voice_keys set voice = ? where voice = ?', into, from);
    db.run('update or ignore said set voice = ? where voice = ?', into, from);
    db.run('delete from said where voice = ?', from);
    retire(db, from, into);
    recountVoice(db, into);
  },
});

/** Takes away a voice of which nothing is left; its id leads to the one that it became, and the older of two ids stays. */
export function retire(db: Database, old: number, into: number): void {
  if (db.get('select 1 from said where voice = ? limit 1', old)) return;
  const ids = (number: number) =>
    db.get<{ id: string; since: number }>('select id, since from voices where number = ?', number);
  const [gone, stays] = [ids(old), ids(into)];
  if (!gone || !stays) return;
  db.run('update voice_ids set voice = ? where voice = ?', into, old);
  db.run('delete from voices where number = ?', old);
  const [id, former] = gone.since < stays.since ? [gone.id, stays.id] : [stays.id, gone.id];
  db.run('update voices set id = ?, since = ? where number = ?', id, Math.min(gone.since, stays.since), into);
  db.run('insert or replace into voice_ids(id, voice) values(?, ?)', former, into);
}

/** Brings the numbers of a voice up to date with what it said. */
export function recountVoice(db: Database, voice: number): void {
  db.run(
    `update voices set (statements, articles, latest) =
       (select coalesce(sum(statements), 0), count(distinct article), coalesce(max(article), 0) from said where voice = ?1)
     where number = ?1`,
    voice,
  );
}
