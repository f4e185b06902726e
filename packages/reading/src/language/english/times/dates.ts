import { type Civil, daysInMonth, dayValue, monthValue, toCivil, toDay, weekdayOf } from '../../../times/calendar.js';
import { at, type Found, joined, next, overHyphen, overStop, type Scan, shift } from '../../../times/scan.js';
import { count } from './count.js';
import { tense, yearOfMonth } from './tense.js';
import { yearAt } from './years.js';

/** Past an optional comma and a year behind it; a comma alone is not taken. */
function trailingYear(scan: Scan, i: number): { year: number; end: number } | undefined {
  const comma = next(scan, i).word === ',' && joined(scan, i) ? i + 1 : i;
  if (at(scan, comma).gap === 2) return undefined;
  const found = yearAt(scan, comma);
  if (!found || (at(scan, comma).word.startsWith("'") === false && Number.isNaN(at(scan, comma).number)))
    return undefined;
  return found;
}

function dayOfMonth(scan: Scan, i: number, month: number): { day: number; end: number } | undefined {
  const lexeme = next(scan, i);
  const number = Number.isNaN(lexeme.number) ? undefined : lexeme.word.length < 3 ? lexeme.number : undefined;
  const found =
    number === undefined ? (lexeme.time?.ordinal || lexeme.time?.number ? count(scan, i) : undefined) : count(scan, i);
  if (!found || !Number.isInteger(found.value)) return undefined;
  if (number === undefined && !found.ordinal) return undefined;
  if (found.value < 1 || found.value > daysInMonth(2000, month)) return undefined;
  return { day: found.value, end: found.end };
}

const beforeMonth = new Set(
  'in by since until till of last next this early late mid through from to during before after between and or each every for on ended ending'.split(
    ' ',
  ),
);

/** Whether a word that may be a month is one here: `may`, `march` and given names are often none. */
function isMonth(scan: Scan, i: number): boolean {
  const { time, capital } = at(scan, i);
  if (!time?.month) return false;
  const after = next(scan, i + 1);
  const dated = (after.number >= 1 && after.number <= 31) || yearAt(scan, i + 1) !== undefined || !!after.time?.ordinal;
  const before = at(scan, i - 1);
  if (time.weak) {
    if (!capital) return false;
    if (dated && after.gap === 1) return true;
    if (at(scan, i).word === 'jan' || at(scan, i).word === 'mar')
      return after.word === '.' && Number.isFinite(at(scan, i + 2).number);
    if (/^(the|a|an|s)$/.test(before.word) && /^[a-z]/.test(after.word) && !after.capital) return true;
    if (!beforeMonth.has(before.word) && before.word !== '-') return at(scan, i).word === 'august' && !after.capital;
    return true;
  }
  if (dated) return true;
  // Jan Smith, June Carter: a given name unless something that takes a date stands before it.
  if (after.capital && after.gap === 1 && !after.time && /^(april|june)$/.test(at(scan, i).word)) {
    return /^(in|since|by|until|last|next|this|early|late|of)$/.test(before.word);
  }
  return capital || beforeMonth.has(before.word);
}

function remember(scan: Scan, civil: Civil) {
  scan.memory.day = toDay(civil);
  scan.memory.year = civil.year;
}

/** Past a month's name and the full stop of its short form. */
export function monthEnd(scan: Scan, i: number): number {
  const { word } = at(scan, i);
  return word.length < 5 && !/^(may|june|july)$/.test(word) ? overStop(scan, i + 1) : i + 1;
}

/** A month with what belongs to it: Oct. 23, October 23rd, 1999, March 1996, late-November. */
export function monthDate(scan: Scan, i: number): Found | undefined {
  if (!isMonth(scan, i)) return undefined;
  const month = at(scan, i).time!.month!;
  const afterName = monthEnd(scan, i);
  const found = (end: number, value: string): Found => ({ start: i, end, type: 'DATE', value });
  const day = dayOfMonth(scan, at(scan, afterName).word === 'the' ? afterName + 1 : afterName, month);
  if (day && next(scan, day.end).word !== '%' && !isQuantity(scan, day.end)) {
    const written = trailingYear(scan, day.end);
    const relative = written ? undefined : relativeYear(scan, day.end);
    const year = written?.year ?? relative?.year ?? yearOfMonth(scan, i, month, day.day, day.end);
    if (year === undefined)
      return found(day.end, `XXXX-${monthValue(2000, month).slice(5)}-${String(day.day).padStart(2, '0')}`);
    if (written) scan.memory.written = { year, month, at: i };
    const civil = { year, month, day: Math.min(day.day, daysInMonth(year, month)) };
    remember(scan, civil);
    const end = written?.end ?? relative?.end ?? day.end;
    scan.memory.monthDay = { year, month, end };
    return found(end, dayValue(civil));
  }
  const ofYear = next(scan, afterName).word === 'of' ? afterName + 1 : afterName;
  const written = trailingYear(scan, ofYear);
  const relative = written ? undefined : relativeYear(scan, ofYear);
  const year = written?.year ?? relative?.year ?? yearOfMonth(scan, i, month, undefined, afterName);
  if (year !== undefined) scan.memory.year = year;
  if (written) scan.memory.written = { year: written.year, month, at: i };
  const end = written?.end ?? relative?.end ?? afterName;
  return found(end, year === undefined ? `XXXX-${monthValue(2000, month).slice(5)}` : monthValue(year, month));
}

/** October last year, June this year. */
function relativeYear(scan: Scan, i: number): { year: number; end: number } | undefined {
  const word = next(scan, i).word;
  const step = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : undefined;
  if (step === undefined || !scan.anchor) return undefined;
  const unit = next(scan, i + 1);
  return unit.time?.unit === 'Y' && !unit.time.plural ? { year: scan.anchor.year + step, end: i + 2 } : undefined;
}

/** "May 30 people": a number that counts what follows is no day. */
function isQuantity(scan: Scan, i: number): boolean {
  return next(scan, i).word === 'percent' || next(scan, i).word === 'million' || next(scan, i).word === 'billion';
}

/** 22 December 2017, the 22nd of December. */
export function dayMonthDate(scan: Scan, i: number): Found | undefined {
  const first = count(scan, i);
  if (!first || first.value < 1 || first.value > 31 || !Number.isInteger(first.value)) return undefined;
  if (Number.isNaN(at(scan, i).number) && !first.ordinal) return undefined;
  const of = next(scan, first.end).word === 'of' && first.ordinal ? first.end + 1 : overHyphen(scan, first.end);
  const { time, capital } = next(scan, of);
  if (!time?.month || !capital || first.value > daysInMonth(2000, time.month)) return undefined;
  const afterName = monthEnd(scan, of);
  const month = time.month;
  // "at 5 March 3" is none; "12 May 2001" and "12 May" are.
  const written = trailingYear(scan, overHyphen(scan, afterName));
  const relative = written ? undefined : relativeYear(scan, afterName);
  const year = written?.year ?? relative?.year ?? yearOfMonth(scan, i, month, first.value, afterName);
  const end = written?.end ?? relative?.end ?? afterName;
  if (year === undefined) {
    return {
      start: i,
      end,
      type: 'DATE',
      value: `XXXX-${monthValue(2000, month).slice(5)}-${String(first.value).padStart(2, '0')}`,
    };
  }
  if (written) scan.memory.written = { year, month, at: i };
  const civil = { year, month, day: Math.min(first.value, daysInMonth(year, month)) };
  remember(scan, civil);
  return { start: i, end, type: 'DATE', value: dayValue(civil) };
}

/** 2017-12-22, 12/22/2017, 22.12.2017. */
export function numericDate(scan: Scan, i: number): Found | undefined {
  const mark = at(scan, i + 1).word;
  if (mark !== '-' && mark !== '/') return mark === '.' ? dottedDate(scan, i) : undefined;
  if (at(scan, i + 3).word !== mark) return undefined;
  const [a, b, c] = [at(scan, i), at(scan, i + 2), at(scan, i + 4)];
  if (!(b.number >= 0) || !(c.number >= 0)) return undefined;
  if (![1, 2, 3, 4].every((k) => joined(scan, i + k))) return undefined;
  let civil: Civil | undefined;
  if (a.word.length === 4) civil = { year: a.number, month: b.number, day: c.number };
  else if (mark === '/' && (c.word.length === 4 || c.word.length === 2)) {
    const year = c.word.length === 4 ? c.number : c.number + (c.number < 50 ? 2000 : 1900);
    // Months first, as American copy has it, unless that cannot be.
    civil = a.number > 12 ? { year, month: b.number, day: a.number } : { year, month: a.number, day: b.number };
  }
  return civil && writtenDay(scan, i, i + 5, civil);
}

function dottedDate(scan: Scan, i: number): Found | undefined {
  // The lexer takes 22.12 for one number.
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(at(scan, i).word);
  if (!match || !joined(scan, i + 1) || !joined(scan, i + 2)) return undefined;
  const year = at(scan, i + 2);
  if (year.word.length !== 4 || !(year.number > 0)) return undefined;
  return writtenDay(scan, i, i + 3, { year: year.number, month: Number(match[2]), day: Number(match[1]) });
}

function writtenDay(scan: Scan, start: number, end: number, civil: Civil): Found | undefined {
  if (civil.month < 1 || civil.month > 12 || civil.day < 1 || civil.year < 1) return undefined;
  if (civil.day > daysInMonth(civil.year, civil.month)) return undefined;
  remember(scan, civil);
  return { start, end, type: 'DATE', value: dayValue(civil) };
}

/** The day of a weekday beside the anchor; step picks the one before or after the nearest. */
export function weekdayCivil(scan: Scan, weekday: number, side: -1 | 0 | 1, strict: boolean): Civil | undefined {
  const { today } = scan;
  if (today === undefined) return undefined;
  const here = weekdayOf(today);
  if (side > 0) {
    const ahead = (weekday - here + 7) % 7;
    return toCivil(today + (ahead === 0 && strict ? 7 : ahead));
  }
  const back = (here - weekday + 7) % 7;
  return toCivil(today - (back === 0 && strict ? 7 : back));
}

/** Friday; Friday, Oct. 23; Oct. 23 wins where both are written. */
export function weekdayDate(scan: Scan, i: number): Found | undefined {
  const { time, capital, word } = at(scan, i);
  if (!time?.weekday) return undefined;
  const stop = time.weak ? overStop(scan, i + 1) : i + 1;
  const comma = next(scan, stop).word === ',' ? stop + 1 : stop;
  const ofDate = next(scan, comma).word === 'the' ? comma + 1 : comma;
  const dated = at(scan, ofDate).gap === 2 ? undefined : (monthWithDay(scan, ofDate) ?? dayMonthDate(scan, ofDate));
  if (dated) return { ...dated, start: i };
  if (time.weak && !(capital && stop > i + 1 && word.length > 2)) return undefined;
  if (time.plural) return { start: i, end: i + 1, type: 'SET', value: `XXXX-WXX-${time.weekday}` };
  if (!capital) return undefined;
  const civil = weekdayCivil(scan, time.weekday, tense(scan, i, stop) > 0 && !possessive(scan, stop) ? 1 : -1, false);
  if (!civil) return { start: i, end: stop, type: 'DATE', value: `XXXX-WXX-${time.weekday}` };
  remember(scan, civil);
  return { start: i, end: stop, type: 'DATE', value: dayValue(civil) };
}

/** "Friday's edition": what has a day of its own has mostly been. */
function possessive(scan: Scan, i: number): boolean {
  return at(scan, i).word === "'" && at(scan, i).gap === 0 && at(scan, i + 1).word === 's';
}

function monthWithDay(scan: Scan, i: number): Found | undefined {
  const found = monthDate(scan, i);
  return found && found.end - found.start > 1 && /\d-\d\d-\d\d$|^XXXX-\d\d-\d\d$/.test(found.value) ? found : undefined;
}

/** yesterday, today, tomorrow. */
export function nearDay(scan: Scan, i: number): Found | undefined {
  const { time, word } = at(scan, i);
  if (time?.days === undefined) return undefined;
  const civil = shift(scan, time.days);
  if (civil && !time.dayPart) remember(scan, civil);
  const part = time.dayPart ? `T${time.dayPart}` : '';
  const type = part ? 'TIME' : 'DATE';
  if (!civil)
    return {
      start: i,
      end: i + 1,
      type,
      value: word === 'yesterday' ? 'PAST_REF' : word === 'tomorrow' ? 'FUTURE_REF' : 'PRESENT_REF',
    };
  return { start: i, end: i + 1, type, value: dayValue(civil) + part };
}
