import type { Column } from '../text/index.js';
import type { TimeWord, TimeWords } from './time-words.js';

/** All of one shape, which engines read faster. */
const uniform = (word: TimeWord): TimeWord => ({
  month: word.month,
  weekday: word.weekday,
  weak: word.weak,
  unit: word.unit,
  plural: word.plural,
  season: word.season,
  dayPart: word.dayPart,
  hour: word.hour,
  number: word.number,
  scale: word.scale,
  ordinal: word.ordinal,
  decade: word.decade,
  days: word.days,
  reference: word.reference,
  every: word.every,
  feast: word.feast,
  opens: word.opens,
  article: word.article,
  tense: word.tense,
});

const NEVER = 0;
const ALONE = 1;
/** Only before another word of time. */
const BEFORE_TIME = 2;

/** Whether an expression can begin with a word: the words in the table that only tell the tense begin none. */
function startOf(word: TimeWord): number {
  if (word.article) return BEFORE_TIME;
  if (word.number !== undefined || word.ordinal !== undefined) return ALONE;
  if (word.decade) return NEVER;
  const { month, weekday, feast, days, hour, every, opens, reference, dayPart, unit } = word;
  const starts = month || weekday || feast || every || opens || reference || dayPart || unit;
  return starts || days !== undefined || hour !== undefined ? ALONE : NEVER;
}

/** What the column says of a form that is more than letters of ASCII. */
export const NOT_PLAIN = -1;

/** The words of time of one language, each under a number from 1 on. */
export class TimeTable {
  readonly entries: (TimeWord | undefined)[] = [undefined];
  readonly names: string[] = [''];
  /** How an expression can begin with each: 0 never, 1 always, 2 before another word of time or a number. */
  readonly starts: Uint8Array;
  /** The number of a form of letters alone, 0 where it is no word of time. */
  readonly column: Column = (lower) => (/^[a-z]+$/.test(lower) ? this.numberOf(lower) : NOT_PLAIN);
  private readonly numbers = new Map<string, number>();

  constructor(words: TimeWords) {
    this.starts = new Uint8Array(words.size + 1);
    for (const [name, word] of words) {
      const number = this.names.length;
      this.numbers.set(name, number);
      this.names.push(name);
      this.entries.push(uniform(word));
      this.starts[number] = startOf(word);
    }
  }

  /** The number of a word in lower case. */
  numberOf(name: string): number {
    return this.numbers.get(name) ?? 0;
  }
}
