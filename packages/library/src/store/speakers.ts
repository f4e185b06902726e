import { type Article, DatelineError, spanText } from '@dateline/core';
import type { Page, VoiceStatement, VoiceSummary } from '../types.js';
import type { Database } from './database.js';
import { fold } from './fold.js';
import { cursorOf, limitOf } from './list.js';
import { unpack } from './pack.js';
import { type SummaryRow, summaryColumns, toSummary } from './summary.js';
import { unpackReading } from './unpack-reading.js';

interface Row {
  number: number;
  id: string;
  name: string;
  role: string | null;
  organisation: string | null;
  statements: number;
  articles: number;
  latest: number;
  time: string;
}

const columns = `v.number, v.id, v.name, v.role, v.organisation, v.statements, v.articles, v.latest,
  coalesce((select time from articles where place = v.latest), '') as time`;

function toVoice(row: Row): VoiceSummary {
  return {
    id: row.id,
    name: row.name,
    ...(row.role !== null && { role: row.role }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    statements: row.statements,
    articles: row.articles,
    latest: row.time,
  };
}

export interface VoicesOptions {
  query?: string;
  limit?: number;
  after?: string;
}

/** Who speaks in the library, those who spoke last first; `query` is words of a name, role or organisation. */
export function listVoices(db: Database, options: VoicesOptions = {}): Page<VoiceSummary> {
  const limit = limitOf(options.limit);
  const words = fold(options.query ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 20);
  const [latest, number] = (options.after ?? '').split('.').map(cursorOf);
  const where = ['v.articles > 0'];
  const values: (string | number)[] = [];
  for (const word of words) {
    where.push('(v.folded like ? or v.role like ? or v.organisation like ?)');
    values.push(`%${word}%`, `%${word}%`, `%${word}%`);
  }
  if (latest !== undefined && number !== undefined) {
    where.push('(v.latest, v.number) < (?, ?)');
    values.push(latest, number);
  }
  const rows = db.all<Row>(
    `select ${columns} from voices v where ${where.join(' and ')} order by v.latest desc, v.number desc limit ?`,
    ...values,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toVoice), ...(rows.length > limit && last && { next: `${last.latest}.${last.number}` }) };
}

/** Everything a voice said, newest first. `limit` counts articles, each with all that the voice says in it. */
export function getVoice(
  db: Database,
  id: string,
  options: { limit?: number; after?: string } = {},
): VoiceSummary & Page<VoiceStatement> {
  const limit = limitOf(options.limit);
  const after = cursorOf(options.after) ?? Number.MAX_SAFE_INTEGER;
  return db.snapshot(() => {
    const voice = db.get<Row>(`select ${columns} from voices v where id = ?`, id);
    if (!voice) throw new DatelineError('unknown-voice', { id: id || '(empty)' });
    const places = db.all<{ article: number }>(
      'select distinct article from said where voice = ? and article < ? order by article desc limit ?',
      voice.number,
      after,
      limit + 1,
    );
    const shown = places.slice(0, limit);
    const next = places.length > limit ? shown.at(-1)?.article : undefined;
    return {
      ...toVoice(voice),
      items: shown.flatMap(({ article }) => statementsIn(db, voice.number, article)),
      ...(next !== undefined && { next: String(next) }),
    };
  });
}

function statementsIn(db: Database, voice: number, place: number): VoiceStatement[] {
  const row = db.get<SummaryRow>(`select ${summaryColumns} from articles a where place = ?`, place);
  // The Reading and the version of the article that it was made of.
  const data = db.get<{ reading: Uint8Array; article: Uint8Array }>(
    `select r.data as reading, v.data as article from readings r
     join versions v on v.article = r.article and v.hash = r.hash where r.article = ?`,
    place,
  );
  if (!row || !data) return [];
  const reading = unpackReading(data.reading);
  const article = unpack<Article>(data.article);
  const local = new Set(
    db
      .all<{ local: string }>('select local from said where voice = ? and article = ?', voice, place)
      .map(({ local }) => local),
  );
  const summary = toSummary(row);
  return reading.statements.flatMap((statement) => {
    const by = statement.voices.find((one) => local.has(one.voice));
    const speaker = reading.voices.find(({ id }) => id === by?.voice);
    if (!speaker) return [];
    const text = statement.content.map((span) => spanText(article, span)).join(' … ');
    return [{ article: summary, statement, voice: speaker, text }];
  });
}
