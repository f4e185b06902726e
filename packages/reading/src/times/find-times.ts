import type { TextSpan, Time } from '../types.js';
import { parseDay, toDay } from './calendar.js';
import { expression } from './english/phrases.js';
import type { Scan } from './english/scan.js';
import { englishTimeWords } from './english/words.js';
import { lex } from './lexer.js';

/**
 * Every time expression of a text as TIMEX3 has it, in the order of the text.
 * @param anchor the day, ISO 8601, that relative expressions are resolved against
 */
export function findTimes(text: string, anchor?: string): Time<TextSpan>[] {
  const lexemes = lex(text, englishTimeWords);
  const civil = parseDay(anchor);
  const scan: Scan = { text, lexemes, memory: {}, ...(civil ? { anchor: civil, today: toDay(civil) } : {}) };
  const times: Time<TextSpan>[] = [];
  for (let i = 0; i < lexemes.length; ) {
    const lexeme = lexemes[i]!;
    const starts = lexeme.time !== undefined || !Number.isNaN(lexeme.number) || lexeme.word === "'";
    const found = starts ? expression(scan, i) : undefined;
    if (!found || found.end <= i) {
      i++;
      continue;
    }
    const span = { start: lexemes[found.start]!.start, end: lexemes[found.end - 1]!.end };
    times.push({ span, type: found.type, value: found.value, ...(found.mod ? { mod: found.mod } : {}) });
    i = found.end;
  }
  return times;
}
