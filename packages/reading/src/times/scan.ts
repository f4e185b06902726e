import type { TimexType } from '@dateline/core/reading';
import { addMonths, type Civil, type DayNumber, toCivil } from './calendar.js';
import type { Lexeme, Lexemes } from './lexer.js';

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

/** What stands beyond the ends of a text. */
export const BEYOND: Lexeme = {
  start: -1,
  end: -1,
  word: '',
  number: Number.NaN,
  gap: 2,
  capital: false,
  time: undefined,
};

/** The lexeme at a place; beyond the text, or behind an empty line, one that is nothing. */
export function at({ lexemes }: Scan, i: number): Lexeme {
  return lexemes.at(i) ?? BEYOND;
}

/** The next lexeme of the same paragraph. */
export function next(scan: Scan, i: number): Lexeme {
  const lexeme = at(scan, i);
  return lexeme.gap === 2 ? BEYOND : lexeme;
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

export function shift(scan: Scan, days: number): Civil | undefined {
  return scan.today === undefined ? undefined : toCivil(scan.today + days);
}

export function shiftMonths(scan: Scan, months: number): Civil | undefined {
  return scan.anchor && addMonths(scan.anchor, months);
}
