// A large library for measurements: the rows of a small one again and again, each time some days later and with other names.
import { articleText } from '@dateline/core/base';
import { indexText } from './index/entry.js';
import { type ComingRow, insertComing, insertDay } from './index/event-rows.js';
import { insertSaid } from './index/said-rows.js';
import { type SaidTexts, saidTexts } from './index/said-texts.js';
import { keepProfile, profileAt, termCounts } from './index/story-index.js';
import { versionsAt } from './store/blocks.js';
import type { Database } from './store/database.js';
import { CHUNK, LOWEST } from './store/people-schema.js';
import { placeAt } from './store/place.js';
import { unpackReading } from './store/unpack-reading.js';
import { type Counted, countWords, type Profile, shortHash } from './stories/profile.js';
import { mixed } from './stories/term-hash.js';

const DAY = 86_400;
/** Copies after which names come again. */
const NAMINGS = 50;
/** Voices that speak in so many stories speak in all copies; others are somebody else in each. */
const KNOWN = 3;
/** Rows of the search file of a transaction, as the indexer writes them. */
const BATCH = 2_000;

export interface Replicas {
  /** How often all rows are there again. */
  times: number;
  /** Days between two of these. */
  days: number;
  /** Seconds since 1970 at which the last one ends. */
  end: number;
}

/** Replicates all rows of a library whose Readings are made and whose Stories are found. Nobody else has it open. */
export function replicateRows(db: Database, { times, days, end }: Replicas, done: (articles: number) => void): void {
  const base = db.all<{ place: number }>('select place from articles order by place').map(({ place }) => place);
  const shift = placeAt(Math.floor(end / DAY) * DAY) - placeAt(Math.ceil(base.at(-1)! / placeAt(DAY)) * DAY);
  const originals = originalsOf(db, base);
  const targets: { copy: number; at: number; place: number }[] = [];
  for (let copy = 1; copy <= times; copy++) {
    const later = shift - placeAt((times - copy) * days * DAY + ((copy * 37) % 3_600));
    for (let at = 0; at < base.length; at++) targets.push({ copy, at, place: base[at]! + later });
  }
  targets.sort((a, b) => a.place - b.place);
  for (let n = 1; n < targets.length; n++)
    if (targets[n]!.place <= targets[n - 1]!.place) targets[n]!.place = targets[n - 1]!.place + 1;
  replicateLibrary(
    db,
    targets.map(({ copy, at, place }) => [copy, base[at]!, place]),
  );
  for (let from = 0; from < targets.length; from += BATCH) {
    const some = targets.slice(from, from + BATCH);
    db.deferred(() => {
      for (const { copy, at, place } of some) replicateOne(db, originals[at]!, copy, place);
      termCounts(db).write();
    });
    done(from + some.length);
  }
}

/** Rows of the library: articles with their texts, Readings, voices and Stories. */
function replicateLibrary(db: Database, targets: readonly (readonly [number, number, number])[]): void {
  db.exec('create temp table again(copy integer not null, base integer not null, place integer primary key)');
  for (let from = 0; from < targets.length; from += 50_000)
    db.run(
      'insert into again select value ->> 0, value ->> 1, value ->> 2 from json_each(?)',
      JSON.stringify(targets.slice(from, from + 50_000)),
    );
  const max = (sql: string) => db.get<{ n: number }>(sql)!.n;
  const [blocks, voices, stories] = [
    max('select max(id) as n from blocks'),
    max('select max(number) as n from voices'),
    max('select coalesce(max(number), 0) as n from stories'),
  ];
  const columns = db.all<{ name: string }>('select name from pragma_table_info(?)', 'articles').map(({ name }) => name);
  const changed: Record<string, string> = {
    place: 'x.place',
    id: "a.id || '-again-' || x.copy",
    time: "strftime('%Y-%m-%dT%H:%M:%S.000Z', x.place / 256, 'unixepoch')",
    number: '(select numbers from counters) + row_number() over (order by x.place)',
  };
  const again = 'from again x cross join';
  const copies = `(select distinct copy from again)`;
  db.exec(`
    pragma foreign_keys = off;
    begin;
    insert into articles(${columns.join(', ')}) select ${columns.map((name) => changed[name] ?? `a.${name}`).join(', ')}
      ${again} articles a on a.place = x.base;
    update counters set numbers = (select max(number) from articles);
    insert into blocks select id + c.copy * ${blocks}, uses, data from blocks cross join ${copies} c;
    insert into versions select x.place, v.hash, v.seen, v.block + x.copy * ${blocks}, v.line
      ${again} versions v on v.article = x.base;
    insert into readings select x.place, r.engine, r.hash, r.data ${again} readings r on r.article = x.base;
    insert into stories(number, id) select number + c.copy * ${stories}, substr(id, 1, 24) || printf('%08x', c.copy)
      from stories cross join ${copies} c where merged is null and number <= ${stories};
    insert into story_articles select x.place, s.story + x.copy * ${stories}, s.copy
      ${again} story_articles s on s.article = x.base;
    insert into voices(number, id, kind, name, folded, role, organisation, evidence, country, since)
      select number + c.copy * ${voices}, 'r' || substr(id, 1, 11) || printf('%04x', c.copy), kind, name || ' ' || c.copy,
        folded || ' ' || c.copy, role, organisation, evidence, country, since
      from voices cross join ${copies} c where articles < ${KNOWN} and number <= ${voices};
    insert into said select s.voice + iif(v.articles < ${KNOWN}, x.copy * ${voices}, 0), x.place, s.local, s.statements
      ${again} said s on s.article = x.base join voices v on v.number = s.voice;
    update voices set (statements, articles, latest) =
      (select coalesce(sum(statements), 0), count(distinct article), coalesce(max(article), 0) from said where voice = number);
    update listings set n = (select count(*) from articles where listing = listings.id or listings.id = 0);
    delete from chunks;
    create temp table chunked as
      select listing, place, (row_number() over (partition by listing order by place) - 1) / ${CHUNK} as chunk from
      (select listing, place from articles union all select 0, place from articles);
    insert into chunks select listing, case when chunk = 0 then ${LOWEST} else min(place) end, max(place), count(*)
      from chunked group by listing, chunk;
    drop table chunked;
    drop table again;
    commit;`);
}

/** What the search file has of an article, with the places where names stand in its texts. */
interface Original {
  headline: (naming: number) => string;
  said: (copy: number) => SaidTexts;
  days: number[];
  coming: ComingRow[];
  profile: Profile;
  counted: Counted;
  place: number;
}

function originalsOf(db: Database, places: readonly number[]): Original[] {
  const rows = db.all<{ place: number; hash: string; data: Uint8Array }>(
    'select a.place, a.hash, r.data from articles a join readings r on r.article = a.place order by a.place',
  );
  const readings = new Map(rows.map(({ place, data }) => [place, data]));
  const found = versionsAt(db, rows, (article, place): Original => {
    const reading = unpackReading(readings.get(place)!);
    const text = indexText(article);
    const said = saidTexts(article, text.place, reading);
    const [spoken, statements] = [
      Object.entries(said.spoken).map(([name, value]) => [name, named(value)] as const),
      said.statements.map((row) => ({ ...row, said: named(row.said), voice: named(row.voice) })),
    ];
    return {
      place,
      headline: named(text.headline),
      said: (copy) => ({
        ...said,
        spoken: Object.fromEntries(spoken.map(([name, of]) => [name, of(copy)])) as SaidTexts['spoken'],
        statements: statements.map((row) => ({
          ...row,
          said: row.said(copy),
          voice: row.voice(copy),
          same: row.same === '' ? '' : ((Number.parseInt(row.same, 36) + copy * 7_919_999) % 2 ** 40).toString(36),
        })),
      }),
      days: db.all<{ day: number }>('select day from event_days where place = ?', place).map(({ day }) => day),
      coming: db.all<ComingRow>('select * from coming where place = ? order by day, number', place),
      profile: profileAt(db, place)!,
      counted: countWords(article, reading, articleText(article)),
    };
  });
  return places.map((place) => found.get(place)!);
}

const NAME = /(\p{Lu}\p{Ll}{3,})/u;
const ENDINGS = Array.from({ length: NAMINGS }, (_, n) => `${'bdfgklmnrst'[n % 11]}${'aeiou'[Math.floor(n / 11)]}`);

/** A text as a function of the copy: each has other names of the same words. */
function named(text: string): (copy: number) => string {
  const parts = text.split(NAME);
  return (copy) => parts.map((part, n) => (n % 2 === 1 ? part + ENDINGS[copy % NAMINGS]! : part)).join('');
}

function replicateOne(
  db: Database,
  { headline, said, days, coming, profile, counted, ...original }: Original,
  copy: number,
  place: number,
): void {
  db.run('insert into words(rowid, headline) values(?, ?)', place, headline(copy));
  insertSaid(db, place, said(copy));
  const later = Math.round((place - original.place) / placeAt(DAY));
  for (const day of new Set(days.map((key) => laterKey(key, later)))) insertDay(db, place, day);
  for (const row of coming) insertComing(db, { ...row, day: laterKey(row.day, later), place });
  const naming = copy % NAMINGS;
  const rename = (hash: number) => shortHash(mixed(hash ^ (naming + 1)));
  keepProfile(db, place, {
    ...profile,
    occasion: { ...profile.occasion, day: profile.occasion.day + later },
    // Three of four runs of words have another word in them.
    sketch: [...new Set(profile.sketch.map((hash) => ((hash & 3) === 0 ? hash : rename(hash) >>> 3)))].sort(
      (a, b) => a - b,
    ),
    terms: profile.terms.map((term) => (term.isName ? { ...term, hash: rename(term.hash) } : term)),
  });
  termCounts(db).add(counted.terms.map(({ hash, isName }) => (isName ? mixed(hash ^ (naming + 1)) : hash)));
}

/** The key of a day, month or year so many days later. */
function laterKey(key: number, days: number): number {
  const [year, month, day] = [Math.floor(key / 10_000), Math.floor(key / 100) % 100, key % 100];
  const date = new Date(Date.UTC(year, month === 99 ? 0 : month - 1, (day === 99 ? 1 : day) + days));
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return y * 10_000 + (month === 99 ? 99 : m) * 100 + (day === 99 ? 99 : d);
}
