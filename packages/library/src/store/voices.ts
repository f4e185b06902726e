import { type Before, voiceBefore, voiceOf } from '../voices/identify.js';
import type { Speaker } from '../voices/speaker.js';
import type { Database } from './database.js';
import { identitiesIn, recountVoice, retire } from './identities.js';

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
  const identities = identitiesIn(db);
  const now = new Set<number>();
  for (const speaker of speakers) {
    const was = voiceBefore(before, speaker);
    const number = voiceOf(identities, speaker, owner, was);
    if (number === undefined) continue;
    for (const { id, statements } of speaker.locals)
      db.run('insert into said(voice, article, local, statements) values(?, ?, ?, ?)', number, place, id, statements);
    now.add(number);
    if (was?.old && was.voice !== number) retire(db, was.voice, number);
  }
  for (const number of new Set([...before.map(({ voice }) => voice), ...now])) recountVoice(db, number);
}
