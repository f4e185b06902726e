/** ISO 8601 duration designators, and Q quarter, E decade, C century, L millennium, WE weekend as TIMEX3 has them. */
export type Unit = 'D' | 'W' | 'M' | 'Y' | 'Q' | 'E' | 'C' | 'L' | 'TH' | 'TM' | 'TS' | 'WE' | 'FN';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** What a word can mean in a time expression. */
export interface TimeWord {
  /** 1 to 12. */
  month?: number | undefined;
  /** 1 Monday to 7 Sunday. */
  weekday?: number | undefined;
  /** A month or weekday in a short form, or a word with another use: counts only beside a day or after a preposition. */
  weak?: boolean | undefined;
  unit?: Unit | undefined;
  plural?: boolean | undefined;
  season?: Season | undefined;
  dayPart?: DayPart | undefined;
  /** Hour of the day: noon, midnight. */
  hour?: number | undefined;
  number?: number | undefined;
  /** 100, 1,000: multiplies what stands before it. */
  scale?: number | undefined;
  ordinal?: number | undefined;
  /** The decade a word names, as TIMEX3 counts: 199 for the nineties. */
  decade?: number | undefined;
  /** Days from the anchor: yesterday is -1. */
  days?: number | undefined;
  /** A point that no calendar knows. */
  reference?: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' | undefined;
  /** Every so often: daily is P1D. */
  every?: string | undefined;
  /** Month and day of a feast with a fixed date, or the name of a rule. */
  feast?: { month: number; day: number } | 'easter' | 'thanksgiving' | undefined;
  /** Opens an expression: the, a, last, early ... */
  opens?: boolean | undefined;
  /** Opens an expression only where one more word of the table, a number or a short year follows. */
  article?: boolean | undefined;
  /** The tense that a verb or auxiliary gives its clause: -1 past, 1 future. */
  tense?: -1 | 1 | undefined;
}

export type TimeWords = ReadonlyMap<string, TimeWord>;
