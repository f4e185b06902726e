import { randomBytes } from 'node:crypto';
import { fold } from '@dateline/core/base';
import type { Reading, Voice } from '@dateline/core/reading';
import type { Database } from './database.js';

/** Words of a role or organisation that say nothing of who somebody is. */
const EMPTY = new Set(
  'the a an of for and in on at to s its his her their former acting then new mr mrs ms dr'.split(' '),
);

const content = (...texts: (string | null | undefined)[]) =>
  new Set(
    texts.flatMap((text) =>
      fold(text ?? '')
        .split(' ')
        .filter((word) => word.length > 1 && !EMPTY.has(word)),
    ),
  );

const share = (a: Set<string>, b: Set<string>) => [...a].some((word) => b.has(word));

interface Post {
  role?: string | null;
  organisation?: string | null;
}

/** Whether two posts may be one person's: organisations that share no word, or posts that do not, speak against it. */
export function agrees(a: Post, b: Post): boolean {
  const [mine, theirs] = [content(a.organisation), content(b.organisation)];
  if (mine.size > 0 && theirs.size > 0) return share(mine, theirs);
  const [all, others] = [content(a.role, a.organisation), content(b.role, b.organisation)];
  return all.size === 0 || others.size === 0 || share(all, others);
}

/** A name by which somebody can be told from others: a full one of a person, a proper one of a body. */
export function isTelling(voice: Pick<Voice, 'kind' | 'name'>): boolean {
  const words = voice.name.trim().split(/\s+/);
  const proper = words.filter((word) => /^\p{Lu}/u.test(word));
  if (voice.kind === 'person') return words.length > 1 && proper.length > 1;
  if (voice.kind === 'body')
    return /^(the\s+)?\p{Lu}/iu.test(voice.name) && (proper.length > 1 || /\p{Lu}{2}/u.test(voice.name));
  return false;
}

/** Words of which every country or town has a body: the Finance Ministry, the Supreme Court, the City Council. */
const EVERYWHERE = new Set(
  (
    'ministry department office bureau court supreme high constitutional federal district appeals central bank national assembly ' +
    'city council parliament senate congress police fire health finance foreign defence defense interior education justice labor ' +
    'labour agriculture trade transport energy environment home commerce economy culture tourism planning coast guard air force ' +
    'army navy social services security affairs public works electoral election commission'
  ).split(' '),
);

/** Whether a body's name says only what it is, and not whose: two stories may mean two of them. */
const isEverywhere = (name: string) => [...content(name)].every((word) => EVERYWHERE.has(word));

interface Row extends Post {
  number: number;
}

/** The voice of the library that one of an article is; a new one where the evidence does not suffice. */
function voiceFor(db: Database, voice: Voice, owner: number | null): number {
  const folded = fold(voice.name).replace(/^the /, '');
  const known = db.all<Row>(
    'select number, role, organisation from voices where folded = ? and kind = ? and owner is ?',
    folded,
    voice.kind,
    owner,
  );
  const same = (other: Row) => (voice.kind === 'body' ? !isEverywhere(voice.name) : agrees(voice, other));
  const fits = known.filter(same);
  const [only] = fits;
  // Where two people of that name are known and nothing tells them apart here, it is neither for certain.
  if (only && fits.length === 1) {
    db.run(
      'update voices set role = coalesce(role, ?), organisation = coalesce(organisation, ?) where number = ?',
      voice.role ?? null,
      voice.organisation ?? null,
      only.number,
    );
    return only.number;
  }
  return db.insert(
    'insert into voices(id, kind, name, folded, role, organisation, owner) values(?, ?, ?, ?, ?, ?, ?)',
    randomBytes(8).toString('hex'),
    voice.kind,
    voice.name,
    folded,
    voice.role ?? null,
    voice.organisation ?? null,
    owner,
  );
}

/** Enters who speaks in an article, in place of what an earlier Reading said of it. */
export function enterVoices(db: Database, place: number, reading: Reading): void {
  const before = db.all<{ voice: number; local: string; folded: string }>(
    'select s.voice, s.local, v.folded from said s join voices v on v.number = s.voice where s.article = ?',
    place,
  );
  // What is one person's alone lends others neither a post nor an organisation.
  const owner = db.get<{ owner: number | null }>('select owner from articles where place = ?', place)?.owner ?? null;
  const touched = new Set(before.map(({ voice }) => voice));
  db.run('delete from said where article = ?', place);
  for (const voice of reading.voices) {
    if (!isTelling(voice)) continue;
    const statements = reading.statements.filter(({ voices }) => voices.some((by) => by.voice === voice.id)).length;
    if (statements === 0) continue;
    // A voice of the earlier Reading with the same name stays who it was.
    const folded = fold(voice.name).replace(/^the /, '');
    const number = before.find((old) => old.folded === folded)?.voice ?? voiceFor(db, voice, owner);
    db.run(
      'insert into said(voice, article, local, statements) values(?, ?, ?, ?) on conflict do nothing',
      number,
      place,
      voice.id,
      statements,
    );
    touched.add(number);
  }
  for (const number of touched) recountVoice(db, number);
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
