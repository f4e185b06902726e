/** ISO 8601 duration designators, and Q quarter, E decade, C century, L millennium, WE weekend as TIMEX3 has them. */
export type Unit = 'D' | 'W' | 'M' | 'Y' | 'Q' | 'E' | 'C' | 'L' | 'TH' | 'TM' | 'TS' | 'WE' | 'FN';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** What a word can mean in a time expression. */
export interface TimeWord {
  /** 1 to 12. */
  month?: number;
  /** 1 Monday to 7 Sunday. */
  weekday?: number;
  /** A month or weekday in a short form, or a word with another use: counts only beside a day or after a preposition. */
  weak?: boolean;
  unit?: Unit;
  plural?: boolean;
  season?: Season;
  dayPart?: DayPart;
  /** Hour of the day: noon, midnight. */
  hour?: number;
  number?: number;
  /** 100, 1,000: multiplies what stands before it. */
  scale?: number;
  ordinal?: number;
  /** The decade a word names, as TIMEX3 counts: 199 for the nineties. */
  decade?: number;
  /** Days from the anchor: yesterday is -1. */
  days?: number;
  /** A point that no calendar knows. */
  reference?: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  /** Every so often: daily is P1D. */
  every?: string;
  /** Month and day of a feast with a fixed date, or the name of a rule. */
  feast?: { month: number; day: number } | 'easter' | 'thanksgiving';
  /** Opens an expression: the, a, last, early ... */
  opens?: boolean;
  /** The tense that a verb or auxiliary gives its clause: -1 past, 1 future. */
  tense?: -1 | 1;
}

export type TimeWords = ReadonlyMap<string, TimeWord>;
