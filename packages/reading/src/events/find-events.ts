import type { DocumentReference, Event, TextSpan, Time } from '@dateline/core/reading';
import { DIGIT, WORD } from '../text/flags.js';
import { type Doc, rangeOf, tokenAt } from '../text/index.js';
import { addMonths, dayValue, monthValue, parseDay, toCivil, toDay } from '../times/calendar.js';
import { clauseAround, cutBefore } from './clauses.js';
import type { EventWords } from './event-words.js';

/** A day, month, year or time of the calendar: what a timeline can place. */
const CALENDAR = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:T[\w:]+)?$/;
/** The lengths of values that are a day and a year. */
const DAY = '2000-01-01'.length;
const YEAR = '2000'.length;
/** How many times back a term looks for the day it runs from. */
const MOST_BACK = 20;
/** A negation stands within so many tokens before "until". */
const NEGATED = 5;
/** Tokens before a date in which a word of duty, or of what is thought to happen, belongs to it. */
const NEAR = 12;
const LENGTH = /^P(\d+)([DWMY])$/;

/** A day a length after a day; as coarse as the one it starts from. */
function later(from: string, length: string): string | undefined {
  const match = LENGTH.exec(length);
  if (!match) return undefined;
  const amount = Number(match[1]);
  if (amount > 12000) return undefined;
  const months = match[2] === 'M' ? amount : match[2] === 'Y' ? amount * 12 : 0;
  const days = match[2] === 'W' ? amount * 7 : match[2] === 'D' ? amount : 0;
  const day = parseDay(from);
  if (day) return months ? dayValue(addMonths(day, months)) : dayValue(toCivil(toDay(day) + days));
  const month = /^(\d{4})-(\d\d)$/.exec(from);
  if (month && months && Number(month[2]) <= 12) {
    const there = addMonths({ year: Number(month[1]), month: Number(month[2]), day: 1 }, months);
    return monthValue(there.year, there.month);
  }
  return undefined;
}

interface Dated {
  time: Time<TextSpan>;
  number: number;
  first: number;
  last: number;
}

/** The day, month or year before a time in its sentence. */
function datedBefore(doc: Doc, all: readonly Dated[], index: number): Dated | undefined {
  for (let back = index - 1; back >= 0 && index - back <= MOST_BACK; back--) {
    const before = all[back]!;
    if (doc.sentence[before.first] !== doc.sentence[all[index]!.first]) return undefined;
    if (CALENDAR.test(before.time.value)) return before;
  }
  return undefined;
}

/** What a text tells apart from its dates, for terms to run from. */
interface Context {
  doc: Doc;
  all: readonly Dated[];
  /** The date of the document last mentioned in each sentence. */
  documentDates: ReadonlyMap<number, string>;
  anchor: string | undefined;
}

/** The dates of documents by the sentences that mention them. */
function datesBySentence(doc: Doc, documents: readonly DocumentReference<TextSpan>[]): Map<number, string> {
  const dates = new Map<number, string>();
  for (const { date, mentions } of documents) {
    if (!date) continue;
    for (const { start } of mentions) dates.set(doc.sentence[tokenAt(doc, start)] ?? 0, date);
  }
  return dates;
}

/** The day a term runs from: that of the document that sets it, else a day named before in the paragraph, else the day of filing. */
function termStart({ doc, all, documentDates, anchor }: Context, index: number): string | undefined {
  const term = all[index]!;
  for (let sentence = doc.sentence[term.first]!, seen = 0; sentence >= 0 && seen < MOST_BACK; sentence--, seen++) {
    if (doc.paragraph[doc.sentences[sentence]!.first] !== doc.paragraph[term.first]) break;
    const set = documentDates.get(sentence);
    if (set) return set;
  }
  for (let back = index - 1; back >= 0 && back >= index - MOST_BACK; back--) {
    const { time, first } = all[back]!;
    if (doc.paragraph[first] !== doc.paragraph[term.first]) break;
    if (time.type === 'DATE' && CALENDAR.test(time.value)) return time.value;
  }
  return anchor;
}

/** Whether a word of duty or a deadline stands near a date, in its sentence. */
function bound({ lower, sentence, sentences }: Doc, { first }: Dated, words: EventWords): boolean {
  const { first: start } = sentences[sentence[first]!]!;
  for (let token = Math.max(start, first - NEAR); token < first; token++) {
    const word = lower[token]!;
    if (words.duties.has(word) || (words.dutiesBefore.has(word) && words.dueBehind.has(lower[token + 1] ?? '')))
      return true;
  }
  return false;
}

/** "Is expected to end within two days": what is thought to happen is not due. */
const isExpected = ({ lower, sentence, sentences }: Doc, { first }: Dated, { expecting }: EventWords): boolean =>
  lower.slice(Math.max(sentences[sentence[first]!]!.first, first - NEAR), first).some((word) => expecting.has(word));

/** "In the last three months": a length that is over. */
const isOver = ({ lower }: Doc, { first, last }: Dated, { over }: EventWords): boolean =>
  lower.slice(Math.max(0, first - 1), last).some((word) => over.has(word));

/** "Is not due until 1989": nothing has to be done by then. */
const isNegated = ({ lower }: Doc, until: number, { negations }: EventWords): boolean =>
  lower.slice(Math.max(0, until - NEGATED), until).some((word) => negations.has(word));

function isDeadline(doc: Doc, dated: Dated, words: EventWords, anchor: string | undefined): boolean {
  const { first, last, time } = dated;
  const before = words.beforeDay.has(doc.lower[first - 1] ?? '') ? first - 2 : first - 1;
  if (words.deadlineHeads.has(doc.lower[last] ?? '')) return true;
  const { noLater } = words;
  if (noLater.length > 0 && noLater.every((word, at) => doc.lower[before + 1 - noLater.length + at] === word))
    return true;
  if (anchor !== undefined && time.value.slice(0, 10) < anchor.slice(0, time.value.length)) return false;
  if (words.genitives.has(doc.lower[before] ?? '') && words.deadlines.has(doc.lower[before - 1] ?? '')) return true;
  return words.until.has(doc.lower[before] ?? '') && !isNegated(doc, before, words) && bound(doc, dated, words);
}

/** Words of a clause, beside its date, by which something can be told. */
const TOLD = 4;

/** "213 mln dlrs in 1986", "1985 expenses": whether a clause has figures and few words, or a word beside a year, and no verb. */
function isFigures(doc: Doc, clause: TextSpan, { span: date, value }: Time<TextSpan>, words: EventWords): boolean {
  const { first, last } = rangeOf(doc, clause);
  let figures = 0;
  let weight = 0;
  for (let token = first; token < last; token++) {
    if (doc.start[token]! < date.end && date.start < doc.end[token]!) continue;
    if (words.isVerb(doc.lower[token]!)) return false;
    if (doc.flags[token]! & DIGIT) figures++;
    else if (doc.flags[token]! & WORD && doc.end[token]! - doc.start[token]! > 2) weight++;
  }
  if (figures === 0) return weight < 2 && value.length === YEAR;
  return weight <= TOLD || figures >= weight;
}

/** Of the events of one clause the one that is due, else the one on a day, else the first. */
function oneOfClause(events: readonly Event<TextSpan>[]): Event<TextSpan>[] {
  const rank = ({ kind, value }: Event<TextSpan>) => (kind === 'deadline' ? 2 : value.length >= DAY ? 1 : 0);
  const best = new Map<string, Event<TextSpan>>();
  for (const event of events) {
    const key = `${event.span.start} ${event.span.end}`;
    const known = best.get(key);
    if (!known || rank(event) > rank(known)) best.set(key, event);
  }
  return [...best.values()];
}

/** Whether a clause has no word of weight but its date: "in May", "Saturday". */
function isBare(doc: Doc, clause: TextSpan, date: TextSpan): boolean {
  const { first, last } = rangeOf(doc, clause);
  for (let token = first; token < last; token++) {
    const inDate = doc.start[token]! < date.end && date.start < doc.end[token]!;
    if (!inDate && doc.flags[token]! & (WORD | DIGIT) && doc.end[token]! - doc.start[token]! > 3) return false;
  }
  return true;
}

/** Sorts by day; what is coarser stands at its end: a year after its months. */
const sortKey = (value: string) => (value.length < 10 && !value.includes('T') ? `${value}-99` : value);

/**
 * The dated clauses of a text in the order of their days, deadlines among them: a term ("within 24 months") runs from the
 * day of the document that sets it, and ends on a day.
 */
export function findEvents(
  doc: Doc,
  times: readonly Time<TextSpan>[],
  documents: readonly DocumentReference<TextSpan>[],
  anchor: string | undefined,
  words: EventWords,
): Event<TextSpan>[] {
  const all: Dated[] = times.map((time, number) => ({
    time,
    number,
    first: Math.min(tokenAt(doc, time.span.start), doc.size - 1),
    last: Math.min(tokenAt(doc, time.span.end - 1) + 1, doc.size),
  }));
  const context: Context = { doc, all, documentDates: datesBySentence(doc, documents), anchor };
  const events: Event<TextSpan>[] = [];
  all.forEach((dated, index) => {
    const { time, number, first, last } = dated;
    const before = datedBefore(doc, all, index);
    const from = before ? cutBefore(doc, first, before.last, words) : 0;
    const clause = clauseAround(doc, first, last, words, from);
    // "met on Tuesday and Wednesday": of a second day alone nothing is told, so it gets the clause of the first.
    const span = () => (from > 0 && isBare(doc, clause, time.span) ? clauseAround(doc, first, last, words) : clause);
    if (time.type === 'DURATION') {
      const opens = (set: ReadonlySet<string>) =>
        set.has(doc.lower[first - 1] ?? '') || set.has(doc.lower[first] ?? '');
      if (isOver(doc, dated, words) || !opens(words.within)) return;
      const isBound = bound(doc, dated, words);
      if (!isBound && !opens(words.surelyWithin)) return;
      const start = termStart(context, index);
      const value = start && later(start, time.value);
      const kind = !isBound && isExpected(doc, dated, words) ? 'event' : 'deadline';
      if (value) events.push({ kind, span: span(), value, time: number });
    } else if (time.type !== 'SET' && CALENDAR.test(time.value)) {
      events.push({
        kind: isDeadline(doc, dated, words, anchor) ? 'deadline' : 'event',
        span: span(),
        value: time.value,
        time: number,
      });
    }
  });
  const telling = events.filter(
    ({ span, time }) => !isBare(doc, span, times[time]!.span) && !isFigures(doc, span, times[time]!, words),
  );
  return oneOfClause(telling)
    .map((event, order) => ({ event, order }))
    .sort((a, b) => compare(sortKey(a.event.value), sortKey(b.event.value)) || a.order - b.order)
    .map(({ event }) => event);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
