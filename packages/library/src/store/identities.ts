import { randomBytes } from 'node:crypto';
import { fold } from '@dateline/core/base';
import { keysOf, soughtKeys } from '../voices/keys.js';
import { compatible, fits } from '../voices/same-identity.js';
import { shownCountry, shownName, shownPost } from '../voices/shown.js';
import { type Evidence, learn, merge, NO_EVIDENCE, type Speaker } from '../voices/speaker.js';
import { isLikePerson } from '../voices/telling.js';
import type { Database } from './database.js';

/** Identities that a speaker is compared with: those that spoke last. */
const CANDIDATES = 24;

/** The fit of a body whose names are the same: two that one fits so well are one, as its story says by both names. */
const SURE = 4;

interface Row {
  number: number;
  kind: string;
  name: string;
  owner: number | null;
  since: number;
  evidence: string;
}

const columns = 'v.number, v.kind, v.name, v.owner, v.since, v.evidence';

const evidenceOf = ({ evidence }: Row) => JSON.parse(evidence) as Evidence;

const folded = (name: string) => fold(name).replace(/^the /, '');

/** The identity of the library that a speaker is; undefined where there is none, or the evidence does not say which. */
export function identify(db: Database, speaker: Speaker, owner: number | null): number | undefined {
  const rows = candidates(db, speaker, owner);
  if (speaker.kind === 'body' && isLikePerson(speaker.name)) {
    // Other stories know that it is somebody's name.
    const people = candidates(db, { ...speaker, kind: 'person' }, owner);
    const [person, ...others] = people.filter(({ name }) => folded(name) === folded(speaker.name));
    if (person && others.length === 0) return person.number;
  }
  const found = rows.map((row) => ({ row, fit: fits(speaker, evidenceOf(row)) })).filter(({ fit }) => fit > 0);
  const best = Math.max(0, ...found.map(({ fit }) => fit));
  const [first, ...others] = found.filter(({ fit }) => fit === best).map(({ row }) => row);
  if (!first || others.length === 0) return first?.number;
  const evidence = evidenceOf(first);
  // Two of them that cannot be one person leave it open who this is.
  const proven = speaker.kind === 'body' && best === SURE;
  if (!proven && !others.every((other) => compatible(speaker.kind, evidence, evidenceOf(other)))) return undefined;
  // What both of them are is one; a shared one never takes over what is one person's alone.
  return others.reduce((into, other) => (other.owner === into.owner ? join(db, into, other) : into), first).number;
}

/** Those that share a key with a speaker. */
const candidates = (db: Database, speaker: Speaker, owner: number | null): Row[] =>
  db.all<Row>(
    `select distinct ${columns} from voice_keys k join voices v on v.number = k.voice
     where k.key in (select value from json_each(?)) and v.kind = ? and (v.owner is null or v.owner is ?)
     order by v.latest desc, v.number limit ${CANDIDATES}`,
    JSON.stringify(soughtKeys(speaker)),
    speaker.kind,
    owner,
  );

/** Makes one identity of two; the older id stays, and the other goes on to lead there. */
function join(db: Database, a: Row, b: Row): Row {
  const [into, from] = a.number < b.number ? [a, b] : [b, a];
  const known = merge(evidenceOf(into), evidenceOf(from));
  show(db, into.number, into.kind as Speaker['kind'], known);
  db.run('update or ignore voice_keys set voice = ? where voice = ?', into.number, from.number);
  db.run('update or ignore said set voice = ? where voice = ?', into.number, from.number);
  db.run('delete from said where voice = ?', from.number);
  retire(db, from.number, into.number);
  recount(db, into.number);
  return { ...into, evidence: JSON.stringify(known) };
}

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

/** Adds what a story says of an identity to what is known of it, unless the story is one person's and the identity is not. */
export function learnOf(db: Database, number: number, speaker: Speaker, owner: number | null): number {
  const row = db.get<Row>(`select ${columns} from voices v where number = ?`, number);
  if (!row || (owner !== null && row.owner !== owner)) return number;
  const known = evidenceOf(row);
  const next = learn(known, speaker);
  const text = JSON.stringify(next);
  if (text === row.evidence) return number;
  show(db, number, row.kind as Speaker['kind'], next, text);
  const named = new Set(known.forms.map(([form]) => form));
  if ([speaker.name, ...speaker.forms].some((form) => !named.has(form))) addKeys(db, number, speaker);
  return number;
}

/** Keeps what is known of an identity, and shows it by the name and the post that most stories give. */
function show(
  db: Database,
  number: number,
  kind: Speaker['kind'],
  known: Evidence,
  text = JSON.stringify(known),
): void {
  const name = shownName(kind, known);
  const [role, organisation] = shownPost(known);
  db.run(
    'update voices set evidence = ?, name = ?, folded = ?, role = ?, organisation = ?, country = ? where number = ?',
    text,
    name,
    folded(name),
    role || null,
    organisation || null,
    shownCountry(kind, known),
    number,
  );
}

/** Makes an identity of a voice of an older version, which knew its name and post alone. */
export function adopt(db: Database, number: number, speaker: Speaker): number {
  show(db, number, speaker.kind, learn(NO_EVIDENCE, speaker));
  addKeys(db, number, speaker);
  return number;
}

export function makeVoice(db: Database, speaker: Speaker, owner: number | null): number {
  const number = db.insert(
    "insert into voices(id, kind, name, folded, owner, evidence) values(?, ?, '', '', ?, '')",
    randomBytes(8).toString('hex'),
    speaker.kind,
    owner,
  );
  db.run('update voices set since = number where number = ?', number);
  show(db, number, speaker.kind, learn(NO_EVIDENCE, speaker));
  addKeys(db, number, speaker);
  return number;
}

function addKeys(db: Database, number: number, speaker: Speaker): void {
  for (const key of keysOf(speaker)) db.run('insert or ignore into voice_keys(key, voice) values(?, ?)', key, number);
}

function recount(db: Database, voice: number): void {
  db.run(
    `update voices set (statements, articles, latest) =
       (select coalesce(sum(statements), 0), count(distinct article), coalesce(max(article), 0) from said where voice = ?1)
     where number = ?1`,
    voice,
  );
}
