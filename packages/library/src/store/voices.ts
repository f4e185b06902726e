import { fold } from '@dateline/core/base';
import type { Speaker } from '../voices/speaker.js';
import type { Database } from './database.js';
import { adopt, identify, learnOf, makeVoice, retire } from './identities.js';

interface Before {
  voice: number;
  folded: string;
  kind: string;
  /** Made by a version that did not know identities. */
  old: number;
}

/** Enters who speaks in an article, in place of what an earlier Reading said of it. */
export function enterVoices(db: Database, place: number, speakers: readonly Speaker[]): void {
  const before = db.all<Before>(
    `select s.voice, v.folded, v.kind, v.evidence is null as old from said s join voices v on v.number = s.voice
     where s.article = ?`,
    place,
  );
  // What is one person's alone lends others nothing.
  const owner = db.get<{ owner: number | null }>('select owner from articles where place = ?', place)?.owner ?? null;
  db.run('delete from said where article = ?', place);
  const now = new Set<number>();
  for (const speaker of speakers) {
    const was = before.find(({ folded, kind }) => folded === foldedName(speaker.name) && kind === speaker.kind);
    const number = numberOf(db, speaker, owner, was);
    if (number === undefined) continue;
    for (const { id, statements } of speaker.locals)
      db.run('insert into said(voice, article, local, statements) values(?, ?, ?, ?)', number, place, id, statements);
    now.add(number);
    if (was?.old && was.voice !== number) retire(db, was.voice, number);
  }
  for (const number of new Set([...before.map(({ voice }) => voice), ...now])) recountVoice(db, number);
}

export const foldedName = (name: string): string => fold(name).replace(/^the /, '');

function numberOf(db: Database, speaker: Speaker, owner: number | null, was: Before | undefined): number | undefined {
  // A voice of the earlier Reading with the same name stays who it was.
  if (was && !was.old) return learnOf(db, was.voice, speaker, owner);
  const found = identify(db, speaker, owner);
  if (found !== undefined) return learnOf(db, found, speaker, owner);
  // A last name without a post tells nobody who it is.
  if (speaker.bare && !speaker.role && !speaker.organisation) return undefined;
  return was ? adopt(db, was.voice, speaker) : makeVoice(db, speaker, owner);
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
