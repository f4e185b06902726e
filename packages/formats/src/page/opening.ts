import type { Block, Byline } from '@dateline/core';
import { bylinePeople, saysBy } from '../article/byline.js';
import { saysDateLabel, withoutDates } from './fields/shown-dates.js';
import { fold } from './fold.js';
import { withoutRelativeTimes } from './relative-time.js';

/** What is known of a story that its opening lines may say once more. */
export interface Said {
  bylines: readonly Byline[];
  language: string | undefined;
}

/** A line is no longer than this. */
const LONGEST = 140;
/** Words of a line that says who wrote a story, beside the names: a place, a role, a house. */
const MOST_BESIDE = 6;
/** The same where nothing says so: where somebody writes from. */
const MOST_BEHIND = 3;
/** How long a story takes to read. */
const READING_TIME =
  /^(?:read|reading|time|minutes?|minuten|minuti|minutos?|lesezeit|lecture|lettura|lectura|leitura|leestijd|läsning|lesetid|czytania|чтения)$/iu;
const SENTENCE = /\p{L}{2}[.!?…。]["”»]?$/u;

const SUNDAY = Date.UTC(2024, 0, 7);
const DAY = 86_400_000;
const known = new Map<string, ReadonlySet<string>>();

/** The names of weekdays in a language, folded; none for one that the platform does not know. */
function weekdays(language: string): ReadonlySet<string> {
  const before = known.get(language);
  if (before) return before;
  const names = new Set<string>();
  try {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 0; day < 7; day++) names.add(fold(format.format(SUNDAY + day * DAY)));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  known.set(language, names);
  return names;
}

/** Whether a line is a date or a time from now, with what may stand beside one: a weekday, a zone, "updated", how long the story takes. */
function isDate(text: string, { language }: Said): boolean {
  const rest = withoutRelativeTimes(withoutDates(text), language);
  if (rest.trim() === text.trim() || SENTENCE.test(text.trim())) return false;
  const words = rest.split(/[^\p{L}\p{M}-]+/u).filter((word) => /\p{L}/u.test(word));
  return words.every(
    (word) =>
      word.length <= 4 ||
      READING_TIME.test(word) ||
      saysDateLabel(word) ||
      weekdays(language ?? 'en').has(fold(word)) ||
      weekdays('en').has(fold(word)),
  );
}

/** Whether a line names the authors that are known, and says little else. */
function isByline(text: string, { bylines }: Said): boolean {
  const people = bylinePeople(text);
  const names = new Set(bylines.map(({ name }) => fold(name)));
  if (people.length === 0 || !people.every(({ name }) => names.has(fold(name)))) return false;
  let rest = ` ${fold(withoutDates(text))} `;
  for (const name of names) rest = rest.replace(` ${name} `, '  ');
  const beside = rest.split(' ').filter((word) => /\p{L}/u.test(word)).length;
  return saysBy(text)
    ? beside <= MOST_BESIDE && !SENTENCE.test(text.trim())
    : beside <= MOST_BEHIND && !SENTENCE.test(text.trim());
}

/** The blocks of a story without the lines above it that say who wrote it and when; those are fields of its Article. */
export function withoutOpeningLines(blocks: readonly Block[], said: Said): Block[] {
  let from = 0;
  const kept: Block[] = [];
  for (; from < blocks.length; from++) {
    const block = blocks[from]!;
    if (block.type === 'figure') kept.push(block);
    else if (block.type !== 'paragraph' || block.text.length > LONGEST) break;
    else if (!isByline(block.text, said) && !isDate(block.text, said)) break;
  }
  const rest = blocks.slice(from);
  return rest.some(({ type }) => type === 'paragraph') && kept.length < from ? [...kept, ...rest] : [...blocks];
}
