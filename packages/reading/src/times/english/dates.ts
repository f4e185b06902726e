import { type Civil, daysInMonth, dayValue, monthValue, toCivil, toDay, weekdayOf, yearValue } from '../calendar.js';
import {
  at,
  count,
  type Found,
  joined,
  next,
  overHyphen,
  overStop,
  type Scan,
  shift,
  tense,
  yearOfMonth,
} from './scan.js';

/** The year written at a place: 1998, '98 after a month, two thousand, nineteen seventy-nine. */
export function yearAt(scan: Scan, i: number): { year: number; end: number } | undefined {
  const { number, word, start, end } = at(scan, i);
  if (word.length === 4 && end - start === 4 && number >= 1000 && number < 2200 && Number.isInteger(number))
    return { year: number, end: i + 1 };
  if (word === "'" && /^\d\d$/.test(at(scan, i + 1).word) && joined(scan, i + 1)) {
    const short = at(scan, i + 1).number;
    return { year: short + (short < 30 ? 2000 : 1900), end: i + 2 };
  }
  return spokenYear(scan, i);
}

/** nineteen seventy-nine, two thousand five, twenty twenty-one. */
export function spokenYear(scan: Scan, i: number): { year: number; end: number } | undefined {
  const first = at(scan, i).time?.number;
  if (first === undefined) return undefined;
  if (first >= 17 && first <= 20 && next(scan, i + 1).time?.number !== undefined) {
    const rest = count(scan, i + 1);
    if (rest && !rest.ordinal && rest.value >= 10 && rest.value < 100)
      return { year: first * 100 + rest.value, end: rest.end };
  }
  if (first === 2 && next(scan, i + 1).word === 'thousand') {
    const whole = count(scan, i);
    // Two thousand is a number first: a word that takes a year must stand before it, and nothing it counts behind.
    const counted =
      whole &&
      (next(scan, whole.end).capital || /^(?!has$|is$|was$|as$|its$|this$)[a-z]+s$/.test(next(scan, whole.end).word));
    if (!/^(year|in|since|by|until|of|from)$/.test(at(scan, i - 1).word) || counted) return undefined;
    if (whole && whole.value >= 2000 && whole.value < 2100) return { year: whole.value, end: whole.end };
  }
  return undefined;
}

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
    return found(written?.end ?? relative?.end ?? day.end, dayValue(civil));
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
  const [a, b, c] = [at(scan, i), at(scan, i + 2), at(scan, i + 4)];
  const mark = at(scan, i + 1).word;
  if (mark !== '-' && mark !== '/') return dottedDate(scan, i);
  if (at(scan, i + 3).word !== mark || !(b.number >= 0) || !(c.number >= 0)) return undefined;
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
  if (!match || at(scan, i + 1).word !== '.' || !joined(scan, i + 1) || !joined(scan, i + 2)) return undefined;
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

const notYear = new Set(
  'percent points point shares people dollars pounds yen francs marks miles kilometers kilometres feet meters metres tons tonnes barrels cents employees workers jobs troops soldiers men women children homes houses votes copies units acres kg km mw gmt words pages hours'.split(
    ' ',
  ),
);
const beforeYear = new Set(
  'in since of by from until till during and to between through before after for late early mid around about or year fiscal the spring summer fall autumn winter than ( , -'.split(
    ' ',
  ),
);

/** 1998, 1990s, 1990-91, '80s, nineteen seventy-nine. */
export function yearDate(scan: Scan, i: number): Found | undefined {
  const first = at(scan, i);
  const decade = decadeDate(scan, i);
  if (decade) return decade;
  const found = yearAt(scan, i);
  if (!found || first.word === "'") return undefined;
  const before = at(scan, i - 1);
  if (!Number.isNaN(first.number)) {
    if (at(scan, found.end).gap === 0 && /^[a-z%°/:]/.test(at(scan, found.end).word)) return undefined;
    if (/^[$£€¥#+/.:]$/.test(before.word) && first.gap === 0) return undefined;
    if (
      notYear.has(next(scan, found.end).word) ||
      next(scan, found.end).time?.unit ||
      next(scan, found.end).time?.scale
    )
      return undefined;
    const sure = first.number >= 1800 && first.number < 2060;
    if (!sure && !(beforeYear.has(before.word) && before.word !== ',' && first.number >= 1300)) return undefined;
  }
  scan.memory.year = found.year;
  return { start: i, end: found.end, type: 'DATE', value: yearValue(found.year) };
}

/** Whether a decade in digits or words begins here. */
export function decadeStart(scan: Scan, i: number): boolean {
  return decadeDate(scan, i) !== undefined;
}

function decadeDate(scan: Scan, i: number): Found | undefined {
  const first = at(scan, i);
  if (
    first.word === "'" &&
    /^\d0$/.test(at(scan, i + 1).word) &&
    at(scan, i + 2).word === 's' &&
    joined(scan, i + 1) &&
    joined(scan, i + 2)
  ) {
    const short = at(scan, i + 1).number;
    return { start: i, end: i + 3, type: 'DATE', value: String(short / 10 + (short < 30 ? 200 : 190)) };
  }
  if (first.word.length === 4 && first.number % 10 === 0 && first.number >= 1000 && first.number < 2200) {
    const apostrophe = at(scan, i + 1).word === "'" && joined(scan, i + 1) ? i + 2 : i + 1;
    if (at(scan, apostrophe).word === 's' && joined(scan, apostrophe) && apostrophe === i + 1) {
      return { start: i, end: apostrophe + 1, type: 'DATE', value: String(first.number / 10) };
    }
  }
  const named = first.time?.decade;
  return named ? { start: i, end: i + 1, type: 'DATE', value: String(named) } : undefined;
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
