import {
  addMonths,
  type Civil,
  daysInMonth,
  dayValue,
  monthValue,
  toCivil,
  toDay,
  weekdayOf,
  weekValue,
  yearValue,
} from '../../times/calendar.js';
import type { TimeGrammar } from '../../times/find-times.js';
import type { Lexeme } from '../../times/lexer.js';
import { at, type Found, joined, next, type Scan } from '../../times/scan.js';
import { TimeTable } from '../../times/time-table.js';
import type { TimeWord, Unit } from '../../times/time-words.js';

const words = new Map<string, TimeWord>();
const add = (names: string, entry: TimeWord) => {
  for (const name of names.split(' ')) words.set(name, { ...words.get(name), ...entry });
};
[
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
].forEach((name, i) => {
  add(name, { month: i + 1 });
});
['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'].forEach((name, i) => {
  add(name, { weekday: i + 1 });
  add(`${name}s`, { weekday: i + 1, plural: true });
});
add('sonnabend', { weekday: 6 });
const units: [string, Unit, boolean][] = [
  ['tag', 'D', false],
  ['tage tagen', 'D', true],
  ['woche', 'W', false],
  ['wochen', 'W', true],
  ['monat', 'M', false],
  ['monate monaten', 'M', true],
  ['jahr jahres', 'Y', false],
  ['jahre jahren', 'Y', true],
  ['stunde', 'TH', false],
  ['stunden', 'TH', true],
  ['minuten', 'TM', true],
];
for (const [names, unit, plural] of units) add(names, plural ? { unit, plural } : { unit });
add('heute', { days: 0 });
add('gestern', { days: -1 });
add('vorgestern', { days: -2 });
add('morgen', { days: 1 });
'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ').forEach((name, number) => {
  add(name, { number });
});
add('einem einer', { number: 1 });
add(
  'vor in im letzte letzten letztes letzter vergangene vergangenen vergangenes vergangener nächste nächsten nächstes nächster',
  { opens: true },
);
add('kommende kommenden kommendes kommender dieses diesem diese diesen dieser seit', { opens: true });

const LAST = /^(?:letzte[nsr]?|vergangene[nsr]?)$/;
const NEXT = /^(?:nächste[nsr]?|kommende[nsr]?)$/;
const THIS = /^diese[nmsr]?$/;
/** Auxiliaries of the future near a weekday. */
const FUTURE = /^(?:wird|werden|will|wollen|soll|sollen)$/;
const REACH = 12;

const date = (start: number, end: number, value: string): Found => ({ start, end, type: 'DATE', value });

const yearOf = ({ number, word }: Lexeme): number | undefined =>
  word.length === 4 && number >= 1000 && number < 2200 ? number : undefined;

const yearAt = (scan: Scan, i: number) => yearOf(next(scan, i));

/** The year of a day without one: the nearest to the day of filing. */
function nearYear({ anchor, today }: Scan, month: number, day: number): number | undefined {
  if (!anchor || today === undefined) return undefined;
  const years = [anchor.year - 1, anchor.year, anchor.year + 1];
  const away = (year: number) => Math.abs(toDay({ year, month, day: Math.min(day, daysInMonth(year, month)) }) - today);
  return years.reduce((best, year) => (away(year) < away(best) ? year : best));
}

function dayOf(
  scan: Scan,
  start: number,
  end: number,
  civil: Omit<Civil, 'year'> & { year: number | undefined },
): Found | undefined {
  const { year, month, day } = civil;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) return undefined;
  const known = year ?? nearYear(scan, month, day);
  if (known === undefined)
    return date(start, end, `XXXX-${monthValue(2000, month).slice(5)}-${String(day).padStart(2, '0')}`);
  scan.memory.day = toDay({ year: known, month, day });
  return date(start, end, dayValue({ year: known, month, day }));
}

/** 3. Mai 2021, 03.05.2021, 3.5. */
function numbered(scan: Scan, i: number): Found | undefined {
  const { number, word } = at(scan, i);
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(word);
  if (dotted && at(scan, i + 1).word === '.' && joined(scan, i + 1)) {
    const year = joined(scan, i + 2) ? yearAt(scan, i + 2) : undefined;
    return dayOf(scan, i, year === undefined ? i + 2 : i + 3, {
      year,
      month: Number(dotted[2]),
      day: Number(dotted[1]),
    });
  }
  if (Number.isInteger(number) && number >= 1 && number <= 31 && at(scan, i + 1).word === '.' && joined(scan, i + 1)) {
    const { month } = next(scan, i + 2).time ?? {};
    const year = yearAt(scan, i + 3);
    if (month) return dayOf(scan, i, year === undefined ? i + 3 : i + 4, { year, month, day: number });
  }
  const unit = next(scan, i + 1).time;
  const amount = Number.isNaN(number) ? at(scan, i).time?.number : number;
  if (unit?.unit && amount !== undefined && (unit.plural || amount === 1))
    return { start: i, end: i + 2, type: 'DURATION', value: lengthOf(amount, unit.unit) };
  const year = yearOf(at(scan, i));
  const before = at(scan, i).gap === 2 ? '' : at(scan, i - 1).word;
  const sure = /^(?:jahr|jahre|jahres|seit|anfang|ende|mitte|sommer|winter|herbst|frühjahr|bis|von|und|\()$/.test(
    before,
  );
  return year !== undefined && year >= 1800 && (sure || standsAlone(scan, i, year)) && at(scan, i + 1).word !== '%'
    ? date(i, i + 1, yearValue(year))
    : undefined;
}

/** "2020 begann": a number of this kind that counts nothing, as no noun follows, and is part of no name before it. */
function standsAlone(scan: Scan, i: number, year: number): boolean {
  const isNamed = at(scan, i).gap !== 2 && at(scan, i - 1).capital;
  const isJoined = joined(scan, i) || (joined(scan, i + 1) && !/^[.,;:!?)]$/.test(at(scan, i + 1).word));
  return year >= 1900 && year < 2100 && !isNamed && !isJoined && !next(scan, i + 1).capital;
}

const lengthOf = (amount: number, unit: Unit) => (unit[0] === 'T' ? `PT${amount}${unit[1]}` : `P${amount}${unit}`);

/** vor zwei Wochen, in drei Tagen. */
function away(scan: Scan, i: number): Found | undefined {
  const sign = at(scan, i).word === 'vor' ? -1 : at(scan, i).word === 'in' ? 1 : 0;
  const lexeme = next(scan, i + 1);
  const amount = Number.isNaN(lexeme.number) ? lexeme.time?.number : lexeme.number;
  const unit = next(scan, i + 2).time?.unit;
  if (sign === 0 || amount === undefined || !Number.isInteger(amount) || amount > 1000 || !unit || unit[0] === 'T')
    return undefined;
  if (scan.today === undefined || !scan.anchor) return date(i, i + 3, sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (unit === 'D' || unit === 'W')
    return date(i, i + 3, dayValue(toCivil(scan.today + sign * amount * (unit === 'W' ? 7 : 1))));
  const there = addMonths(scan.anchor, sign * amount * (unit === 'Y' ? 12 : 1));
  return date(i, i + 3, unit === 'Y' ? yearValue(there.year) : monthValue(there.year, there.month));
}

/** letzte Woche, dieses Jahr, kommenden Freitag. */
function pointed(scan: Scan, i: number): Found | undefined {
  const { word } = at(scan, i);
  const step = LAST.test(word) ? -1 : NEXT.test(word) ? 1 : THIS.test(word) ? 0 : undefined;
  const { time } = next(scan, i + 1);
  if (step === undefined || !time || time.plural || !scan.anchor || scan.today === undefined) return undefined;
  if (time.unit === 'Y') return date(i, i + 2, yearValue(scan.anchor.year + step));
  if (time.unit === 'W') return date(i, i + 2, weekValue(scan.today + 7 * step));
  if (time.unit === 'M') {
    const there = addMonths(scan.anchor, step);
    return date(i, i + 2, monthValue(there.year, there.month));
  }
  if (time.weekday) return weekday(scan, i, i + 1, time.weekday, step < 0 ? -1 : 1);
  return undefined;
}

function weekday(scan: Scan, start: number, i: number, day: number, side: -1 | 1): Found {
  const { today } = scan;
  // "Montag, 3. Mai": the date is the surer one.
  const comma = next(scan, i + 1).word === ',' ? i + 2 : i + 1;
  const dated = at(scan, comma).gap === 2 || Number.isNaN(at(scan, comma).number) ? undefined : numbered(scan, comma);
  if (dated && comma > i + 1 && dated.type === 'DATE' && /-\d\d$/.test(dated.value)) return { ...dated, start };
  if (today === undefined) return date(start, i + 1, `XXXX-WXX-${day}`);
  const here = weekdayOf(today);
  const number = side > 0 ? today + ((day - here + 7) % 7) : today - ((here - day + 7) % 7);
  scan.memory.day = number;
  return date(start, i + 1, dayValue(toCivil(number)));
}

function isFuture(scan: Scan, i: number): boolean {
  for (let token = i - REACH; token < i + REACH; token++) if (FUTURE.test(at(scan, token).word)) return true;
  return false;
}

function expression(scan: Scan, i: number): Found | undefined {
  const { time, number, capital, word } = at(scan, i);
  if (!Number.isNaN(number) || time?.number !== undefined) return numbered(scan, i);
  if (!time) return undefined;
  if (time.weekday && capital && !time.plural) return weekday(scan, i, i, time.weekday, isFuture(scan, i) ? 1 : -1);
  if (time.month && capital) {
    const year = yearAt(scan, i + 1) ?? nearYear(scan, time.month, 15);
    const end = yearAt(scan, i + 1) === undefined ? i + 1 : i + 2;
    return date(
      i,
      end,
      year === undefined ? `XXXX-${monthValue(2000, time.month).slice(5)}` : monthValue(year, time.month),
    );
  }
  // "am Morgen" is a noun, and "morgen" at the head of a sentence may be one.
  if (time.days !== undefined && !capital) {
    const day = scan.today === undefined ? undefined : toCivil(scan.today + time.days);
    return date(
      i,
      i + 1,
      day ? dayValue(day) : time.days < 0 ? 'PAST_REF' : time.days > 0 ? 'FUTURE_REF' : 'PRESENT_REF',
    );
  }
  return time.opens ? (away(scan, i) ?? (word === 'in' || word === 'vor' ? undefined : pointed(scan, i))) : undefined;
}

let grammar: TimeGrammar | undefined;

/** German time expressions: days, months and years, and what is counted from the day of filing. */
export function germanTimes(): TimeGrammar {
  grammar ??= { table: new TimeTable(words), expression };
  return grammar;
}
