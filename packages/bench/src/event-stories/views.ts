// What the views of Stories, statements and the diary take, in a library of `large.ts`.
import { DatabaseSync } from 'node:sqlite';
import { type Library, openLibrary } from '@dateline/library';
import { type Figure, time } from '../library/figures.js';
import { SECOND } from './large.js';

const RUNS = 40;
/** Steps from one that is asked for to the next, so that all of a library come in turn. */
const STEP = 7_919;

/** What is in a library to ask for: Stories, the voice that says most, and days with stories. */
function askable(path: string) {
  const db = new DatabaseSync(path, { readOnly: true });
  const ids = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  // As many as are asked for.
  const stories =
    ids(`select id from (select id, row_number() over (order by number) as row, count(*) over () as all_rows
    from stories where merged is null) where row % max(1, all_rows / ${RUNS}) = 0`);
  const [voice = ''] = ids('select id from voices order by articles desc limit 1');
  // Days of the newest tenth.
  const days = ids(`select distinct substr(time, 1, 10) from articles
    where place > (select place from articles order by place desc limit 1 offset (select count(*) / 10 from articles)) order by 1`);
  db.close();
  return { stories, voice, days };
}

/** @returns views by name, each with what it takes */
export async function viewsOf(path: string): Promise<[string, Figure][]> {
  const { stories, voice, days } = askable(path);
  const library = await openLibrary({ path, edition: false, readings: false });
  try {
    const asked = await questions(library, { stories, voice, days });
    const figures: [string, Figure][] = [];
    for (const [name, ask] of asked) {
      await ask();
      figures.push([name, await time(RUNS, ask)]);
    }
    return figures;
  } finally {
    await library.close();
  }
}

async function questions(
  library: Library,
  { stories, voice, days }: ReturnType<typeof askable>,
): Promise<[string, () => Promise<unknown>][]> {
  const second = library.as(SECOND);
  let after: string | undefined;
  for (let page = 0; page < 5; page++)
    after = (await library.statements({ voice, limit: 100, ...(after && { after }) })).next ?? after;
  const documents = (await library.documents({ limit: 20 })).items;
  const document = documents.toSorted((a, b) => b.stories - a.stories)[0];
  let turn = 0;
  const next = <T>(list: readonly T[]): T => list[(turn++ * STEP) % list.length]!;
  return [
    ['a Story', () => library.story(next(stories))],
    ['statements', () => library.statements()],
    ['statements: word', () => library.statements({ query: 'trade' })],
    ['statements: phrase', () => library.statements({ query: '"interest rates"' })],
    ['statements: word and voice', () => library.statements({ query: 'voice:treasury rates' })],
    ['statements: word, follows 5 of 100', () => second.statements({ query: 'trade' })],
    ['a voice, 50 statements', () => library.statements({ voice })],
    ['a voice, further down', () => library.statements({ voice, ...(after && { after }) })],
    ['a voice, with a word', () => library.statements({ voice, query: 'currency' })],
    ['list: said:', () => library.list({ query: 'said:trade' })],
    ['list: said: and voice:', () => library.list({ query: 'said:rates voice:treasury' })],
    ['documents', () => library.documents()],
    ...(document ? [['a document', () => library.document(document.id)] as [string, () => Promise<unknown>]] : []),
    ['diary: a day', () => library.diary({ from: next(days) })],
    ['diary: from the last day on', () => library.diary({ from: days.at(-1)! })],
    ['list: day:', () => library.list({ query: `day:${next(days)}` })],
  ];
}
