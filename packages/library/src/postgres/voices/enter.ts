import { type Before, CANDIDATES, voiceBefore, voiceOf } from '../../voices/identify.js';
import { soughtKeys } from '../../voices/keys.js';
import type { Speaker } from '../../voices/speaker.js';
import { LOCKS } from '../migrate.js';
import type { Tx } from '../sql.js';
import { columns } from '../values.js';
import { VoiceBook, type VoiceRow } from './book.js';

/** Identities are learned by one process at a time: two that meet a name for the first time would make two of it. */
const IDENTITIES = 5;

const COLUMNS = 'v.number, v.id, v.kind, v.name, v.owner, v.evidence, v.since, v.latest';

/** An article whose speakers are entered; its name is held. */
export interface Spoken {
  article: number;
  at: number;
  owner: number | null;
}

/** Enters who speaks in an article, in place of what an earlier Reading said of it. */
export async function enterVoices(tx: Tx, { article, at, owner }: Spoken, speakers: readonly Speaker[]): Promise<void> {
  const before = await tx.all<Before>(
    `select s.voice, v.folded, v.kind, 0 as old from said s join voices v on v.number = s.voice where s.article = $1`,
    article,
  );
  if (before.length === 0 && speakers.length === 0) return;
  await tx.all('select pg_advisory_xact_lock($1, $2)', LOCKS, IDENTITIES);
  const voices = before.map(({ voice }) => voice);
  const book = new VoiceBook(await candidates(tx, speakers, owner, voices));
  const found = speakers.flatMap((speaker) => {
    const voice = voiceOf(book, speaker, owner, voiceBefore(before, speaker));
    return voice === undefined ? [] : [{ voice, locals: speaker.locals }];
  });
  await tx.run('delete from said where article = $1', article);
  const numberOf = await book.write(tx);
  const said = found.flatMap(({ voice, locals }) => locals.map((local) => ({ ...local, voice: numberOf(voice) })));
  await tx.run(
    `insert into said(voice, article, local, statements, at)
       select voice, $1, local, statements, $2 from unnest($3::bigint[], $4::text[], $5::int[]) s(voice, local, statements)
     on conflict do nothing`,
    article,
    at,
    ...columns(
      said,
      ({ voice }) => voice,
      ({ id }) => id,
      ({ statements }) => statements,
    ),
  );
  await recount(tx, [...voices.map(numberOf), ...said.map(({ voice }) => voice)]);
}

/** Where the voices spoke last. */
async function recount(tx: Tx, voices: readonly number[]): Promise<void> {
  await tx.run(
    `update voices v set latest = coalesce((select max(at) from said s where s.voice = v.number), 0)
     where v.number = any($1::bigint[])`,
    [...new Set(voices)],
  );
}

/** All that the speakers may be, and the voices that were found in the story before. */
async function candidates(tx: Tx, speakers: readonly Speaker[], owner: number | null, voices: readonly number[]) {
  const keys = speakers.flatMap((speaker) => [
    ...soughtKeys(speaker),
    // Other stories may know that it is somebody's name.
    ...(speaker.kind === 'body' ? soughtKeys({ ...speaker, kind: 'person' }) : []),
  ]);
  return tx.all<VoiceRow & { keys: string[] }>(
    `select ${COLUMNS}, array_remove(array_agg(w.key), null) as keys from (
       select c.number, k.key from (select distinct unnest($1::text[]) as key) k cross join lateral (
         select v.number from voice_keys vk join voices v on v.number = vk.voice
         where vk.key = k.key and (v.owner is null or v.owner = $2::bigint)
         order by v.latest desc, v.number limit ${CANDIDATES}) c
       union all select unnest($3::bigint[]), null) w
     join voices v on v.number = w.number group by v.number`,
    keys,
    owner,
    voices,
  );
}
