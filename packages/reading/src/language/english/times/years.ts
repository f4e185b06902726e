import { yearValue } from '../../../times/calendar.js';
import { at, type Found, joined, next, type Scan } from '../../../times/scan.js';
import { count } from './count.js';

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
