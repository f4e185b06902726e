import type { TimexType } from '@dateline/core/reading';
import { addMonths, type Civil, type DayNumber, toCivil, toDay } from '../calendar.js';
import type { Lexeme, Lexemes } from '../lexer.js';

/** What was read so far, for expressions that lean on an earlier one. */
interface Memory {
  day?: DayNumber;
  year?: number;
  /** The last date with its year written out, and its lexeme. */
  written?: { year: number; month: number; at: number };
  /** The month last named with a day, and the lexeme behind it. */
  monthDay?: { year: number; month: number; end: number };
  /** The fiscal or calendar quarter last spoken of, and where. */
  quarter?: { year: number; quarter: number };
  /** Where a result for a whole year stood last, so that "a year earlier" compares years again. */
  wholeYear?: boolean;
}

export interface Scan {
  text: string;
  lexemes: Lexemes;
  anchor?: Civil;
  /** The same day as a number. */
  today?: DayNumber;
  memory: Memory;
}

/** An expression: lexemes from `start` to before `end`. */
export interface Found {
  start: number;
  end: number;
  type: TimexType;
  value: string;
  mod?: string;
}

const none: Lexeme = { start: -1, end: -1, word: '', number: Number.NaN, gap: 2, capital: false, time: undefined };

/** The lexeme at a place; beyond the text, or behind an empty line, one that is nothing. */
export function at({ lexemes }: Scan, i: number): Lexeme {
  return lexemes.at(i) ?? none;
}

/** The next lexeme of the same paragraph. */
export function next(scan: Scan, i: number): Lexeme {
  const lexeme = at(scan, i);
  return lexeme.gap === 2 ? none : lexeme;
}

export function joined(scan: Scan, i: number): boolean {
  return at(scan, i).gap === 0;
}

/** Past one hyphen, where it joins two words without white space: `third-quarter`. */
export function afterHyphen(scan: Scan, i: number): number | undefined {
  const hyphen = at(scan, i);
  return (hyphen.word === '-' || hyphen.word === '‑') && hyphen.gap === 0 && joined(scan, i + 1) ? i + 1 : undefined;
}

/** Past a hyphen if there is one, else the same place. */
export function overHyphen(scan: Scan, i: number): number {
  return afterHyphen(scan, i) ?? i;
}

/** Past the full stop of a short form. */
export function overStop(scan: Scan, i: number): number {
  const stop = at(scan, i);
  return stop.word === '.' && stop.gap === 0 ? i + 1 : i;
}

export interface Count {
  value: number;
  end: number;
  /** Written as a first, second ... */
  ordinal?: boolean;
}

function digits(scan: Scan, i: number): Count | undefined {
  const { number } = at(scan, i);
  if (Number.isNaN(number)) return undefined;
  const suffix = next(scan, i + 1);
  if (suffix.gap === 0 && /^(st|nd|rd|th)$/.test(suffix.word)) return { value: number, end: i + 2, ordinal: true };
  const half = next(scan, i + 1);
  // 2 1/2
  if (!Number.isNaN(half.number) && half.gap === 1 && at(scan, i + 2).word === '/' && joined(scan, i + 2)) {
    const below = at(scan, i + 3).number;
    if (below > half.number && below < 10) return { value: number + half.number / below, end: i + 4 };
  }
  if (half.gap === 0 && half.word === '½') return { value: number + 0.5, end: i + 2 };
  const scale = at(scan, i + 1).time?.scale;
  if (scale && scale >= 1000 && next(scan, i + 1).gap === 1) return { value: number * scale, end: i + 2 };
  return { value: number, end: i + 1 };
}

/** A number in words or digits: twenty-six, two hundred and ten, 2 1/2, a dozen, eighth. */
export function count(scan: Scan, from: number): Count | undefined {
  const first = at(scan, from);
  if (!Number.isNaN(first.number)) return digits(scan, from);
  let i = from;
  let total = 0;
  let part = 0;
  let any = false;
  while (true) {
    const lexeme = i === from ? first : next(scan, i);
    const entry = lexeme.time;
    const { number, scale, ordinal } = entry ?? {};
    if (ordinal !== undefined && (ordinal !== 2 || !any))
      return { value: total + part + ordinal, end: i + 1, ordinal: true };
    if (
      number !== undefined &&
      (part === 0 || (part % 100 >= 20 && part % 10 === 0 && number < 10) || (part % 100 === 0 && part > 0))
    ) {
      part += number;
      any = true;
    } else if (scale !== undefined && (any || i > from || /^an?$/.test(at(scan, from - 1).word))) {
      if (scale >= 1000) {
        total += (part || 1) * scale;
        part = 0;
      } else part = (part || 1) * scale;
      any = true;
    } else break;
    const joint = overHyphen(scan, i + 1);
    const following = next(scan, joint).time;
    const and = next(scan, i + 1).word === 'and' && (part >= 100 || total > 0) && next(scan, i + 2).time?.number;
    if (and) i += 2;
    else if (
      following?.number !== undefined ||
      following?.scale !== undefined ||
      (following?.ordinal && part % 10 === 0 && following.ordinal < 10 && joint > i + 1)
    ) {
      i = joint;
    } else {
      i++;
      break;
    }
  }
  return any ? { value: total + part, end: i } : undefined;
}

const END = /^[.!?]$/;

function opensSentence(scan: Scan, i: number): boolean {
  const before = at(scan, i - 1);
  return (
    at(scan, i).gap === 2 ||
    (at(scan, i).gap === 1 &&
      END.test(before.word) &&
      at(scan, i).capital &&
      at(scan, i - 2).end - at(scan, i - 2).start > 2)
  );
}

/** What the verbs around a bare weekday or month say: -1 past, 1 future, 0 nothing. */
export function tense(scan: Scan, i: number, end: number): -1 | 0 | 1 {
  if (/^(until|till|through|by)$/.test(at(scan, i - 1).word)) return 1;
  if (at(scan, i - 1).word === 'than' && at(scan, i - 2).word === 'later') return 1;
  for (let back = i - 1, seen = 0; back >= 0 && seen < 14; back--, seen++) {
    if (opensSentence(scan, back + 1)) break;
    const cue = tenseOf(scan, back);
    if (cue) return cue;
  }
  for (let ahead = end, seen = 0; seen < 8; ahead++, seen++) {
    if (at(scan, ahead) === none || opensSentence(scan, ahead)) break;
    const cue = tenseOf(scan, ahead);
    if (cue) return cue;
  }
  return 0;
}

/** Before "to" and a verb they tell of what is still to come; elsewhere an infinitive has no tense of its own. */
const prospective = new Set(
  'plans plan planned planning expected scheduled due set wants want wanted hopes hope hoping agreed likely ready going have has is are decided vowed promised intends intend supposed needs need able pledged hopes prepared preparing about'.split(
    ' ',
  ),
);

function tenseOf(scan: Scan, i: number): -1 | 0 | 1 {
  const { word, time, capital } = at(scan, i);
  if (time?.tense && !(capital && time.month)) return time.tense < 0 && at(scan, i - 1).word === 'be' ? 0 : time.tense;
  if (word === 'to' && prospective.has(at(scan, i - 1).word)) return 1;
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && at(scan, i - 1).word !== 'be' ? -1 : 0;
}

/** A date of the same sentence that has its year: what it tells about is near it in time. */
function writtenNear(scan: Scan, i: number): { year: number; month: number } | undefined {
  const { written } = scan.memory;
  if (!written || written.at >= i || i - written.at > 40) return undefined;
  for (let back = i; back > written.at; back--) if (opensSentence(scan, back)) return undefined;
  return written;
}

/** The year a bare month lies in: near a full date of the sentence, else by the tense of the clause, else the nearest. */
export function yearOfMonth(
  scan: Scan,
  i: number,
  month: number,
  day: number | undefined,
  end: number,
): number | undefined {
  const { anchor, today } = scan;
  const ended = at(scan, i - 1).word === 'ended';
  const side = ended ? -1 : tense(scan, i, end);
  const base = writtenNear(scan, i);
  if (base && !(side > 0 && anchor && base.year < anchor.year)) {
    const ahead = month - base.month;
    return ahead > 6 ? base.year - 1 : ahead < -6 ? base.year + 1 : base.year;
  }
  if (!anchor || today === undefined) return undefined;
  if (day === undefined) {
    const ahead = month - anchor.month;
    if (side > 0) return ahead < -6 ? anchor.year + 1 : anchor.year;
    return ahead > (side < 0 ? 0 : 2) ? anchor.year - 1 : anchor.year;
  }
  const here = toDay({ year: anchor.year, month, day });
  // The nearest: a day most of a year away has its year written or a "last" before it. The tense tips the scales.
  const most = ended ? 0 : 183 + side * 60;
  return here - today > most ? anchor.year - 1 : today - here > 366 - most ? anchor.year + 1 : anchor.year;
}

export function shift(scan: Scan, days: number): Civil | undefined {
  return scan.today === undefined ? undefined : toCivil(scan.today + days);
}

export function shiftMonths(scan: Scan, months: number): Civil | undefined {
  return scan.anchor && addMonths(scan.anchor, months);
}
