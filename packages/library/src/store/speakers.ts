import { DatelineError } from '@dateline/core/base';
import type { Page, VoiceStatement, VoiceSummary } from '../types.js';
import { toVoice, type VoiceRow, voiceWords } from '../voices/summary.js';
import { versionAt } from './blocks.js';
import type { Database } from './database.js';
import { cursorOf, limitOf } from './list.js';
import { sightOf, VISIBLE } from './listings.js';
import { FIRST } from './people.js';
import { statementsBy } from './story-statement.js';
import { summaryAt, toSummary } from './summary.js';
import { unpackReading } from './unpack-reading.js';

const columns = `v.number, v.id, v.name, v.role, v.organisation, v.country, v.statements, v.articles, v.latest,
  coalesce((select time from articles where place = v.latest), '') as time`;

export interface VoicesOptions {
  query?: string;
  limit?: number;
  after?: string;
}

/** Who speaks in what a person sees, those who spoke last first; `query` is words of a name, role or organisation. */
export function listVoices(db: Database, options: VoicesOptions = {}, person = FIRST): Page<VoiceSummary> {
  const limit = limitOf(options.limit);
  const [latest, number] = (options.after ?? '').split('.').map(cursorOf);
  const after = latest !== undefined && number !== undefined ? { latest, number } : undefined;
  const named = namedBy(options.query ?? '');
  const rows = db.snapshot(() =>
    sightOf(db, person).all ? allVoices(db, named, after, limit + 1) : seenVoices(db, named, after, limit + 1, person),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toVoice), ...(rows.length > limit && last && { next: `${last.latest}.${last.number}` }) };
}

interface Named {
  where: string[];
  values: string[];
}
interface After {
  latest: number;
  number: number;
}

function namedBy(query: string): Named {
  const words = voiceWords(query);
  return {
    where: words.map(() => '(v.folded like ? or v.role like ? or v.organisation like ?)'),
    values: words.flatMap((word) => [`%${word}%`, `%${word}%`, `%${word}%`]),
  };
}

/** Where everything is seen, what each voice said is counted already. */
function allVoices(db: Database, { where, values }: Named, after: After | undefined, limit: number): VoiceRow[] {
  const conditions = ['v.articles > 0', ...where, ...(after ? ['(v.latest, v.number) < (?, ?)'] : [])];
  return db.all<VoiceRow>(
    `select ${columns} from voices v where ${conditions.join(' and ')} order by v.latest desc, v.number desc limit ?`,
    ...values,
    ...(after ? [after.latest, after.number] : []),
    limit,
  );
}

const WINDOW = 500;

/** Walks through what was said, the newest first, until as many voices are found as are wanted. */
function seenVoices(
  db: Database,
  { where, values }: Named,
  after: After | undefined,
  limit: number,
  person: number,
): VoiceRow[] {
  const found: VoiceRow[] = [];
  const met = new Set<number>();
  let { latest, number } = after ?? { latest: Number.MAX_SAFE_INTEGER, number: Number.MAX_SAFE_INTEGER };
  const conditions = ['(s.article, s.voice) < (?, ?)', `a.listing in (${VISIBLE})`, ...where];
  for (;;) {
    const rows = db.all<{ article: number; voice: number }>(
      `select s.article, s.voice from said s cross join articles a on a.place = s.article
       cross join voices v on v.number = s.voice where ${conditions.join(' and ')}
       order by s.article desc, s.voice desc limit ${WINDOW}`,
      latest,
      number,
      person,
      person,
      ...values,
    );
    for (const { article, voice } of rows) {
      if (met.has(voice)) continue;
      met.add(voice);
      const row = voiceSeen(db, voice, person);
      // One that spoke later as well stands earlier in the list.
      if (row && row.latest === article) found.push(row);
      if (found.length === limit) return found;
    }
    const last = rows.at(-1);
    if (rows.length < WINDOW || !last) return found;
    latest = last.article;
    number = last.voice;
  }
}

/** A voice with what it said in articles that a person sees; undefined where that is nothing. */
function voiceSeen(db: Database, voice: number, person: number): VoiceRow | undefined {
  const row = db.get<VoiceRow>(`select ${columns} from voices v where number = ?`, voice);
  const said = db.get<{ statements: number | null; articles: number; latest: number | null; time: string }>(
    `select sum(s.statements) as statements, count(distinct s.article) as articles, max(s.article) as latest, a.time
     from said s cross join articles a on a.place = s.article where s.voice = ? and a.listing in (${VISIBLE})`,
    voice,
    person,
    person,
  );
  if (!row || !said?.latest) return undefined;
  return { ...row, statements: said.statements ?? 0, articles: said.articles, latest: said.latest, time: said.time };
}

/** Everything a voice said, newest first. `limit` counts articles, each with all that the voice says in it. */
export function getVoice(
  db: Database,
  id: string,
  options: { limit?: number; after?: string } = {},
  person = FIRST,
): VoiceSummary & Page<VoiceStatement> {
  const limit = limitOf(options.limit);
  const after = cursorOf(options.after) ?? Number.MAX_SAFE_INTEGER;
  return db.snapshot(() => {
    const { all } = sightOf(db, person);
    // An id of a voice that was found to be another one leads to that.
    const known = db.get<VoiceRow>(
      `select ${columns} from voices v where id = ?1 or number = (select voice from voice_ids where id = ?1)`,
      id,
    );
    const voice = known && !all ? voiceSeen(db, known.number, person) : known;
    if (!voice) throw new DatelineError('unknown-voice', { id: id || '(empty)' });
    const places = db.all<{ article: number }>(
      `select distinct s.article from said s join articles a on a.place = s.article
       where s.voice = ? and s.article < ? ${all ? '' : `and a.listing in (${VISIBLE})`} order by s.article desc limit ?`,
      voice.number,
      after,
      ...(all ? [] : [person, person]),
      limit + 1,
    );
    const shown = places.slice(0, limit);
    const next = places.length > limit ? shown.at(-1)?.article : undefined;
    return {
      ...toVoice(voice),
      items: shown.flatMap(({ article }) => statementsIn(db, voice.number, article, person)),
      ...(next !== undefined && { next: String(next) }),
    };
  });
}

function statementsIn(db: Database, voice: number, place: number, person: number): VoiceStatement[] {
  const row = summaryAt(db, place, person);
  // The Reading and the version of the article that it was made of.
  const kept = db.get<{ data: Uint8Array; hash: string }>('select data, hash from readings where article = ?', place);
  const article = kept && versionAt(db, place, kept.hash);
  if (!row || !article) return [];
  const local = db.all<{ local: string }>('select local from said where voice = ? and article = ?', voice, place);
  return statementsBy(
    { article, reading: unpackReading(kept.data), summary: toSummary(row) },
    local.map(({ local }) => local),
  );
}
