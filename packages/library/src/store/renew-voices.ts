import type { Database } from './database.js';
import { speakersAt } from './readings.js';
import { unpackReading } from './unpack-reading.js';
import { enterVoices } from './voices.js';

/** Stories that are entered anew in one transaction. */
const SLICE = 20;

/**
 * Enters stories anew whose voices a version made that did not know identities; a voice keeps its id, or that leads to the voice it became.
 * @returns whether there may be more
 */
export function renewVoices(db: Database): boolean {
  const places = db.all<{ article: number }>(
    `select s.article from voices v join said s on s.voice = v.number where v.evidence is null limit ${SLICE}`,
  );
  if (places.length === 0) return false;
  db.transaction(() => {
    for (const article of new Set(places.map(({ article }) => article))) {
      const kept = db.get<{ data: Uint8Array; hash: string }>(
        'select data, hash from readings where article = ?',
        article,
      );
      enterVoices(db, article, kept ? speakersAt(db, article, kept.hash, unpackReading(kept.data)) : []);
    }
  });
  return true;
}
