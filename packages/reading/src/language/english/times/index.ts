import type { TimeGrammar } from '../../../times/find-times.js';
import { TimeTable } from '../../../times/time-table.js';
import { expression } from './expression.js';
import { englishTimeWords } from './time-words.js';

let grammar: TimeGrammar | undefined;

/** English time expressions; their table is made when first asked for. */
export function englishTimes(): TimeGrammar {
  grammar ??= { table: new TimeTable(englishTimeWords), expression };
  return grammar;
}
