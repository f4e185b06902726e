// Voices as a person hears them: what they said in the stories that the person sees.
import { DatelineError } from '@dateline/core/base';
import { limitOf } from '../../store/list.js';
import { statementsBy } from '../../store/story-statement.js';
import type { Page, VoiceStatement, VoiceSummary } from '../../types.js';
import { toVoice, type VoiceRow, voiceWords } from '../../voices/summary.js';
import { cursorAt, positionOf } from '../cursor.js';
import { seen } from '../find.js';
import { countDue } from '../readings/due.js';
import { storiesStatements } from '../said/stories.js';
import type { Query } from '../sql.js';
import { Values } from '../values.js';
import type { Verbs } from '../verbs.js';

/** What was said is walked through in windows of so many rows, the newest first. */
const WINDOW = 300;

interface After {
  at: number;
  article: number;
  voice: number;
}

type Heard = VoiceRow & After;

function afterOf(cursor: string | undefined): After | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  const [, at, article, voice] = /^(-?\d{1,13})\.(\d{1,15})\.(\d{1,15})$/.exec(cursor) ?? [];
  if (at === undefined) throw new DatelineError('bad-cursor');
  return { at: Number(at), article: Number(article), voice: Number(voice) };
}

/** What a voice `v.number` said in articles that a person sees. */
const heardOf = (who: string, voice: string) =>
  `select sum(s.statements)::bigint as statements, count(distinct s.article) as articles,
     (array_agg(s.at order by s.at desc, s.article desc))[1] as at,
     (array_agg(s.article order by s.at desc, s.article desc))[1] as article,
     (array_agg(a.time order by s.at desc, s.article desc))[1] as time
   from said s join articles a on a.at = s.at and a.article = s.article
   where s.voice = ${voice} and ${seen(who)}`;

const columns = 'v.number, v.id, v.name, v.role, v.organisation, v.country';

/** The voices of a window, each with all it said, and where the window ends; a voice that spoke later stands in an earlier one. */
async function windowOf(query: Query, person: number, words: readonly string[], after: After | undefined) {
  const values = new Values();
  const who = values.of(person, 'bigint');
  const named = words.map((word) => {
    const like = values.of(`%${word}%`);
    return `(v.folded like ${like} or v.role ilike ${like} or v.organisation ilike ${like})`;
  });
  const behind = after
    ? [`(s.at, s.article, s.voice) < (${values.of(after.at)}, ${values.of(after.article)}, ${values.of(after.voice)})`]
    : [];
  return query.all<Heard & { rows: number; last: After }>(
    `with spoke as materialized (
       select s.at, s.article, s.voice from said s join articles a on a.at = s.at and a.article = s.article
       join voices v on v.number = s.voice
       where ${[seen(who), ...named, ...behind].join(' and ')}
       order by s.at desc, s.article desc, s.voice desc limit ${WINDOW}),
     first as (select distinct on (voice) at, article, voice from spoke order by voice, at desc, article desc)
     select ${columns}, h.*, v.number as voice, h.at as latest, (select count(*) from spoke) as rows,
       (select json_build_object('at', at, 'article', article, 'voice', voice) from spoke
        order by at, article, voice limit 1) as last
     from first f join voices v on v.number = f.voice cross join lateral (${heardOf(who, 'f.voice')}) h
     where h.at = f.at and h.article = f.article order by f.at desc, f.article desc, f.voice desc`,
    ...values.list,
  );
}

async function list(
  query: Query,
  person: number,
  options: { query?: string; limit?: number; after?: string },
): Promise<Page<VoiceSummary>> {
  const limit = limitOf(options.limit);
  const words = voiceWords(options.query ?? '');
  const found: Heard[] = [];
  let after = afterOf(options.after);
  for (;;) {
    const rows = await windowOf(query, person, words, after);
    found.push(...rows);
    const [first] = rows;
    if (found.length > limit || !first || first.rows < WINDOW) break;
    after = first.last;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toVoice),
    ...(found.length > limit && last && { next: `${last.at}.${last.article}.${last.voice}` }),
  };
}

/** A voice that a person hears, by its id or one that leads there. @throws DatelineError `unknown-voice` */
export async function heardVoice(query: Query, person: number, id: string): Promise<VoiceRow> {
  const row = await query.get<Heard & { statements: number | null }>(
    `select ${columns}, h.*, coalesce(h.at, 0) as latest from voices v cross join lateral (${heardOf('$2', 'v.number')}) h
     where v.id = $1 or v.number = (select voice from voice_ids where id = $1)`,
    id,
    person,
  );
  if (!row || row.articles === 0) throw new DatelineError('unknown-voice', { id: id || '(empty)' });
  return row;
}

async function open(
  query: Query,
  person: number,
  id: string,
  options: { limit?: number; after?: string } = {},
): Promise<VoiceSummary & Page<VoiceStatement>> {
  const limit = limitOf(options.limit);
  const after = positionOf(options.after);
  const voice = await heardVoice(query, person, id);
  const rows = await query.all<{ at: number; article: number }>(
    `select distinct s.at, s.article from said s join articles a on a.at = s.at and a.article = s.article
     where s.voice = $2 and ${seen('$1')} and ($3::bigint is null or (s.at, s.article) < ($3, $4::bigint))
     order by s.at desc, s.article desc limit $5`,
    person,
    voice.number,
    after?.at ?? null,
    after?.article ?? null,
    limit + 1,
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const stories = await storiesStatements(
    query,
    shown.map(({ article }) => article),
    person,
  );
  const items = shown.flatMap(({ article }) => {
    const story = stories.get(article);
    return story ? statementsBy(story, story.locals.get(voice.number) ?? []) : [];
  });
  return { ...toVoice(voice), items, ...(rows.length > limit && last && { next: cursorAt(last) }) };
}

export const voices: Verbs<'voices' | 'voice'> = {
  voices: (sql, person, options = {}) =>
    sql.snapshot(async (tx) => ({
      ...(await list(tx, person, options)),
      unreadings: await countDue(tx, person),
    })),
  voice: (sql, person, id, options) => sql.snapshot((tx) => open(tx, person, id, options)),
};
