import type { TextSpan, Time } from '@dateline/core/reading';
import { allSteps, STEP, type Steps } from '../steps.js';
import type { Doc } from '../text/index.js';
import { parseDay, toDay } from './calendar.js';
import { Lexemes } from './lexer.js';
import type { Found, Scan } from './scan.js';
import type { TimeTable } from './time-table.js';

/** What a language says of time. */
export interface TimeGrammar {
  table: TimeTable;
  /** The expression that begins at a lexeme, if one does. */
  expression(scan: Scan, i: number): Found | undefined;
}

/**
 * Every time expression of a text as TIMEX3 has it, in the order of the text.
 * @param anchor the day, ISO 8601, that relative expressions are resolved against
 */
export const findTimes = (doc: Doc, grammar: TimeGrammar, anchor?: string): Time<TextSpan>[] =>
  allSteps(timeSteps(doc, grammar, anchor));

/** The same, step by step. */
export function* timeSteps(doc: Doc, { table, expression }: TimeGrammar, anchor?: string): Steps<Time<TextSpan>[]> {
  const lexemes = new Lexemes(doc, table);
  const civil = parseDay(anchor);
  const scan: Scan = { text: doc.text, lexemes, memory: {}, ...(civil ? { anchor: civil, today: toDay(civil) } : {}) };
  const times: Time<TextSpan>[] = [];
  let done = 0;
  for (let i = 0; i < lexemes.size; ) {
    if (i - done > STEP) {
      done = i;
      yield;
    }
    const found = lexemes.mayStart(i) ? expression(scan, i) : undefined;
    if (!found || found.end <= i) {
      i++;
      continue;
    }
    const span = { start: lexemes.at(found.start)!.start, end: lexemes.at(found.end - 1)!.end };
    times.push({ span, type: found.type, value: found.value, ...(found.mod ? { mod: found.mod } : {}) });
    i = found.end;
  }
  lexemes.release();
  return times;
}
