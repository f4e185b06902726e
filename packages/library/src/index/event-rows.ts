// The days that stories tell of, in the search file.
import type { Article } from '@dateline/core/base';
import type { DiaryVoice } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import { type Coming, comingOf } from '../diary/coming.js';
import { cutWords } from '../diary/cut-words.js';
import { dayKey } from '../diary/day-key.js';
import { versionsAt } from '../store/blocks.js';
import type { Database } from '../store/database.js';

// A day is a number (see ../diary/day-key.ts). What was to come when its story was filed is kept with its words, so that a day
// of the diary is read at once, whatever the stories of that day are packed with. Both tables are asked by day, and by place
// where a story changes or a search looks at one.
export const EVENTS_SCHEMA = `
create table event_days(day integer not null, place integer not null, primary key(day, place)) strict, without rowid;
create index event_days_place on event_days(place, day);
create table coming(
  day integer not null, place integer not null, number integer not null, deadline integer not null, data text not null,
  primary key(day, place, number)
) strict, without rowid;
create index coming_place on coming(place);
`;

/** What is kept of an event to come beside its day and its story: its clause, where it stands (at, start, end), and of each word of it what it is. */
type Packed = [
  text: string,
  at: Coming['span']['at'],
  start: number,
  end: number,
  words: string,
  voices?: [name: string, role?: string | null, organisation?: string | null][],
  time?: string,
];

/** What a word of a clause is, as a digit: of a name, another that tells the event, or neither. */
const [NEITHER, NAME, WORD] = ['0', '1', '2'];

/** What a day of the diary is made of. */
export interface ComingRow {
  day: number;
  place: number;
  number: number;
  deadline: number;
  data: string;
}

export function unpackComing({ day, number, deadline, data }: ComingRow): Coming {
  const [text, at, start, end, kinds, voices = [], time] = JSON.parse(data) as Packed;
  const all = cutWords(text);
  const of = (kind: string) => [...new Set(all.filter((_, n) => kinds[n] === kind))];
  return {
    key: day,
    number,
    kind: deadline === 1 ? 'deadline' : 'event',
    text,
    span: { at, start, end },
    names: of(NAME),
    words: of(WORD),
    ...(time !== undefined && { time }),
    voices: voices.map(
      ([name, role, organisation]): DiaryVoice => ({
        name,
        ...(role && { role }),
        ...(organisation && { organisation }),
      }),
    ),
  };
}

function packComing({ text, span, names, words, time, voices }: Coming): string {
  const kindOf = (word: string) => (names.includes(word) ? NAME : words.includes(word) ? WORD : NEITHER);
  const kinds = cutWords(text).map(kindOf).join('');
  const packed: Packed = [text, span.at, span.start, span.end, kinds];
  if (voices.length > 0 || time !== undefined)
    packed.push(
      voices.map(({ name, role, organisation }) => (role || organisation ? [name, role, organisation] : [name])),
    );
  if (time !== undefined) packed.push(time);
  return JSON.stringify(packed);
}

/** The keys of the days, months and years that a story tells of. */
export const toldDays = (reading: Reading): Set<number> =>
  new Set(reading.events.map(({ value }) => dayKey(value)).filter((key) => key !== undefined));

/** Enters what some stories tell of, in place of what was there; those without a Reading tell of nothing yet. */
export function indexEvents(
  db: Database,
  places: readonly number[],
  read: readonly { place: number; hash: string }[],
  readingAt: (place: number) => Reading | undefined,
): void {
  const list = JSON.stringify(places);
  for (const table of ['event_days', 'coming'])
    db.run(`delete from search.${table} where place in (select value from json_each(?))`, list);
  versionsAt(db, read, (article, place) => {
    const reading = readingAt(place);
    if (reading) insertEvents(db, place, article, reading);
  });
}

function insertEvents(db: Database, place: number, article: Article, reading: Reading): void {
  for (const day of toldDays(reading)) insertDay(db, place, day);
  for (const row of comingRows(place, article, reading)) insertComing(db, row);
}

/** What a story says will be, as rows. */
export const comingRows = (place: number, article: Article, reading: Reading): ComingRow[] =>
  comingOf(article, reading).map((one) => ({
    day: one.key,
    place,
    number: one.number,
    deadline: Number(one.kind === 'deadline'),
    data: packComing(one),
  }));

/** Enters that a story tells of a day. */
export const insertDay = (db: Database, place: number, day: number): void => {
  db.run('insert into event_days(day, place) values(?, ?)', day, place);
};

/** Enters what a story says will be. */
export const insertComing = (db: Database, { day, place, number, deadline, data }: ComingRow): void => {
  db.run(
    'insert into coming(day, place, number, deadline, data) values(?, ?, ?, ?, ?)',
    day,
    place,
    number,
    deadline,
    data,
  );
};
