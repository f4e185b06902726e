import { type Article, type Span, textAt } from '@dateline/core/base';
import type { DiaryVoice } from '@dateline/core/library';
import type { Event, Reading } from '@dateline/core/reading';
import { cutWords, hasPhrase, spaced } from './cut-words.js';
import { dayKey, firstKey, timeOfDay } from './day-key.js';
import type { DiaryWords } from './diary-words.js';
import { wordsFor } from './language/language-for.js';
import { alike, type Telling } from './telling.js';
import { isAsked, wholeClause } from './whole-clause.js';

/** What a story says in advance of a day. */
export interface Coming extends Telling {
  /** The number of the event in the Reading. */
  number: number;
  kind: Event['kind'];
  time?: string;
  text: string;
  span: Span;
  voices: DiaryVoice[];
}

/** Words that say what an event is, beside its day: fewer are a remark such as "Record March 12". */
const LEAST = 3;
/** Of one story for one day, and in all. */
const A_DAY = 2;
const A_STORY = 12;
/** Days after the one of filing that need no word which makes sure of it: later ones are mostly the names of things and terms of loans. */
const NEAR = 120;
const DAY = 86_400_000;
/** Years ahead that a story can say anything of. */
const FURTHEST = 10;
/** Letters of a clause; longer ones are no clauses. */
const LONGEST = 420;
/** What stands in posts and tables. */
const MACHINE_TEXT = /https?:|www\.|pic\.twitter|[@#]\p{L}|\.{4}|\s{4}|--{2}|\|/u;

interface Asked {
  article: Article;
  reading: Reading;
  words: DiaryWords | undefined;
  /** The day of filing, as a key and as a time. */
  filed: number;
  filedAt: number;
}

/** The day on which a story was filed, as a key. */
export function filedKey(article: Article, reading: Reading): number | undefined {
  const day = reading.anchor ?? article.dateline?.date ?? article.published;
  return day === undefined ? undefined : dayKey(day.slice(0, 10));
}

const timeOfKey = (key: number) => Date.UTC(Math.floor(key / 10_000), (Math.floor(key / 100) % 100) - 1, key % 100);

/**
 * What a story tells of days that were to come when it was filed, as far as it is worth standing in a diary: clauses that say
 * what is to happen, neither denied nor supposed nor asked, and no terms, names and stretches that only contain a date.
 */
export function comingOf(article: Article, reading: Reading): Coming[] {
  const filed = filedKey(article, reading);
  if (filed === undefined || filed % 100 === 99) return [];
  const asked = { article, reading, words: wordsFor(reading.language), filed, filedAt: timeOfKey(filed) };
  const found: Coming[] = [];
  reading.events.forEach((event, number) => {
    const coming = comingEvent(asked, event, number);
    if (!coming || found.length >= A_STORY) return;
    const sameDay = found.filter(({ key }) => key === coming.key);
    if (sameDay.length < A_DAY && !sameDay.some((other) => other.text === coming.text || alike(other, coming)))
      found.push(coming);
  });
  return found;
}

function comingEvent(asked: Asked, event: Event, number: number): Coming | undefined {
  const { article, reading, words, filed } = asked;
  const key = dayKey(event.value);
  const text = textAt(article, event.span.at, event.span.part);
  if (key === undefined || firstKey(key) <= filed || text === undefined) return undefined;
  if (event.span.part !== undefined || isBackground(reading, event.span)) return undefined;
  if (!isNear(asked, key, event, text)) return undefined;
  const date = reading.times[event.time]?.span.start ?? event.span.start;
  const shape = words ? wholeClause(text, event.span, words.joining, date) : event.span;
  if (!shape) return undefined;
  const span: Span = { ...event.span, start: shape.start, end: shape.end };
  const shown = text.slice(span.start, span.end);
  if (shown.length > LONGEST || MACHINE_TEXT.test(shown) || isAsked(text, span)) return undefined;
  if (words && isUnreal(text.slice(event.span.start, event.span.end), words)) return undefined;
  const telling = tellingOf(asked, key, span, text, reading.times[event.time]?.span);
  if (telling.names.length + telling.words.length < LEAST) return undefined;
  const time = timeOfDay(event.value) ?? timeWithin(reading, event, span);
  return {
    ...telling,
    number,
    kind: event.kind,
    ...(time !== undefined && { time }),
    text: shown,
    span,
    voices: voicesOf(reading, event.span),
  };
}

/** The time of the day that a clause names apart from its day. */
const timeWithin = ({ times }: Reading, { value }: Event, span: Span): string | undefined =>
  times
    .filter((time) => time.type === 'TIME' && overlaps(time.span, span) && time.value.startsWith(`${value}T`))
    .map((time) => timeOfDay(time.value))[0];

const overlaps = (a: Span, b: Span) => a.at === b.at && a.part === b.part && a.start < b.end && b.start < a.end;

const isBackground = ({ structure }: Reading, span: Span) =>
  structure.background.some(
    (stretch) => stretch.at === span.at && stretch.start <= span.start && span.end <= stretch.end,
  );

/** Whether a day is so near, or so surely told, that it is no date of a loan, a plan for decades or the name of a thing. */
function isNear({ reading, words, filed, filedAt }: Asked, key: number, event: Event, text: string): boolean {
  const time = reading.times[event.time];
  if (Math.floor(key / 10_000) > Math.floor(filed / 10_000) + FURTHEST) return false;
  const exact = key % 100 !== 99;
  const days = (timeOfKey(firstKey(key)) - filedAt) / DAY;
  if (!words || !time) return exact && days <= NEAR;
  const dated = cutWords(text.slice(time.span.start, time.span.end));
  const before = cutWords(text.slice(event.span.start, time.span.start)).slice(-2);
  if (dated.some((word) => words.over.has(word)) || words.edges.has(dated[0] ?? '')) return false;
  if (before.some((word, n) => words.edges.has(word) && (n === before.length - 1 || words.empty.has(before.at(-1)!))))
    return false;
  const told = cutWords(text.slice(event.span.start, event.span.end));
  const last = before.at(-1) ?? '';
  if (told.some((word) => words.moved.has(word)) && !before.some((word) => words.until.has(word))) return false;
  if (words.terms.has(last) && (!exact || days > NEAR)) return false;
  const clause = spaced(told);
  const sure = words.ahead.some((phrase) => hasPhrase(clause, phrase));
  // A term within which something is to be done is told by a word of duty, which the Reading has looked for.
  if (time.type === 'DURATION') return days <= 3 * NEAR;
  // A year that is not written out is mostly the twelve months to come.
  if (key % 10_000 === 9_999) return sure && dated.includes(String(Math.floor(key / 10_000)));
  return sure || days <= NEAR;
}

function isUnreal(clause: string, { unreal, real }: DiaryWords): boolean {
  let text = spaced(cutWords(clause));
  for (const phrase of real) text = text.replaceAll(` ${phrase} `, ' ');
  return unreal.some((phrase) => hasPhrase(text, phrase));
}

/** The words by which an event is known again: names, and others that say something; those of its time are left out. */
function tellingOf({ reading, words }: Asked, key: number, span: Span, text: string, time: Span | undefined): Telling {
  const around =
    time && time.start >= span.start && time.end <= span.end
      ? `${text.slice(span.start, time.start)} ${text.slice(time.end, span.end)}`
      : text.slice(span.start, span.end);
  const names = new Set(
    reading.names.flatMap(({ mentions }) =>
      mentions
        .filter((mention) => overlaps(mention, span))
        .flatMap(({ start, end }) => cutWords(text.slice(start, end))),
    ),
  );
  const says = (word: string) => word.length > 2 && !/^\d+$/.test(word) && !words?.empty.has(word);
  const found = [...new Set(cutWords(around))].filter(says);
  return { key, names: found.filter((word) => names.has(word)), words: found.filter((word) => !names.has(word)) };
}

/** Who says a clause by name, where it is part of a statement with a voice. */
function voicesOf(reading: Reading, span: Span): DiaryVoice[] {
  const said = reading.statements.filter(({ content }) => content.some((part) => overlaps(part, span)));
  const ids = new Set(said.flatMap(({ voices }) => voices.map(({ voice }) => voice)));
  return reading.voices
    .filter(
      ({ id, kind, name }) =>
        ids.has(id) && (kind === 'person' || kind === 'body') && /^(?:The |the )?\p{Lu}/u.test(name),
    )
    .slice(0, 3)
    .map(({ name, role, organisation }) => ({ name, ...(role && { role }), ...(organisation && { organisation }) }));
}
